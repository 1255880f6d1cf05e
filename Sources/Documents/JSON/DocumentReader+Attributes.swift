/// A node's attributes; one that is null counts as missing, as the editor writes it.
extension DocumentReader {
    func optionalString(_ name: StaticString, of node: Node) throws(DocumentError) -> String? {
        guard let attributes = node.attributes, let index = tape.member(name, of: attributes) else { return nil }
        guard tape.kind(index) == .string else { throw refusal(at: index, "text is expected") }
        return tape.text(index)
    }

    func string(_ name: StaticString, of node: Node) throws(DocumentError) -> String {
        try optionalString(name, of: node) ?? ""
    }

    func requiredString(_ name: StaticString, of node: Node) throws(DocumentError) -> String {
        guard let text = try optionalString(name, of: node), !text.isEmpty else {
            throw refusal(at: node.index, "\"\(node.kind.name)\" without \"\(name)\"")
        }
        guard text.utf8.count <= Limits.addressBytes else {
            throw refusal(at: node.index, "\"\(name)\" is longer than \(Limits.addressBytes) bytes")
        }
        return text
    }

    /// A name of the form that `CharacterRules.isName` describes.
    func name(_ name: StaticString, of node: Node) throws(DocumentError) -> String? {
        guard let text = try optionalString(name, of: node), !text.isEmpty else { return nil }
        guard CharacterRules.isName(text) else { throw refusal(at: node.index, "\"\(name)\" is not a name") }
        return text
    }

    func integer(_ name: StaticString, of node: Node, in range: ClosedRange<Int>) throws(DocumentError) -> Int? {
        guard let attributes = node.attributes, let index = tape.member(name, of: attributes) else { return nil }
        guard let number = tape.integer(index), range.contains(number) else {
            throw refusal(at: index, "a whole number from \(range.lowerBound) to \(range.upperBound) is expected")
        }
        return number
    }
}
