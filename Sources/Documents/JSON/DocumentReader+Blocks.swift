extension DocumentReader {
    /// The blocks inside a node; one empty paragraph stands for none, because the editor cannot hold an empty container.
    mutating func blocks(in parent: Node, depth: Int) throws(DocumentError) -> [Block] {
        guard depth <= Limits.depth || parent.content == nil else {
            throw refusal(at: parent.index, "nested more than \(Limits.depth) deep")
        }
        let blocks = try children(of: parent) { reader, node throws(DocumentError) in
            try reader.block(node, depth: depth)
        }
        return blocks == [.paragraph([])] ? [] : blocks
    }

    private mutating func block(_ node: Node, depth: Int) throws(DocumentError) -> Block {
        switch node.kind {
        case .paragraph: .paragraph(try inlines(in: node))
        case .heading: .heading(try headingLevel(of: node), try inlines(in: node))
        case .bulletList: .unorderedList(try items(of: node, depth: depth))
        case .orderedList:
            .orderedList(
                start: try integer("start", of: node, in: -1_000_000_000...1_000_000_000) ?? 1,
                try items(of: node, depth: depth))
        case .blockquote:
            .quotation(try blocks(in: node, depth: depth + 1), attribution: try optionalString("attribution", of: node))
        case .pullQuotation:
            .pullQuotation(try inlines(in: node), attribution: try optionalString("attribution", of: node))
        case .picture: .picture(try picture(node))
        case .gallery: .gallery(try pictures(of: node))
        case .table: .table(Table(rows: try rows(of: node, depth: depth)))
        case .codeBlock: .code(try code(in: node), language: try name("language", of: node))
        case .horizontalRule: .divider
        case .factBox: .factBox(title: try string("title", of: node), try blocks(in: node, depth: depth + 1))
        case .embed: .embed(try embed(node))
        case .doc, .text, .hardBreak, .footnote, .listItem, .tableRow, .tableCell, .tableHeader:
            throw misplaced(node)
        }
    }

    private mutating func items(of list: Node, depth: Int) throws(DocumentError) -> [ListItem] {
        try children(of: list) { reader, node throws(DocumentError) in
            guard node.kind == .listItem else { throw reader.misplaced(node) }
            return ListItem(try reader.blocks(in: node, depth: depth + 1))
        }
    }

    private mutating func pictures(of gallery: Node) throws(DocumentError) -> [PlacedPicture] {
        try children(of: gallery) { reader, node throws(DocumentError) in
            guard node.kind == .picture else { throw reader.misplaced(node) }
            return try reader.picture(node)
        }
    }

    private mutating func rows(of table: Node, depth: Int) throws(DocumentError) -> [[TableCell]] {
        try children(of: table) { reader, node throws(DocumentError) in
            guard node.kind == .tableRow else { throw reader.misplaced(node) }
            return try reader.children(of: node) { reader, node throws(DocumentError) in
                try reader.cell(node, depth: depth)
            }
        }
    }

    private mutating func cell(_ node: Node, depth: Int) throws(DocumentError) -> TableCell {
        guard node.kind == .tableCell || node.kind == .tableHeader else { throw misplaced(node) }
        return TableCell(
            isHeader: node.kind == .tableHeader,
            columnSpan: try integer("colspan", of: node, in: 1...Limits.cellSpan) ?? 1,
            rowSpan: try integer("rowspan", of: node, in: 1...Limits.cellSpan) ?? 1,
            try blocks(in: node, depth: depth + 1))
    }

    private mutating func code(in block: Node) throws(DocumentError) -> String {
        let runs = try children(of: block) { reader, node throws(DocumentError) in
            guard node.kind == .text, let text = node.text else { throw reader.misplaced(node) }
            return try reader.text(text)
        }
        return runs.joined()
    }

    private func headingLevel(of node: Node) throws(DocumentError) -> HeadingLevel {
        guard let level = try integer("level", of: node, in: 2...4).flatMap(HeadingLevel.init) else {
            throw refusal(at: node.index, "a heading without a level")
        }
        return level
    }

    private func embed(_ node: Node) throws(DocumentError) -> Embed {
        let address = try requiredString("address", of: node)
        guard let target = LinkTarget(address), target.isWeb else {
            throw refusal(at: node.index, "an embed's address must be an http or https address")
        }
        return Embed(
            provider: try name("provider", of: node) ?? "web", address: target.address,
            title: try optionalString("title", of: node))
    }

    private func picture(_ node: Node) throws(DocumentError) -> PlacedPicture {
        PlacedPicture(
            source: try requiredString("source", of: node), alternativeText: try string("alt", of: node),
            caption: try string("caption", of: node), credit: try string("credit", of: node),
            width: try integer("width", of: node, in: 1...Limits.pictureSide),
            height: try integer("height", of: node, in: 1...Limits.pictureSide))
    }
}
