package import Documents

/// The forms of a body that are kept beside it, so that neither pages nor search have to make them. Making them is the
/// dear part of keeping a story; who keeps many makes them before the transaction begins.
package struct KeptBody: Hashable, Sendable {
    /// ProseMirror document JSON.
    package let json: String
    /// The opening, cut at a word, for cards.
    package let excerpt: String
    package let wordCount: Int
    /// All words, folded as the search index wants them.
    package let searchText: String

    package init(_ body: Document) {
        let text = body.plainText
        json = body.json
        excerpt = body.excerpt(maximumCharacters: Self.excerptCharacters)
        wordCount = WordCount.words(in: text)
        searchText = SearchText.folded(text)
    }

    /// How much of the body a card may show.
    private static let excerptCharacters = 240
}
