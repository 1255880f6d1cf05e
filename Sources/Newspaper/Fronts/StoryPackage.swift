/// Articles that belong together, in the order in which they are to be read.
package struct StoryPackage: Hashable, Sendable {
    package var edition: Identifier<Edition>
    /// What readers see above it; no other package of the edition bears it.
    package var name: String
    package var articles: [Identifier<Article>]

    package init(edition: Identifier<Edition>, name: String, articles: [Identifier<Article>]) {
        self.edition = edition
        self.name = name
        self.articles = articles
    }
}
