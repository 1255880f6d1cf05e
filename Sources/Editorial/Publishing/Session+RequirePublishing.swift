import Newspaper

extension Session {
    /// Whether whoever is at work decides what readers see of a story: of what was settled, and of the text that is being
    /// written.
    ///
    /// Throws `NewsroomError.forbidden`, or `NewsroomError.outsideSections` to an editor with sections of their own.
    func requirePublishing(_ story: StoryText) throws {
        try requirePublishing(of: story.article, as: story.content)
    }

    /// The same of what was settled alone.
    func requirePublishing(_ article: Article) throws {
        try requirePublishing(of: article, as: article.content)
    }

    private func requirePublishing(of article: Article, as content: ArticleContent) throws {
        guard let person else { return }
        guard person.may(.publish) else { throw NewsroomError.forbidden(.publish) }
        guard person.mayPublish(article, as: content, in: try edition(article.edition).sections) else {
            throw NewsroomError.outsideSections
        }
    }
}
