extension HTMLRenderer {
    mutating func write(_ blocks: [Block]) {
        for block in blocks { write(block) }
    }

    private mutating func write(_ block: Block) {
        switch block {
        case .paragraph(let inlines):
            if !inlines.areBlank { write(inlines, in: "p") }
        case .heading(.two, let inlines): write(inlines, in: "h2")
        case .heading(.three, let inlines): write(inlines, in: "h3")
        case .heading(.four, let inlines): write(inlines, in: "h4")
        case .unorderedList(let items):
            writer.open("ul")
            write(items)
            writer.close("ul")
        case .orderedList(let start, let items):
            writer.open("ol", .number("start", start == 1 ? nil : start))
            write(items)
            writer.close("ol")
        case .quotation(let blocks, let attribution):
            writer.open("blockquote")
            write(blocks)
            write(attribution: attribution)
            writer.close("blockquote")
        case .pullQuotation(let inlines, let attribution): writePullQuotation(inlines, attribution)
        case .picture(let picture): write(picture)
        case .gallery(let pictures): writeGallery(pictures)
        case .table(let table): write(table)
        case .code(let text, let language): writeCode(text, language)
        case .divider: writer.open("hr")
        case .factBox(let title, let blocks): writeFactBox(title, blocks)
        case .embed(let embed): write(embed)
        }
    }

    private mutating func write(_ inlines: [Inline], in tag: StaticString) {
        writer.open(tag)
        write(inlines)
        writer.close(tag)
    }

    private mutating func write(_ items: [ListItem]) {
        for item in items {
            writer.open("li")
            writeTight(item.blocks)
            writer.close("li")
        }
    }

    /// A container that holds one paragraph only is written without the paragraph's own tag.
    mutating func writeTight(_ blocks: [Block]) {
        if case .paragraph(let inlines) = blocks.first, blocks.count == 1 {
            write(inlines)
        } else {
            write(blocks)
        }
    }

    private mutating func write(attribution: String?) {
        guard let attribution, !attribution.isBlank else { return }
        writer.open("footer")
        writer.text(attribution)
        writer.close("footer")
    }

    private mutating func writePullQuotation(_ inlines: [Inline], _ attribution: String?) {
        writer.open("aside", .named("class", "pull-quotation"))
        writer.open("blockquote")
        write(inlines, in: "p")
        writer.close("blockquote")
        write(attribution: attribution)
        writer.close("aside")
    }

    private mutating func writeCode(_ text: String, _ language: String?) {
        let name = language.flatMap { CharacterRules.isName($0) ? "language-" + $0 : nil }
        writer.open("pre")
        writer.open("code", .named("class", name))
        writer.text(text)
        writer.close("code")
        writer.close("pre")
    }

    private mutating func writeFactBox(_ title: String, _ blocks: [Block]) {
        writer.open("aside", .named("class", "fact-box"))
        if !title.isBlank {
            writer.open("h2")
            writer.text(title)
            writer.close("h2")
        }
        write(blocks)
        writer.close("aside")
    }

    private mutating func write(_ embed: Embed) {
        let title = embed.title.flatMap { $0.isBlank ? nil : $0 } ?? embed.address
        let provider = CharacterRules.isName(embed.provider) ? embed.provider : "web"
        writer.open("p", .named("class", "embed"), .named("data-provider", provider))
        if let target = LinkTarget(embed.address), target.isWeb {
            writer.open("a", .hypertextReference(target), .named("rel", "noopener nofollow"))
            writer.text(title)
            writer.close("a")
        } else {
            writer.text(title)
        }
        writer.close("p")
    }
}
