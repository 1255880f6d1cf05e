import Documents

extension ContentTranslation {
    /// The content with every shortcode turned into HTML, into a placeholder, or left out and named.
    mutating func expandingShortcodes(_ source: String, rules: ShortcodeRules) -> String {
        guard source.utf8.contains(UInt8(ascii: "[")) else { return source }
        return ShortcodeScanner.expand(source, rules: rules) { html(of: $0, rules: rules) }
    }

    private mutating func html(of shortcode: Shortcode, rules: ShortcodeRules) -> String {
        switch ShortcodeKind.byName[shortcode.name.lowercased()] {
        case .caption: return "\n\n\(captionHTML(shortcode))\n\n"
        case .gallery: return "\n\n\(galleryHTML(shortcode))\n\n"
        case .embed, .provider: return "\n\n\(embedHTML(shortcode))\n\n"
        case .audio: return "\n\n\(mediaHTML(shortcode, kind: "audio"))\n\n"
        case .video: return "\n\n\(mediaHTML(shortcode, kind: "video"))\n\n"
        case .playlist: return "\n\n\(playlistHTML(shortcode))\n\n"
        case .footnote: return footnoteHTML(shortcode)
        case .pullQuotation: return "\n\n\(pullQuotationHTML(shortcode))\n\n"
        case .quotation: return "\n\n<blockquote>\(enclosedHTML(shortcode))</blockquote>\n\n"
        case .code: return "\n\n\(codeHTML(shortcode))\n\n"
        case nil: return unknownHTML(shortcode, rules: rules)
        }
    }

    private mutating func leaveOut(_ shortcode: Shortcode) -> String {
        problems.add("a shortcode is left out: [\(shortcode.name)]")
        return ""
    }

    private mutating func unknownHTML(_ shortcode: Shortcode, rules: ShortcodeRules) -> String {
        guard let enclosed = shortcode.enclosed, !enclosed.allSatisfy(\.isWhitespace) else {
            return leaveOut(shortcode)
        }
        problems.add("a shortcode is left out and the text in it kept: [\(shortcode.name)]")
        let inside = expandingShortcodes(enclosed, rules: ShortcodeRules())
        return shortcode.standsApart ? "\n\n\(inside)\n\n" : inside
    }

    private mutating func enclosedHTML(_ shortcode: Shortcode) -> String {
        expandingShortcodes(shortcode.enclosed ?? "", rules: ShortcodeRules())
    }
}

// MARK: - Pictures

extension ContentTranslation {
    /// Both forms: the caption in an attribute, or behind the picture.
    private mutating func captionHTML(_ shortcode: Shortcode) -> String {
        let inside = enclosedHTML(shortcode)
        let tokens = MarkupTokenizer.tokens(of: inside, verbatim: [])
        guard let image = tokens.firstIndex(where: { $0.kind == .opening(name: "img") }) else {
            let caption = shortcode.attributes["caption"].map { "<p>\($0)</p>" } ?? ""
            return "\(inside)\n\n\(caption)"
        }
        let isLinked = tokens[..<image].contains { $0.kind == .opening(name: "a") }
        let linkEnd = isLinked ? tokens[image...].firstIndex { $0.kind == .closing(name: "a") } : nil
        let pictureEnd = linkEnd ?? image
        let rest = tokens[(pictureEnd + 1)...].map(\.source).joined().trimmingWhitespace()
        let caption = shortcode.attributes["caption"] ?? rest
        let picture = tokens[...pictureEnd].map(\.source).joined().trimmingWhitespace()
        let marked = marked(picture, attachment: shortcode.attributes["id"])
        return "<figure>\(marked)<figcaption>\(ClassicParagraphs.oneLine(caption))</figcaption></figure>"
    }

