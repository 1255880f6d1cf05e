extension HTMLRenderer {
    /// The table stands in a region of its own, so that a wide one scrolls without the page, by keyboard too.
    mutating func write(_ table: Table) {
        let headRows = table.rows.prefix { row in !row.isEmpty && row.allSatisfy(\.isHeader) }
        let bodyRows = table.rows.dropFirst(headRows.count)
        writer.open(
            "div", .named("class", "table"), .named("role", "region"), .named("tabindex", "0"),
            .named("aria-label", labels.table))
        writer.open("table")
        if !headRows.isEmpty {
            writer.open("thead")
            for row in headRows { write(row, headerScope: "col") }
            writer.close("thead")
        }
        if !bodyRows.isEmpty {
            writer.open("tbody")
            for row in bodyRows { write(row, headerScope: "row") }
            writer.close("tbody")
        }
        writer.close("table")
        writer.close("div")
    }

    private mutating func write(_ row: [TableCell], headerScope: String) {
        writer.open("tr")
        for cell in row {
            let columns = Attribute.number("colspan", span(cell.columnSpan))
            let rows = Attribute.number("rowspan", span(cell.rowSpan))
            if cell.isHeader {
                writer.open("th", .named("scope", headerScope), columns, rows)
                writeTight(cell.blocks)
                writer.close("th")
            } else {
                writer.open("td", columns, rows)
                writeTight(cell.blocks)
                writer.close("td")
            }
        }
        writer.close("tr")
    }

    private func span(_ span: Int) -> Int? {
        span > 1 ? min(span, Limits.cellSpan) : nil
    }
}
