/// A node of the parsed page: an element, or a text when it has no name.
final class ParsedNode {
    let name: String
    let text: String
    let attributes: [String: String]
    /// The line of the source that the element began in.
    let line: Int?
    var children: [ParsedNode] = []

    init(text: String) {
        name = ""
        self.text = text
        attributes = [:]
        line = nil
    }

    init(name: String, attributes: [String: String], line: Int?) {
        self.name = name
        text = ""
        self.attributes = attributes
        self.line = line
    }

    var isText: Bool { name.isEmpty }

    subscript(attribute: String) -> String? { attributes[attribute] }

    func has(class name: String) -> Bool {
        guard let classes = attributes["class"] else { return false }
        return classes.split(whereSeparator: \.isWhitespace).contains { $0 == name }
    }

    func has(anyClass names: [String]) -> Bool { names.contains(where: has) }

    /// The children without white space between them.
    var meaningfulChildren: [ParsedNode] {
        children.filter { !$0.isText || !$0.text.utf8.allSatisfy(MarkupFilter.isSpace) }
    }

    /// All text inside, as it stands; line breaks as line ends.
    var textContent: String {
        if isText { return text }
        if name == "br" { return "\n" }
        return children.map(\.textContent).joined()
    }

    /// The first element inside for which the condition holds, in document order.
    func first(where condition: (ParsedNode) -> Bool) -> ParsedNode? {
        for child in children where !child.isText {
            if condition(child) { return child }
            if let found = child.first(where: condition) { return found }
        }
        return nil
    }
}
