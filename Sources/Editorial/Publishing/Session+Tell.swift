import Newspaper
import Storage

extension Session {
    /// Tells people of the desk about a story; whoever does it need not be told.
    func tell(
        _ kind: Notice.Kind, about article: Identifier<Article>, to people: some Sequence<StaffMember>,
        detail: String = ""
    ) throws {
        for member in Set(people) where member.isActive && member.id != person?.id {
            try connection.notices.add(kind, to: member.id, about: article, actor: actor, detail: detail, at: now)
        }
    }

    /// Tells those who write a story that it went on or came back.
    func tellWriters(of article: Article) throws {
        try tell(
            .moved, about: article.id, to: connection.storyWriters.writers(of: article.id),
            detail: article.state.rawValue)
    }

    /// The story, for somebody who may read it.
    ///
    /// Throws `NewsroomError.unknownArticle`, also to those who may not.
    func readable(_ id: Identifier<Article>) throws -> Article {
        guard let article = try connection.articles.find(id) else { throw NewsroomError.unknownArticle(id.rawValue) }
        if let person, !person.may(.seeAllStories), try !connection.storyWriters.isWriter(person.id, of: id) {
            throw NewsroomError.unknownArticle(id.rawValue)
        }
        return article
    }

    /// Notes that something about a story has changed that is no words of it, and keeps it.
    func update(_ article: Article, verb: String, detail: String) throws {
        try connection.articles.update(article)
        try audit(verb, "article", article.id.rawValue, detail: detail)
        try connection.events.add(.articleChanged, subject: article.id.rawValue, at: now)
    }
}
