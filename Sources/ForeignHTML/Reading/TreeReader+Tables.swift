import Documents

extension TreeReader {
    mutating func readTable(_ node: ParsedNode, into flow: inout Flow, _ marks: [Mark], _ depth: Int) {
        flow.endLine()
        for caption in node.children where caption.name == "caption" { readBlock(caption, into: &flow, marks, depth) }
        guard canNest(node, at: depth) else { return readBlock(node, into: &flow, marks, depth) }
        var rows: [[TableCell]] = []
        var footRows: [[TableCell]] = []
        for part in node.children {
            switch part.name {
            case "tr": rows.append(cells(of: part, isHead: false, marks, depth))
            case "thead", "tbody": rows += self.rows(of: part, marks, depth)
            case "tfoot": footRows += self.rows(of: part, marks, depth)
            default: break
            }
        }
        rows = (rows + footRows).filter { !$0.isEmpty }
        if !rows.isEmpty { flow.add(.table(Table(rows: rows))) }
    }

    private mutating func rows(of part: ParsedNode, _ marks: [Mark], _ depth: Int) -> [[TableCell]] {
        part.children.filter { $0.name == "tr" }
            .map { cells(of: $0, isHead: part.name == "thead", languageMarked(marks, by: $0), depth) }
    }

    private mutating func cells(of row: ParsedNode, isHead: Bool, _ marks: [Mark], _ depth: Int) -> [TableCell] {
        row.children.filter { $0.name == "td" || $0.name == "th" }.map { cell in
            TableCell(
                isHeader: isHead || cell.name == "th", columnSpan: span(cell["colspan"]),
                rowSpan: span(cell["rowspan"]),
                blocks(in: cell, marks: languageMarked(marks, by: cell), depth: depth + 1))
        }
    }

    private func span(_ written: String?) -> Int {
        min(max(written.flatMap { Int($0.trimmed) } ?? 1, 1), Limits.cellSpan)
    }
}
