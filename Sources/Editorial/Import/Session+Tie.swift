import Newspaper
import Storage

/// How imported stories find each other and their old addresses.
extension Session {
    /// Whether nobody but imports has written the story as it is, or is writing it.
    func isUntouched(_ article: Article) throws -> Bool {
        guard try connection.drafts.point(article.id) == nil else { return false }
        let author = try connection.revisions.author(article: article.id, number: article.revision)
        return author?.hasPrefix(Newsroom.importActorPrefix) == true
    }

    /// Keeps places for the related stories that have not arrived yet.
    func awaitRelated(of incoming: ArticleImport, _ article: Article) throws {
        let names = relatedNames(in: incoming)
        guard names.count > article.content.related.count else { return }
        var placed: [(position: Int, article: Identifier<Article>)] = []
        for (position, name) in names.enumerated() {
            if let id = try connection.articles.identifier(externalID: name, edition: incoming.edition) {
                placed.append((position, id))
            } else {
                try connection.awaitedRelations.add(
                    externalID: name, edition: incoming.edition, article: article.id, position: position)
            }
        }
        try connection.articles.placeRelated(placed, of: article.id)
    }

    /// Ties a story that has arrived to those that wait for it and that nobody has edited meanwhile. A tie is no change
    /// of words and makes no revision; pages that show the waiting story hear of it.
    func tieWaiting(to article: Article, named externalID: String) throws {
        for waiting in try connection.awaitedRelations.take(externalID: externalID, edition: article.edition) {
            guard let other = try connection.articles.find(waiting.article), try isUntouched(other) else { continue }
            try connection.articles.addRelated(article.id, to: other.id, position: waiting.position)
            try connection.events.add(.articleChanged, subject: other.id.rawValue, at: now)
        }
    }

    /// Ties a translation to its original; one that is not here yet is told, not waited for.
    func tieToOriginal(of incoming: ArticleImport, _ article: Identifier<Article>) throws -> [String] {
        guard let name = incoming.translationOf else { return [] }
        guard let original = try connection.articles.identifier(externalID: name.externalID, edition: name.edition)
        else { return ["the story that it translates is not here yet: \(name.externalID)"] }
        let before = try connection.translations.original(of: article)
        try connection.translations.keep(article, of: original)
        if try connection.translations.original(of: article) != before {
            for changed in [article, original] {
                try connection.events.add(.articleChanged, subject: changed.rawValue, at: now)
            }
        }
        return []
    }

    /// Sends readers of the story's old paths on; a path at which a story lives now stays with that story.
    func keepOldPaths(of incoming: ArticleImport, _ article: Article) throws -> [String] {
        guard let permalink = article.permalink else { return [] }
        return try keepOldPaths(incoming.oldPaths, to: permalink)
    }

    /// Sends readers of old paths on to a path, none of them encoded. A path that leads to another story already stays
    /// with it; says which those are.
    func keepOldPaths(_ paths: [String], to path: String) throws -> [String] {
        var remarks: [String] = []
        for old in paths where old != path && !old.isEmpty && old.utf8.count <= Self.pathBytes {
            let owner = try connection.redirects.target(of: old)
            if owner == path { continue }
            if try connection.articles.isTaken(permalink: old) {
                remarks.append("its old path stays with the story that lives there: \(old)")
                continue
            }
            if let owner, try connection.articles.isTaken(permalink: owner) {
                // An address leads to one story; who came later does not take it away from who had it.
                remarks.append("its old path leads to another story: \(old) to \(owner)")
                continue
            }
            try connection.redirects.keep(Redirect(from: old, to: path))
        }
        return remarks
    }

    /// Remarks on what has no outcome of its own to bear them.
    func auditing(_ remarks: [String]) throws {
        for remark in remarks { try audit("leave", "redirect", nil, detail: remark) }
    }
}
