extension DocumentReader {
    mutating func inlines(in parent: Node) throws(DocumentError) -> [Inline] {
        try children(of: parent) { reader, node throws(DocumentError) -> Inline? in
            switch node.kind {
            case .text: try reader.run(node)
            case .hardBreak: .lineBreak
            case .footnote where parent.kind != .footnote: .footnote(try reader.inlines(in: node))
            default: throw reader.misplaced(node)
            }
        }
    }

    /// Nil for a run without text.
    private mutating func run(_ node: Node) throws(DocumentError) -> Inline? {
        guard let index = node.text else { throw refusal(at: node.index, "a text node without text") }
        let text = try text(index)
        guard let marks = node.marks else { return text.isEmpty ? nil : .text(text) }
        let read = try self.marks(at: marks)
        return text.isEmpty ? nil : .text(text, read)
    }

    private func marks(at array: Int) throws(DocumentError) -> [Mark] {
        var result: [Mark] = []
        var index = array + 1
        let end = tape.next(after: array)
        while index < end {
            guard result.count < 16 else { throw refusal(at: index, "more marks than there are kinds") }
            if let mark = try mark(at: index), !result.contains(mark) {
                if case .link = mark, result.contains(where: \.isLink) {
                    throw refusal(at: index, "a link inside a link")
                }
                result.append(mark)
            }
            index = tape.next(after: index)
        }
        return result
    }

    /// Nil for a mark that says nothing: a language mark with neither language nor direction.
    private func mark(at index: Int) throws(DocumentError) -> Mark? {
        guard tape.kind(index) == .object, let type = tape.member("type", of: index), tape.kind(type) == .string else {
            throw refusal(at: index, "a mark is expected")
        }
        if tape.string(type, is: "bold") { return .strong }
        if tape.string(type, is: "italic") { return .emphasis }
        if tape.string(type, is: "link") { return .link(try linkTarget(of: index)) }
        if tape.string(type, is: "code") { return .code }
        if tape.string(type, is: "strike") { return .strikethrough }
        if tape.string(type, is: "subscript") { return .subscript }
        if tape.string(type, is: "superscript") { return .superscript }
        if tape.string(type, is: "language") { return try language(of: index) }
        throw refusal(at: index, "unknown mark \"\(tape.text(type).prefix(60))\"")
    }

    private func linkTarget(of mark: Int) throws(DocumentError) -> LinkTarget {
        guard let attributes = try attributes(ofMark: mark),
            let href = tape.member("href", of: attributes), tape.kind(href) == .string
        else { throw refusal(at: mark, "a link without an address") }
        let address = tape.text(href)
        guard let target = LinkTarget(address) else {
            throw refusal(at: href, "a link may not lead to \"\(address.prefix(60))\"")
        }
        return target
    }

    private func language(of mark: Int) throws(DocumentError) -> Mark? {
        guard let attributes = try attributes(ofMark: mark) else { return nil }
        var language: String?
        var direction: Direction?
        if let index = tape.member("lang", of: attributes) {
            guard tape.kind(index) == .string, CharacterRules.isLanguageTag(tape.text(index)) else {
                throw refusal(at: index, "not a language tag")
            }
            language = tape.text(index)
        }
        if let index = tape.member("dir", of: attributes) {
            guard tape.kind(index) == .string, let read = Direction(rawValue: tape.text(index)) else {
                throw refusal(at: index, "a direction is \"ltr\" or \"rtl\"")
            }
            direction = read
        }
        return language == nil && direction == nil ? nil : .language(language, direction)
    }

    private func attributes(ofMark mark: Int) throws(DocumentError) -> Int? {
        guard let attributes = tape.member("attrs", of: mark) else { return nil }
        guard tape.kind(attributes) == .object else { throw refusal(at: attributes, "attributes are expected") }
        return attributes
    }
}
