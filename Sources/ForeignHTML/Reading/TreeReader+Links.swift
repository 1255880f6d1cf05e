import Documents

extension TreeReader {
    mutating func readLink(_ node: ParsedNode, into flow: inout Flow, _ marks: [Mark], _ depth: Int) {
        guard let href = node["href"], !href.isBlank, node.first(where: { $0.name == "img" }) == nil || hasWords(node)
        else {
            return readChildren(of: node, into: &flow, marks, depth)
        }
        guard let target = ForeignAddress.link(href) else {
            left.add("link", "to \(href.prefix(80))", line: node.line)
            return readChildren(of: node, into: &flow, marks, depth)
        }
        let isInsideLink = marks.contains { if case .link = $0 { true } else { false } }
        readChildren(of: node, into: &flow, isInsideLink ? marks : marks + [.link(target)], depth)
    }

    private func hasWords(_ node: ParsedNode) -> Bool { !node.textContent.isBlank }

    mutating func readSuperscript(_ node: ParsedNode, into flow: inout Flow, _ marks: [Mark], _ depth: Int) {
        if let note = footnotes.takeNote(referredToBy: node) {
            flow.line.addFootnote(inlines(ofNote: note, depth))
        } else {
            readChildren(of: node, into: &flow, marks.adding(.superscript), depth)
        }
    }

    /// The marks with one for the element's language or direction, where they differ from the story's.
    func languageMarked(_ marks: [Mark], by node: ParsedNode) -> [Mark] {
        let given = (node["lang"] ?? node["xml:lang"]).flatMap { CharacterRules.isLanguageTag($0) ? $0 : nil }
        let directed = node["dir"].flatMap { Direction(rawValue: $0.lowercased()) }
        guard given != nil || directed != nil else { return marks }
        var language = given
        var direction = directed
        var others: [Mark] = []
        for mark in marks {
            if case .language(let outerLanguage, let outerDirection) = mark {
                language = language ?? outerLanguage
                direction = direction ?? outerDirection
            } else {
                others.append(mark)
            }
        }
        if language?.lowercased() == self.language?.lowercased() { language = nil }
        if direction == self.direction { direction = nil }
        return language == nil && direction == nil ? others : others + [.language(language, direction)]
    }
}

/// Addresses as they are written in pages.
enum ForeignAddress {
    /// The target of a link, read as browsers do: without tabs, line ends and the white space round it.
    static func link(_ written: String) -> LinkTarget? {
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: written.unicodeScalars.filter { $0 != "\t" && $0 != "\n" && $0 != "\r" })
        let trimmed = String(scalars).trimmed
        guard trimmed.utf8.contains(0x20) else { return LinkTarget(trimmed) }
        return LinkTarget(trimmed.split(separator: " ", omittingEmptySubsequences: false).joined(separator: "%20"))
    }

    /// An absolute web address; one that leaves out the scheme is taken for https.
    static func web(_ written: String) -> LinkTarget? {
        guard let target = link(written) else { return nil }
        let absolute = target.address.hasPrefix("//") ? LinkTarget("https:" + target.address) : target
        guard let absolute, absolute.isWeb else { return nil }
        return absolute
    }

    /// The address of a picture: on the web, or a path.
    static func picture(_ written: String) -> LinkTarget? {
        guard let target = link(written) else { return nil }
        let start = target.address.prefix(7).lowercased()
        return start == "mailto:" || start.hasPrefix("tel:") || start.hasPrefix("#") ? nil : target
    }
}
