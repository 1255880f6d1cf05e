import Documents

/// The notes of a page that our own renderer wrote; other people's footnotes are not guessed at.
struct Footnotes {
    private var notes: [String: ParsedNode] = [:]
    private var referredTo: Set<String> = []
    private var taken: Set<String> = []
    /// No note stands inside a note.
    var isReadingNote = false

    mutating func find(in body: ParsedNode) {
        guard let section = body.first(where: Self.isSection) else { return }
        for list in section.children where list.name == "ol" {
            for item in list.children where item.name == "li" {
                if let identifier = item["id"] { notes[identifier] = item }
            }
        }
        findReferences(in: body)
    }

    private mutating func findReferences(in node: ParsedNode) {
        for child in node.children where !child.isText && !Self.isSection(child) {
            if let identifier = Self.identifier(referredToBy: child) {
                referredTo.insert(identifier)
            } else {
                findReferences(in: child)
            }
        }
    }

    /// The note that a reference stands for; only the first reference to a note gets it.
    mutating func takeNote(referredToBy node: ParsedNode) -> ParsedNode? {
        guard !isReadingNote, let identifier = Self.identifier(referredToBy: node), let note = notes[identifier],
            taken.insert(identifier).inserted
        else { return nil }
        return note
    }

    func isReferredTo(_ item: ParsedNode) -> Bool {
        item["id"].map { notes[$0] === item && referredTo.contains($0) } ?? false
    }

    private static func isSection(_ node: ParsedNode) -> Bool { node.name == "section" && node.has(class: "footnotes") }

    private static func identifier(referredToBy node: ParsedNode) -> String? {
        guard node.name == "sup", node.has(class: "footnote") else { return nil }
        let link = node.meaningfulChildren.first { $0.name == "a" }
        guard let href = link?["href"], href.hasPrefix("#") else { return nil }
        return String(href.dropFirst())
    }
}

extension TreeReader {
    /// A note's words on one line, without the link back to the text.
    mutating func inlines(ofNote note: ParsedNode, _ depth: Int) -> [Inline] {
        takeLinkBack(of: note)
        footnotes.isReadingNote = true
        defer { footnotes.isReadingNote = false }
        return blocks(in: note, marks: [], depth: depth).asLine.line.filter(\.mayStandInNote)
    }

    /// The notes that nothing refers to; the others stand where the text refers to them.
    mutating func readFootnoteSection(_ node: ParsedNode, into flow: inout Flow, _ marks: [Mark], _ depth: Int) {
        for list in node.children {
            for item in list.children where footnotes.isReferredTo(item) { taken.insert(ObjectIdentifier(item)) }
            for item in list.children where item.name == "li" { takeLinkBack(of: item) }
        }
        readBlock(node, into: &flow, marks, depth)
    }

    private mutating func takeLinkBack(of note: ParsedNode) {
        let link = note.first { $0.name == "a" && $0["href"]?.hasPrefix("#noteref-") == true }
        if let link { taken.insert(ObjectIdentifier(link)) }
    }
}

extension Inline {
    fileprivate var mayStandInNote: Bool {
        if case .footnote = self { false } else { true }
    }
}
