/// Templates above those of the theme that they stand on.
struct TemplateLayers {
    let base: [String: TemplateFile]
    var own: [String: TemplateFile]

    private var all: [String: TemplateFile] { base.merging(own) { _, own in own } }

    /// The first own template that cannot be shown among the others, and why: it names one that does not exist, which the
    /// engine would silently leave out, or it leads back to itself.
    func fault() -> (name: String, error: ThemeError)? {
        let all = all
        for template in own.values.sorted(by: { $0.name < $1.name }) {
            for tag in template.tags where (tag.sign == ">" || tag.sign == "<") && all[tag.name] == nil {
                return (
                    template.name, .unknownPartial(file: template.file, line: tag.line, name: tag.name)
                )
            }
        }
        return TemplatePaths(all.values).circle(through: Set(own.keys)).map { step in
            let file = all[step.template]?.file ?? step.template
            return (step.template, .endlessTemplate(file: file, line: step.tag.line, name: step.tag.name))
        }
    }
}
