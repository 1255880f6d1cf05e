extension DocumentWriter {
    mutating func write(_ block: Block) {
        switch block {
        case .paragraph(let inlines): node(.paragraph, [], inlines)
        case .heading(let level, let inlines): node(.heading, [("level", .number(level.rawValue))], inlines)
        case .unorderedList(let items): node(.bulletList, [], items) { $0.write($1) }
        case .orderedList(let start, let items):
            node(.orderedList, [("start", .number(start))], items) { $0.write($1) }
        case .quotation(let blocks, let attribution):
            container(.blockquote, [("attribution", attribution.map { .string($0) })], blocks)
        case .pullQuotation(let inlines, let attribution):
            node(.pullQuotation, [("attribution", attribution.map { .string($0) })], inlines)
        case .picture(let picture): write(picture)
        case .gallery(let pictures): node(.gallery, [], pictures) { $0.write($1) }
        case .table(let table): node(.table, [], table.rows) { $0.write($1) }
        case .code(let text, let language):
            node(.codeBlock, [("language", .string(ifAny: language))], text.isEmpty ? [] : [.text(text)])
        case .divider: node(.horizontalRule, [], [])
        case .factBox(let title, let blocks): container(.factBox, [("title", .string(title))], blocks)
        case .embed(let embed): write(embed)
        }
    }

    private mutating func write(_ item: ListItem) {
        container(.listItem, [], item.blocks)
    }

    private mutating func write(_ row: [TableCell]) {
        node(.tableRow, [], row) { writer, cell in
            writer.container(
                cell.isHeader ? .tableHeader : .tableCell,
                [("colspan", writer.span(cell.columnSpan)), ("rowspan", writer.span(cell.rowSpan))], cell.blocks)
        }
    }

    private mutating func write(_ picture: PlacedPicture) {
        open(.picture)
        attributes([
            ("source", .string(picture.source)), ("alt", .string(picture.alternativeText)),
            ("caption", .string(ifAny: picture.caption)), ("credit", .string(ifAny: picture.credit)),
            ("width", side(picture.width)), ("height", side(picture.height)),
        ])
        close()
    }

    private mutating func write(_ embed: Embed) {
        open(.embed)
        attributes([
            ("provider", .string(embed.provider)), ("address", .string(embed.address)),
            ("title", embed.title.map { .string($0) }),
        ])
        close()
    }

    private func span(_ span: Int) -> AttributeValue? {
        span > 1 ? .number(min(span, Limits.cellSpan)) : nil
    }

    private func side(_ pixels: Int?) -> AttributeValue? {
        pixels.flatMap { (1...Limits.pictureSide).contains($0) ? .number($0) : nil }
    }

    private mutating func container(
        _ kind: NodeKind, _ attributes: [(name: StaticString, value: AttributeValue?)], _ blocks: [Block]
    ) {
        open(kind)
        self.attributes(attributes)
        writeContainer(blocks)
        close()
    }

    private mutating func node(
        _ kind: NodeKind, _ attributes: [(name: StaticString, value: AttributeValue?)], _ inlines: [Inline]
    ) {
        node(kind, attributes, inlines.filter { $0 != .text("") }) { $0.write($1) }
    }

    private mutating func node<Element>(
        _ kind: NodeKind, _ attributes: [(name: StaticString, value: AttributeValue?)], _ elements: [Element],
        _ write: (inout DocumentWriter, Element) -> Void
    ) {
        open(kind)
        self.attributes(attributes)
        list(elements, write)
        close()
    }
}

extension DocumentWriter {
    private mutating func write(_ inline: Inline) {
        switch inline {
        case .text(let text, let marks):
            open(.text)
            write(marks)
            raw(",\"text\":")
            string(text)
            close()
        case .lineBreak:
            open(.hardBreak)
            close()
        case .footnote(let inlines): node(.footnote, [], inlines)
        }
    }

    private mutating func write(_ marks: [Mark]) {
        guard !marks.isEmpty else { return }
        raw(",\"marks\":[")
        for (index, mark) in marks.enumerated() {
            if index > 0 { raw(",") }
            write(mark)
        }
        raw("]")
    }

    private mutating func write(_ mark: Mark) {
        switch mark {
        case .strong: raw("{\"type\":\"bold\"")
        case .emphasis: raw("{\"type\":\"italic\"")
        case .code: raw("{\"type\":\"code\"")
        case .strikethrough: raw("{\"type\":\"strike\"")
        case .subscript: raw("{\"type\":\"subscript\"")
        case .superscript: raw("{\"type\":\"superscript\"")
        case .link(let target):
            raw("{\"type\":\"link\"")
            attributes([("href", .string(target.address))])
        case .language(let language, let direction):
            raw("{\"type\":\"language\"")
            attributes([("lang", language.map { .string($0) }), ("dir", direction.map { .string($0.rawValue) })])
        }
        raw("}")
    }
}
