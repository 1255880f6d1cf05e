import Documents

/// Turns one item's content, classic or of the block editor, into a document.
///
/// Shortcodes, blocks and bare addresses become HTML or nodes kept aside; the HTML is then read as any foreign HTML is.
/// Pictures keep their old addresses, marked with their attachments; they and links are settled afterwards.
struct ContentTranslation {
    /// Reads HTML into a document and says what it could not keep.
    typealias HTMLReading = (String) -> (document: Document, left: [String])

    let context: ContentContext
    let readHTML: HTMLReading
    var placeholders = PlaceholderTable()
    var problems = ContentProblems()
    /// How many page breaks the writer set.
    private(set) var pageBreaks = 0
    private var reusableDepth = 0

    init(context: ContentContext, readHTML: @escaping HTMLReading) {
        self.context = context
        self.readHTML = readHTML
    }

    /// The document of a content.
    mutating func document(of content: String) -> Document {
        let html = html(of: content)
        return read(html)
    }

    /// The HTML of a content, with placeholders in it.
    mutating func html(of content: String) -> String {
        pageBreaks += content.ranges(of: "<!--nextpage-->").count
        guard EditorBlockParser.hasBlocks(content) else { return classicHTML(content) }
        return html(of: EditorBlockParser.blocks(of: content))
    }

    /// Reads HTML that may hold placeholders.
    mutating func read(_ html: String) -> Document {
        let (document, left) = readHTML(PictureTags.prepared(html))
        for thing in left { problems.add(thing) }
        return Document(placeholders.restored(document.blocks))
    }

    /// Content as it was written before the block editor.
    mutating func classicHTML(_ content: String) -> String {
        let expanded = expandingShortcodes(content, rules: ShortcodeRules())
        let embedded = BareAddresses.replaced(in: expanded) { address in
            guard EmbedAddress.provider(of: address) != nil, let embed = EmbedAddress.embed(address) else { return nil }
            return placeholders.html(for: [.embed(embed)])
        }
        return ClassicParagraphs.applied(to: embedded)
    }

    mutating func html(of pieces: [EditorBlock.Piece]) -> String {
        var result = ""
        for piece in pieces {
            switch piece {
            case .block(let block): result += html(of: block)
            case .html(let html): if !html.allSatisfy(\.isWhitespace) { result += classicHTML(html) }
            }
        }
        return result
    }

    /// The content of a reusable block; one that holds itself ends at a small depth.
    mutating func html(ofReusable number: Int64) -> String? {
        guard reusableDepth < 4, let content = context.reusableBlock(number) else { return nil }
        reusableDepth += 1
        defer { reusableDepth -= 1 }
        return html(of: content)
    }
}
