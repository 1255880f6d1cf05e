package import Documents
package import Newspaper

/// The forms of a story's words that are kept beside them, so that neither pages nor search have to make them. Making
/// them is the dear part of keeping a story; who keeps many makes them before the transaction begins.
package struct KeptText: Hashable, Sendable {
    /// ProseMirror document JSON.
    package let body: String
    /// The opening, cut at a word, for cards.
    package let excerpt: String
    package let wordCount: Int
    /// The words as the search index wants them, folded.
    package let searched: Searched

    package struct Searched: Hashable, Sendable {
        package let headline: String
        package let standfirst: String
        package let body: String
    }

    /// Those by which the story is known, as `SearchText.allWords` gives them.
    package let headlineWords: [String]

    package init(_ content: ArticleContent) {
        self.init(headline: content.headline, standfirst: content.standfirst, body: content.body)
    }

    package init(headline: String, standfirst: String, body: Document) {
        let text = body.plainText
        self.body = body.json
        excerpt = body.excerpt(maximumCharacters: Self.excerptCharacters)
        wordCount = WordCount.words(in: text)
        searched = Searched(
            headline: SearchText.folded(headline), standfirst: SearchText.folded(standfirst),
            body: SearchText.folded(text))
        headlineWords = SearchText.allWords(of: headline)
    }

    /// How much of the body a card may show.
    private static let excerptCharacters = 240
}
