import Documents

extension ContentTranslation {
    /// The HTML of a block and all inside it.
    mutating func html(of block: EditorBlock) -> String {
        let name = block.name.hasPrefix("core-embed/") ? "embed" : block.name
        switch name {
        case "freeform": return html(of: block.pieces)
        case "more", "nextpage", "spacer", "footnotes": return ""
        case "html": return block.html
        case "code": return block.html
        case "shortcode": return shortcodeHTML(block)
        case "verse": return verseHTML(block)
        case "gallery", "jetpack/tiled-gallery", "jetpack/slideshow": return galleryHTML(block)
        case "embed": return embedHTML(block)
        case "video", "audio": return mediaHTML(block)
        case "file": return fileHTML(block)
        case "pullquote": return pullQuotationHTML(block)
        case "cover": return coverHTML(block)
        case "block": return reusableHTML(block)
        default: return plainHTML(block, name: name)
        }
    }

    /// Blocks whose saved HTML says all; of others too, for a plug-in's block usually saves what readers saw.
    private mutating func plainHTML(_ block: EditorBlock, name: String) -> String {
        if Self.dynamic.contains(name) || block.isVoid || isTemplate(name) {
            problems.add("a block that the old site filled when it was shown is left out: \(name)")
            return ""
        }
        if !Self.plain.contains(name) { problems.add("a block was read as plain HTML: \(name)") }
        return insideHTML(block)
    }

    /// The block's own HTML with the blocks inside it translated.
    private mutating func insideHTML(_ block: EditorBlock) -> String {
        var result = ""
        for piece in block.pieces {
            switch piece {
            case .html(let html): result += inlineHTML(html)
            case .block(let inner): result += self.html(of: inner)
            }
        }
        return result
    }

    private mutating func inlineHTML(_ html: String) -> String {
        markingFootnotes(expandingShortcodes(html, rules: ShortcodeRules()))
    }

    private static let plain: Set<String> = [
        "paragraph", "heading", "list", "list-item", "quote", "image", "table", "separator", "preformatted",
        "media-text",
        "columns", "column", "group", "buttons", "button", "text-columns", "subhead", "details", "missing",
        "cover-image",
        "accordion", "accordion-item", "accordion-heading", "accordion-panel", "jetpack/layout-grid", "math",
    ]

    /// Blocks of WordPress that save nothing, or only a template of what is shown.
    private static let dynamic: Set<String> = [
        "archives", "avatar", "calendar", "categories", "latest-comments", "latest-posts", "loginout", "navigation",
        "page-list", "query", "read-more", "rss", "search", "site-logo", "site-tagline", "site-title", "social-links",
        "social-link", "tag-cloud", "term-description", "comments", "comment-template", "template-part", "pattern",
        "home-link", "legacy-widget", "widget-group", "newspack-blocks/homepage-articles", "jetpack/related-posts",
        "jetpack/subscriptions", "jetpack/contact-form", "post-comments",
    ]

    private func isTemplate(_ name: String) -> Bool {
        ["post-", "query-", "comment-", "comments-"].contains { name.hasPrefix($0) }
    }
}

// MARK: - Text

extension ContentTranslation {
    private mutating func shortcodeHTML(_ block: EditorBlock) -> String {
        let expanded = expandingShortcodes(block.html, rules: ShortcodeRules(takesEverything: true))
        return ClassicParagraphs.applied(to: expanded)
    }

    /// Verse keeps its lines; its indents are spaces that no page of ours keeps.
    private mutating func verseHTML(_ block: EditorBlock) -> String {
        let inside = MarkupTokenizer.tokens(of: inlineHTML(block.html), verbatim: [])
            .filter { token in
                switch token.kind {
                case .opening("pre"), .closing("pre"), .opening("div"), .closing("div"): false
                default: true
                }
            }.map(\.source).joined()
        return ClassicParagraphs.applied(to: inside.trimmingWhitespace())
    }

    private mutating func pullQuotationHTML(_ block: EditorBlock) -> String {
        let document = read(insideHTML(block))
        var words: [Inline] = []
        var attribution: String?
        for inner in document.blocks {
            switch inner {
            case .quotation(let blocks, let named):
                for case .paragraph(let inlines) in blocks {
                    words += words.isEmpty ? inlines : [.lineBreak] + inlines
                }
                attribution = named ?? attribution
            case .pullQuotation(let inlines, let named):
                words += words.isEmpty ? inlines : [.lineBreak] + inlines
                attribution = named ?? attribution
            case .paragraph(let inlines): words += words.isEmpty ? inlines : [.lineBreak] + inlines
            default: return placeholders.html(for: document.blocks)
            }
        }
        guard !words.isEmpty else { return "" }
        return placeholders.html(for: [.pullQuotation(words, attribution: attribution)])
    }

    private mutating func reusableHTML(_ block: EditorBlock) -> String {
        guard let number = block.attributes.reference, let html = html(ofReusable: number) else {
            problems.add("a reusable block that the export does not hold is left out")
            return ""
        }
        return html
    }

    /// The block editor's footnotes: the mark in the text is tied to the words in the item's field.
    mutating func markingFootnotes(_ html: String) -> String {
        guard html.contains("data-fn=") else { return html }
        let tokens = MarkupTokenizer.tokens(of: html, verbatim: [])
        var result = ""
        var index = 0
        while index < tokens.count {
            let token = tokens[index]
            guard case .opening("sup") = token.kind, let identifier = token.attributes["data-fn"],
                let end = tokens[index...].firstIndex(where: { $0.kind == .closing(name: "sup") })
            else {
                result += token.source
                index += 1
                continue
            }
            if let note = context.footnotes[identifier] {
                result += placeholders.html(forFootnote: inlines(of: note))
            } else {
                problems.add("a footnote without its words is left out")
            }
            index = end + 1
        }
        return result
    }

    /// The text of a short piece of HTML, its paragraphs joined by breaks.
    mutating func inlines(of html: String) -> [Inline] {
        var result: [Inline] = []
        for block in read("<p>\(html)</p>").blocks {
            switch block {
            case .paragraph(let inlines), .heading(_, let inlines):
                if !result.isEmpty { result.append(.lineBreak) }
                result += inlines
            default: break
            }
        }
        return result
    }
}
