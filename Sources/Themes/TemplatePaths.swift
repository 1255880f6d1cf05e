/// Which templates and blocks print which others.
///
/// The engine follows a mention wherever it leads, and a circle would exhaust the stack and end the program, so every
/// circle is refused, also one that some page values would leave. Blocks count by name alone: whatever fills a block
/// anywhere may be printed wherever a block of that name stands.
struct TemplatePaths {
    /// A template's file or a block of any template.
    enum Place: Hashable {
        case template(String)
        case block(String)
    }

    /// A way from one place to another: the tag that names it, in its template.
    struct Step {
        let template: String
        let tag: TemplateTag
        let target: Place
    }

    private var steps: [Place: [Step]] = [:]

    init(_ templates: some Sequence<TemplateFile>) {
        for template in templates.sorted(by: { $0.name < $1.name }) { add(template) }
    }

    private mutating func add(_ template: TemplateFile) {
        var open: [Place?] = []
        for tag in template.tags {
            if tag.sign == "/" {
                _ = open.popLast()
                continue
            }
            if let target = Self.target(of: tag) {
                let place = open.last { $0 != nil } ?? nil
                steps[place ?? .template(template.name), default: []]
                    .append(Step(template: template.name, tag: tag, target: target))
            }
            if tag.isOpening { open.append(tag.sign == "$" ? .block(tag.name) : nil) }
        }
    }

    private static func target(of tag: TemplateTag) -> Place? {
        switch tag.sign {
        case ">", "<": .template(tag.name)
        case "$": .block(tag.name)
        default: nil
        }
    }

    /// A step of a circle that one of the named templates takes, or nil when there is none.
    func circle(through templates: Set<String>) -> Step? {
        for start in steps.keys.sorted(by: { "\($0)" < "\($1)" }) {
            for step in steps[start] ?? [] where templates.contains(step.template) && leads(step.target, to: start) {
                return step
            }
        }
        return nil
    }

    private func leads(_ start: Place, to end: Place) -> Bool {
        var seen: Set<Place> = [start]
        var waiting = [start]
        while let place = waiting.popLast() {
            if place == end { return true }
            for step in steps[place] ?? [] where seen.insert(step.target).inserted { waiting.append(step.target) }
        }
        return false
    }
}
