extension Document {
    /// All words of the story, for search and for mail: blocks are divided by a blank line, list items and table rows by
    /// a line end, cells by a tab; footnotes stand at the end.
    package var plainText: String {
        var writer = PlainTextWriter()
        writer.write(blocks)
        for note in writer.notes { writer.paragraphs.append(note.plainText) }
        return writer.paragraphs.joined(separator: "\n\n")
    }
}

/// Gathers the paragraphs of a plain text.
struct PlainTextWriter {
    var paragraphs: [String] = []
    private(set) var notes: [[Inline]] = []

    mutating func write(_ blocks: [Block]) {
        for block in blocks { write(block) }
    }

    private mutating func write(_ block: Block) {
        switch block {
        case .paragraph(let inlines), .heading(_, let inlines): add(line(inlines))
        case .unorderedList(let items), .orderedList(_, let items):
            add(items.map { flat($0.blocks) }.filter { !$0.isEmpty }.joined(separator: "\n"))
        case .quotation(let blocks, let attribution):
            write(blocks)
            add(attribution)
        case .pullQuotation(let inlines, let attribution):
            add(line(inlines))
            add(attribution)
        case .picture(let picture): write(picture)
        case .gallery(let pictures):
            for picture in pictures { write(picture) }
        case .table(let table):
            add(table.rows.map { row in row.map { flat($0.blocks) }.joined(separator: "\t") }.joined(separator: "\n"))
        case .code(let text, _): add(text)
        case .divider: break
        case .factBox(let title, let blocks):
            add(title)
            write(blocks)
        case .embed(let embed): add(embed.title)
        }
    }

    private mutating func write(_ picture: PlacedPicture) {
        add([picture.alternativeText, picture.caption, picture.credit].filter { !$0.isBlank }.joined(separator: "\n"))
    }

    private mutating func add(_ text: String?) {
        guard let text = text?.trimmed, !text.isEmpty else { return }
        paragraphs.append(text)
    }

    /// Blocks inside an item or a cell, without blank lines.
    private mutating func flat(_ blocks: [Block]) -> String {
        var inner = PlainTextWriter()
        inner.write(blocks)
        notes += inner.notes
        return inner.paragraphs.joined(separator: "\n")
    }

    private mutating func line(_ inlines: [Inline]) -> String {
        for inline in inlines {
            if case .footnote(let note) = inline { notes.append(note) }
        }
        return inlines.plainText
    }
}

extension [Inline] {
    /// The words of a line; a footnote's are not among them.
    package var plainText: String {
        var result = ""
        for inline in self {
            switch inline {
            case .text(let text, _): result += text
            case .lineBreak: result += "\n"
            case .footnote: break
            }
        }
        return result
    }
}
