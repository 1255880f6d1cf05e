extension [Block] {
    /// Each block replaced, those inside a block before the block itself; nil takes a block away.
    func compactMapBlocks(_ transform: (Block) -> Block?) -> [Block] {
        compactMap { transform($0.mapChildren { $0.compactMapBlocks(transform) }) }
    }

    /// Each line of text replaced, however deep it stands.
    func mapInlines(_ transform: ([Inline]) -> [Inline]) -> [Block] {
        map { block in
            switch block {
            case .paragraph(let inlines): .paragraph(transform(inlines))
            case .heading(let level, let inlines): .heading(level, transform(inlines))
            case .pullQuotation(let inlines, let attribution):
                .pullQuotation(transform(inlines), attribution: attribution)
            default: block.mapChildren { $0.mapInlines(transform) }
            }
        }
    }
}

extension Block {
    /// The block with the blocks directly inside it replaced.
    func mapChildren(_ transform: ([Block]) -> [Block]) -> Block {
        switch self {
        case .unorderedList(let items): .unorderedList(items.map { ListItem(transform($0.blocks)) })
        case .orderedList(let start, let items):
            .orderedList(start: start, items.map { ListItem(transform($0.blocks)) })
        case .quotation(let blocks, let attribution): .quotation(transform(blocks), attribution: attribution)
        case .factBox(let title, let blocks): .factBox(title: title, transform(blocks))
        case .table(let table):
            .table(
                Table(
                    rows: table.rows.map { row in
                        row.map { cell in
                            TableCell(
                                isHeader: cell.isHeader, columnSpan: cell.columnSpan, rowSpan: cell.rowSpan,
                                transform(cell.blocks))
                        }
                    }))
        case .paragraph, .heading, .pullQuotation, .picture, .gallery, .code, .divider, .embed: self
        }
    }
}
