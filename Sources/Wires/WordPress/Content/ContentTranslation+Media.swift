import Documents

extension ContentTranslation {
    mutating func galleryHTML(_ block: EditorBlock) -> String {
        var pictures = read(block.html).pictures
        if pictures.isEmpty { pictures = block.attributes.identifiers.map(Self.picture) }
        guard !pictures.isEmpty else { return "" }
        return placeholders.html(for: [.gallery(pictures)]) + galleryCaption(block)
    }

    /// A gallery node has no words of its own, so the caption of the whole follows it.
    private mutating func galleryCaption(_ block: EditorBlock) -> String {
        let tokens = MarkupTokenizer.tokens(of: block.html, verbatim: [])
        guard let start = tokens.firstIndex(where: { $0.hasClass("blocks-gallery-caption") }),
            let end = tokens[start...].firstIndex(where: { $0.kind == .closing(name: "figcaption") })
        else { return "" }
        return "<p>\(tokens[(start + 1)..<end].map(\.source).joined())</p>"
    }

    mutating func embedHTML(_ block: EditorBlock) -> String {
        let address = block.attributes.address ?? firstAddress(in: block.html)
        guard let address, !address.isEmpty else { return "" }
        guard let embed = EmbedAddress.embed(address, title: captionText(block)) else {
            problems.add("an embed is left out: \(address)")
            return ""
        }
        return placeholders.html(for: [.embed(embed)])
    }

    private func firstAddress(in html: String) -> String? {
        html.split { $0.isWhitespace || $0 == "<" || $0 == ">" || $0 == "\"" }.first { $0.hasPrefix("http") }
            .map { CharacterReferences.resolved(String($0)) }
    }

    mutating func mediaHTML(_ block: EditorBlock) -> String {
        let address =
            MarkupTokenizer.tokens(of: block.html, verbatim: []).lazy
            .compactMap { $0.attributes["src"] }.first { !$0.isEmpty } ?? block.attributes.address
        guard let address, !address.isEmpty else { return "" }
        return mediaHTML(address, kind: block.name, title: captionText(block))
    }

    /// A sound or film that lies in a file; its provider is `audio` or `video`.
    mutating func mediaHTML(_ address: String, kind: String, title: String?) -> String {
        guard let embed = EmbedAddress.embed(address, title: title, otherwise: kind) else {
            problems.add("\(kind) is left out: \(address)")
            return ""
        }
        return placeholders.html(for: [.embed(embed)])
    }

    private mutating func captionText(_ block: EditorBlock) -> String? {
        let tokens = MarkupTokenizer.tokens(of: block.html, verbatim: [])
        guard let start = tokens.firstIndex(where: { $0.kind == .opening(name: "figcaption") }),
            let end = tokens[start...].firstIndex(where: { $0.kind == .closing(name: "figcaption") })
        else { return nil }
        let text = read("<p>\(tokens[(start + 1)..<end].map(\.source).joined())</p>").plainText.trimmingWhitespace()
        return text.isEmpty ? nil : text
    }

    /// The file's link stays; the button beside it says the same again.
    mutating func fileHTML(_ block: EditorBlock) -> String {
        var isInButton = false
        var hasText = false
        var result = ""
        for token in MarkupTokenizer.tokens(of: block.html, verbatim: []) {
            if token.hasClass("wp-block-file__button") { isInButton = true }
            if !isInButton { result += token.source }
            if !isInButton, token.kind == .text, !token.source.allSatisfy(\.isWhitespace) { hasText = true }
            if isInButton, token.kind == .closing(name: "a") { isInButton = false }
        }
        // Where only the button has words, the button is the link.
        return hasText ? result : block.html
    }

    /// A cover's picture may be a background that only its attributes name.
    mutating func coverHTML(_ block: EditorBlock) -> String {
        var inside = ""
        for piece in block.pieces {
            switch piece {
            case .html(let html): inside += expandingShortcodes(html, rules: ShortcodeRules())
            case .block(let inner): inside += html(of: inner)
            }
        }
        let ownHTML = block.pieces.map { if case .html(let html) = $0 { html } else { "" } }.joined()
        guard !ownHTML.contains("<img"), !ownHTML.contains("<video"), let address = block.attributes.address,
            !address.isEmpty
        else { return inside }
        let mark = block.attributes.identifier.map { " class=\"wp-image-\($0)\"" } ?? ""
        return "<figure><img src=\"\(CharacterReferences.escaped(address))\" alt=\"\"\(mark)></figure>" + inside
    }

    /// A picture known by its attachment alone; its address and words come from there.
    static func picture(_ attachment: Int64) -> PlacedPicture {
        PlacedPicture(source: AttachmentMark.marked("", attachment: attachment))
    }
}
