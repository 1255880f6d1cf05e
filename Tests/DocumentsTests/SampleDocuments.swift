import Documents

/// One document with every node and every mark, and the parts that tests need.
enum SampleDocuments {
    static func link(_ address: String) throws -> Mark {
        struct NotAnAddress: Error {}
        guard let target = LinkTarget(address) else { throw NotAnAddress() }
        return .link(target)
    }

    static let picture = PlacedPicture(
        source: "pictures/harbour-dawn.jpg", alternativeText: "Boats \"at\" dawn", caption: "The harbour & the light",
        credit: "Photo: A <B>", width: 1800, height: 1200)

    /// Each kind of block with the name that the test reports.
    static func blocks() throws -> [(name: String, block: Block)] {
        let words: [Inline] = [.text("Some words")]
        return [
            ("paragraph", .paragraph(words)),
            ("empty paragraph", .paragraph([])),
            ("heading 2", .heading(.two, words)),
            ("heading 3", .heading(.three, words)),
            ("heading 4", .heading(.four, words)),
            (
                "nested lists",
                .unorderedList([
                    ListItem([.paragraph(words), .orderedList(start: 4, [ListItem([.paragraph(words)])])]),
                    ListItem([]),
                ])
            ),
            ("numbered list", .orderedList(start: 1, [ListItem([.paragraph(words)])])),
            ("quotation", .quotation([.paragraph(words), .paragraph(words)], attribution: "Dana")),
            ("quotation of nobody", .quotation([.paragraph(words)], attribution: nil)),
            ("pull quotation", .pullQuotation(words, attribution: "Dana")),
            ("picture", .picture(picture)),
            ("bare picture", .picture(PlacedPicture(source: "a.png"))),
            ("gallery", .gallery([picture, PlacedPicture(source: "b.png", caption: "Two")])),
            ("table", .table(table)),
            ("code", .code("if a < b {\n\tprint(\"&\")\n}", language: "swift")),
            ("code without language", .code("x", language: nil)),
            ("divider", .divider),
            (
                "fact box",
                .factBox(title: "In short", [.paragraph(words), .unorderedList([ListItem([.paragraph(words)])])])
            ),
            ("embed", .embed(Embed(provider: "youtube", address: "https://www.youtube.com/watch?v=a1", title: "Film"))),
            ("embed without title", .embed(Embed(provider: "web", address: "https://example.org/?a=1&b=2"))),
            ("every mark", .paragraph(try marked())),
            (
                "footnote",
                .paragraph([.text("Said"), .footnote([.text("In "), .text("1911", [.strong])]), .text(".")])
            ),
            ("line break", .paragraph([.text("one"), .lineBreak, .text("two")])),
        ]
    }

    static let table = Table(rows: [
        [TableCell(isHeader: true, columnSpan: 2, [.paragraph([.text("Budget")])])],
        [
            TableCell(isHeader: true, [.paragraph([.text("Trams")])]),
            TableCell(rowSpan: 2, [.paragraph([.text("12")]), .paragraph([.text("million")])]),
        ],
        [TableCell([])],
    ])

    static func marked() throws -> [Inline] {
        [
            .text("plain "),
            .text("strong ", [.strong]),
            .text("both ", [.strong, .emphasis]),
            .text("code", [.code]),
            .text("gone", [.strikethrough]),
            .text("2", [.subscript]),
            .text("3", [.superscript]),
            .text("there", [try link("https://example.org/a?b=1&c=2"), .strong]),
            .text("שלום", [.language("he", .rightToLeft)]),
            .text("word", [.language("en", nil)]),
            .text("left", [.language(nil, .leftToRight)]),
        ]
    }
}