    /// The shortcode's own identifier names the attachment where the picture's class does not.
    private func marked(_ picture: String, attachment: String?) -> String {
        guard !picture.contains("wp-image-"), let attachment,
            let number = AttachmentMark.number(in: attachment, after: "attachment_"),
            let range = picture.firstRange(of: "<img")
        else { return picture }
        return picture[..<range.upperBound] + " data-id=\"\(number)\"" + picture[range.upperBound...]
    }

    private mutating func galleryHTML(_ shortcode: Shortcode) -> String {
        let attributes = shortcode.attributes
        let named = numbers(attributes["ids"]) + numbers(attributes["include"])
        let owner = attributes["id"].flatMap { Int64($0) } ?? context.identifier
        let excluded = Set(numbers(attributes["exclude"]))
        let numbers = named.isEmpty ? context.attachments(owner).filter { !excluded.contains($0) } : named
        guard !numbers.isEmpty else {
            problems.add("a gallery without pictures in the export is left out")
            return ""
        }
        return placeholders.html(for: [.gallery(numbers.map(Self.picture))])
    }

    private func numbers(_ list: String?) -> [Int64] {
        list?.split { $0 == "," || $0.isWhitespace }.compactMap { Int64($0) } ?? []
    }
}

// MARK: - Sound, film and other sites

extension ContentTranslation {
    private mutating func embedHTML(_ shortcode: Shortcode) -> String {
        guard let embed = EmbedAddress.embed(shortcode: shortcode) else {
            let enclosed = shortcode.enclosed ?? ""
            return enclosed.allSatisfy(\.isWhitespace)
                ? leaveOut(shortcode) : unknownHTML(shortcode, rules: ShortcodeRules())
        }
        return placeholders.html(for: [.embed(embed)])
    }

    private mutating func mediaHTML(_ shortcode: Shortcode, kind: String) -> String {
        let attributes = shortcode.attributes
        let names = ["src", "mp3", "m4a", "ogg", "wav", "mp4", "m4v", "webm", "ogv", "mov", "wmv", "flv", "url"]
        let inside = shortcode.enclosed.map { MarkupTokenizer.tokens(of: $0, verbatim: []) } ?? []
        let candidates =
            names.compactMap { attributes[$0] } + shortcode.values
            + inside.compactMap { $0.attributes["src"] ?? $0.attributes["href"] }
            + inside.filter { $0.kind == .text }.map { $0.source.trimmingWhitespace() }
        guard let address = candidates.first(where: { $0.hasPrefix("http") || $0.hasPrefix("//") }) else {
            return leaveOut(shortcode)
        }
        // The old form [audio address|width=200] put options behind a bar.
        return mediaHTML(String(address.prefix { $0 != "|" }), kind: kind, title: attributes["title"])
    }

    private mutating func playlistHTML(_ shortcode: Shortcode) -> String {
        problems.add("a playlist is left out")
        return ""
    }
}

// MARK: - Text

extension ContentTranslation {
    private mutating func footnoteHTML(_ shortcode: Shortcode) -> String {
        let words = enclosedHTML(shortcode)
        guard !words.allSatisfy(\.isWhitespace) else { return leaveOut(shortcode) }
        return placeholders.html(forFootnote: inlines(of: words))
    }

    private mutating func pullQuotationHTML(_ shortcode: Shortcode) -> String {
        let words = inlines(of: enclosedHTML(shortcode))
        guard !words.isEmpty else { return leaveOut(shortcode) }
        let attributes = shortcode.attributes
        let attribution = attributes["author"] ?? attributes["cite"] ?? attributes["credit"]
        return placeholders.html(for: [.pullQuotation(words, attribution: attribution)])
    }

    private func codeHTML(_ shortcode: Shortcode) -> String {
        let source = CharacterReferences.resolved(shortcode.enclosed ?? "")
        let language = shortcode.attributes["language"] ?? shortcode.attributes["lang"]
        let mark = language.map { " class=\"language-\(CharacterReferences.escaped($0))\"" } ?? ""
        return "<pre><code\(mark)>\(CharacterReferences.escaped(source))</code></pre>"
    }
}
