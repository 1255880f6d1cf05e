/// What the publication asks of programs that read it, as `/robots.txt` says it.
package struct CrawlerRules: Hashable, Sendable, Codable {
    /// Whether crawlers that gather text for language models are to stay away.
    package var refusesLanguageModels: Bool
    /// Further crawlers that are to stay away altogether, by the names they give themselves.
    package var refused: [String]
    /// Paths that no crawler is to read, beside those that the program closes itself.
    package var closedPaths: [String]

    package init(refusesLanguageModels: Bool = false, refused: [String] = [], closedPaths: [String] = []) {
        self.refusesLanguageModels = refusesLanguageModels
        self.refused = refused
        self.closedPaths = closedPaths
    }

    /// Everyone who is to stay away, each once.
    package var everyoneRefused: [String] {
        (refusesLanguageModels ? Self.languageModels : [])
            + refused.filter {
                !refusesLanguageModels || !Self.languageModels.contains($0)
            }
    }

    /// Crawlers that gather text to train or feed language models; those that only search are not among them.
    private static let languageModels = [
        "AI2Bot", "Amazonbot", "anthropic-ai", "Applebot-Extended", "Bytespider", "CCBot", "ClaudeBot",
        "cohere-ai", "Diffbot", "FacebookBot", "Google-Extended", "GPTBot", "ImagesiftBot", "Meta-ExternalAgent",
        "Omgilibot", "PerplexityBot", "Timpibot",
    ]

    /// Whether a text can stand behind `User-agent:` or `Disallow:`.
    package static func isOneWord(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 200
            && text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
    }
}
