import Yams

/// What the YAML parser itself has to say of a file, in our words.
extension PlanReader {
    mutating func fault(ofYAML error: any Error) {
        guard let error = error as? YamlError else { return faultOfFile("the file cannot be read as YAML: \(error)") }
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let what = [context?.text, problem].compactMap(\.self).joined(separator: ": ")
            faultOfFile("not YAML: \(what)", line: mark.line, column: mark.column)
        case .duplicatedKeysInMapping(let keys, let context):
            let names = keys.map { "\"\(shown($0))\"" }.joined(separator: ", ")
            faultOfFile(
                "the same key stands twice in one place: \(names)", line: context.mark.line, column: context.mark.column
            )
        case .reader(let problem, let offset, _, let yaml):
            let before = yaml.prefix(offset ?? 0)
            let line = before.count(where: \.isNewline) + 1
            let column = before.reversed().prefix { !$0.isNewline }.count + 1
            faultOfFile("not YAML: \(problem)", line: line, column: column)
        default:
            faultOfFile("the file cannot be read as YAML")
        }
    }
}
