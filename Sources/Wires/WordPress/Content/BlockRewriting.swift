import Documents

extension [Block] {
    /// The blocks with each leaf (picture, gallery, embed, code, divider) and each line of text replaced, at any depth.
    func rewritten(leaf: (Block) -> [Block], line: ([Inline]) -> [Inline]) -> [Block] {
        flatMap { $0.rewritten(leaf: leaf, line: line) }
    }
}

extension Block {
    fileprivate func rewritten(leaf: (Block) -> [Block], line: ([Inline]) -> [Inline]) -> [Block] {
        func inside(_ blocks: [Block]) -> [Block] { blocks.rewritten(leaf: leaf, line: line) }
        return switch self {
        case .picture, .gallery, .embed, .code, .divider: leaf(self)
        case .paragraph(let inlines): [.paragraph(line(inlines))]
        case .heading(let level, let inlines): [.heading(level, line(inlines))]
        case .pullQuotation(let inlines, let attribution): [.pullQuotation(line(inlines), attribution: attribution)]
        case .unorderedList(let items): [.unorderedList(items.map { ListItem(inside($0.blocks)) })]
        case .orderedList(let start, let items): [.orderedList(start: start, items.map { ListItem(inside($0.blocks)) })]
        case .quotation(let blocks, let attribution): [.quotation(inside(blocks), attribution: attribution)]
        case .factBox(let title, let blocks): [.factBox(title: title, inside(blocks))]
        case .table(let table): [.table(Table(rows: table.rows.map { $0.map { $0.with(inside($0.blocks)) } }))]
        }
    }
}

extension TableCell {
    fileprivate func with(_ blocks: [Block]) -> TableCell {
        TableCell(isHeader: isHeader, columnSpan: columnSpan, rowSpan: rowSpan, blocks)
    }
}
