/// Tells a shortcode from words in brackets.
///
/// An export does not say which shortcodes its site knew, so the form decides: attributes, a closing tag, a slash, an
/// underscore in the name, or a name that stands alone on its line. "[sic]", "[1]" and "[then-president]" are prose.
struct ShortcodeRules: Hashable, Sendable {
    /// Whether everything in brackets is a shortcode, as in a shortcode block.
    var takesEverything = false

    /// Those that we turn into something, and well-known ones that may stand in a line without attributes.
    private static let known: Set<String> = Set(ShortcodeKind.byName.keys).union([
        "archives", "contact-form", "contact-form-7", "jetpack-related-posts", "latest-posts", "mailchimp", "products",
        "recent-posts", "sitemap", "social-links", "subscribe2", "toc", "woocommerce_cart", "wpforms",
    ])

    /// What stage directions and transcripts put on lines of their own.
    private static let prose: Set<String> = [
        "applause", "cheering", "crosstalk", "ends", "inaudible", "laughter", "laughs", "music", "pause", "sic",
        "silence",
        "unintelligible",
    ]

    func recognises(_ shortcode: Shortcode) -> Bool {
        let name = shortcode.name.lowercased()
        if takesEverything || shortcode.enclosed != nil || shortcode.isSelfClosing { return true }
        if Self.known.contains(name), isBare(shortcode) || !shortcode.attributes.isEmpty || hasPlainValue(shortcode) {
            return true
        }
        if !shortcode.attributes.isEmpty || shortcode.attributeSource.hasPrefix("=") { return true }
        if shortcode.values.contains(where: { $0.hasPrefix("http://") || $0.hasPrefix("https://") }) { return true }
        if name.contains("_") { return true }
        guard isBare(shortcode), shortcode.standsAlone, name == shortcode.name, name.count > 1 else { return false }
        return !Self.prose.contains(name)
    }

    /// Which shortcodes hold others of their own name.
    func mayNest(_ name: String) -> Bool { name.contains("row") || name.contains("column") || name.contains("section") }

    private func isBare(_ shortcode: Shortcode) -> Bool {
        shortcode.attributeSource.allSatisfy(\.isWhitespace)
    }

    /// `[vimeo 1234]`, `[gist user/5678]`: one value such as no sentence has.
    private func hasPlainValue(_ shortcode: Shortcode) -> Bool {
        guard let value = shortcode.values.first, shortcode.values.count == 1 else { return false }
        return value.contains { $0.isNumber || $0 == "/" || $0 == "." }
    }

    /// A tag's source without the shortcodes in its attributes.
    func withoutShortcodes(attributeText: String) -> String {
        var result = ""
        var rest = Substring(attributeText)
        while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
            let inside = rest[rest.index(after: open)..<close]
            let name = inside.drop { $0 == "/" }.prefix {
                $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-")
            }
            let isShortcode =
                !name.isEmpty && (name.contains("_") || inside.contains("=") || Self.known.contains(name.lowercased()))
            result += rest[..<open]
            if !isShortcode { result += rest[open...close] }
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}

/// What a shortcode that we understand stands for.
enum ShortcodeKind: Hashable, Sendable {
    case caption, gallery, embed, audio, video, playlist, footnote, pullQuotation, quotation, code
    /// Something of a provider, by its address or its number there.
    case provider

    static let byName: [String: ShortcodeKind] = [
        "caption": .caption, "wp_caption": .caption, "gallery": .gallery, "embed": .embed, "audio": .audio,
        "video": .video, "playlist": .playlist, "footnote": .footnote, "fn": .footnote, "ref": .footnote,
        "efn_note": .footnote, "mfn": .footnote, "modern_footnote": .footnote, "pullquote": .pullQuotation,
        "pull_quote": .pullQuotation, "quote": .quotation, "blockquote": .quotation, "code": .code, "sourcecode": .code,
        "youtube": .provider, "vimeo": .provider, "dailymotion": .provider, "soundcloud": .provider, "tweet": .provider,
        "twitter": .provider, "gist": .provider, "instagram": .provider, "facebook": .provider, "tiktok": .provider,
        "spotify": .provider, "ted": .provider, "wpvideo": .provider, "videopress": .provider, "slideshare": .provider,
        "scribd": .provider, "flickr": .provider, "bandcamp": .provider, "giphy": .provider, "mixcloud": .provider,
        "issuu": .provider, "documentcloud": .provider, "datawrapper": .provider, "iframe": .provider,
        "googlemaps": .provider, "embedly": .provider, "fve": .provider,
    ]
}
