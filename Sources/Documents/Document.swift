/// The body of a story: a typed tree of blocks, never HTML text.
///
/// Whatever a reader sees is written from this tree, so nothing that the tree cannot hold can reach a page.
package struct Document: Hashable, Sendable {
    package var blocks: [Block]

    package init(_ blocks: [Block] = []) {
        self.blocks = blocks
    }

    package var isEmpty: Bool { blocks.isEmpty }
}

/// One block of a story, from a paragraph to a gallery.
package indirect enum Block: Hashable, Sendable {
    case paragraph([Inline])
    case heading(HeadingLevel, [Inline])
    case unorderedList([ListItem])
    /// A numbered list that counts up from `start`.
    case orderedList(start: Int, [ListItem])
    /// Somebody's words set apart; `attribution` names whose.
    case quotation([Block], attribution: String?)
    /// Words of the story itself, repeated large to catch the eye.
    case pullQuotation([Inline], attribution: String?)
    case picture(PlacedPicture)
    case gallery([PlacedPicture])
    case table(Table)
    case code(String, language: String?)
    case divider
    case factBox(title: String, [Block])
    case embed(Embed)
}

/// The headings inside a story; level 1 is the headline and stands outside the body.
package enum HeadingLevel: Int, Hashable, Sendable, CaseIterable {
    case two = 2
    case three = 3
    case four = 4
}

/// One entry of a list; nested lists are blocks inside it.
package struct ListItem: Hashable, Sendable {
    package var blocks: [Block]

    package init(_ blocks: [Block]) {
        self.blocks = blocks
    }
}

/// A picture where it stands in a story, with the words that belong to that place.
package struct PlacedPicture: Hashable, Sendable {
    /// Where the picture comes from: a stored picture's path, or a file name or address before it is stored.
    package var source: String
    /// What the picture shows, for those who do not see it; empty when it is only decoration.
    package var alternativeText: String
    package var caption: String
    package var credit: String
    /// In pixels, when known.
    package var width: Int?
    /// In pixels, when known.
    package var height: Int?

    package init(
        source: String, alternativeText: String = "", caption: String = "", credit: String = "",
        width: Int? = nil, height: Int? = nil
    ) {
        self.source = source
        self.alternativeText = alternativeText
        self.caption = caption
        self.credit = credit
        self.width = width
        self.height = height
    }
}

/// Rows of cells; header cells say so themselves.
package struct Table: Hashable, Sendable {
    package var rows: [[TableCell]]

    package init(rows: [[TableCell]]) {
        self.rows = rows
    }
}

/// One cell of a table, which may span columns and rows.
package struct TableCell: Hashable, Sendable {
    package var isHeader: Bool
    package var columnSpan: Int
    package var rowSpan: Int
    package var blocks: [Block]

    package init(isHeader: Bool = false, columnSpan: Int = 1, rowSpan: Int = 1, _ blocks: [Block]) {
        self.isHeader = isHeader
        self.columnSpan = columnSpan
        self.rowSpan = rowSpan
        self.blocks = blocks
    }
}

/// Something that lives elsewhere, named by provider and address; never foreign HTML.
package struct Embed: Hashable, Sendable {
    /// A short lower-case name such as `youtube`; `web` when the provider is not known.
    package var provider: String
    /// An absolute http or https address.
    package var address: String
    package var title: String?

    package init(provider: String, address: String, title: String? = nil) {
        self.provider = provider
        self.address = address
        self.title = title
    }
}
