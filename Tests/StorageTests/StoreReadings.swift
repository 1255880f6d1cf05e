import Newspaper
import Storage
import TestSupport

/// Every reading function of every store that pages and verbs use, called once. What is new in a store belongs in here.
struct StoreReadings {
    let archive: LargeArchive

    private var shelf: Shelf { archive.shelf }
    private var story: Identifier<Article> { Identifier(rawValue: Int64(archive.stories / 2 + 1)) }
    private var stories: [Identifier<Article>] { (0..<20).map { Identifier(rawValue: story.rawValue + $0) } }

    func readAll(_ connection: any Connection) throws {
        try readStories(connection)
        try readLists(connection)
        try search(connection)
        try readTheRest(connection)
        try readStaff(connection)
    }

    private func readStories(_ connection: any Connection) throws {
        let articles = connection.articles
        _ = try articles.find(story)
        _ = try articles.find(permalink: "/story-500/")
        _ = try articles.find(externalID: "large-500", edition: shelf.english)
        _ = try articles.identifier(externalID: "large-500", edition: shelf.english)
        _ = try articles.externalIDs(stories)
        _ = try articles.isTaken(permalink: "/story-500/")
        _ = try articles.due(at: instant("2100-01-01T00:00:00Z"), limit: 100)
        for edition in [shelf.english, shelf.hebrew] {
            _ = try articles.page(edition: edition, after: story, limit: 100)
        }
        _ = try articles.cards(stories)
        _ = try connection.translations.all(of: story)
        _ = try connection.translations.original(of: story)
        _ = try connection.storyPackages.find(of: story)
        _ = try connection.storyPackages.find(named: "None", edition: shelf.english)
        _ = try connection.storyPackages.all(edition: shelf.english)
        _ = try connection.revisions.note(article: story, number: 1)
        _ = try connection.revisions.author(article: story, number: 1)
        _ = try connection.revisions.find(article: story, number: 404)
        _ = try connection.comments.of(story, limit: 100)
        _ = try connection.awaitedRelations.take(externalID: "nobody", edition: shelf.english)
    }

    private func readLists(_ connection: any Connection) throws {
        let subjects: [ListingSubject] = [
            .edition, .section(shelf.news), .topic(shelf.harbour), .contributor(shelf.ana), .format(.opinion),
        ]
        for subject in subjects {
            _ = try connection.listings.cards(subject, edition: shelf.english, limit: 20)
            _ = try connection.listings.newest(subject, edition: shelf.english, limit: 20)
        }
        let key = ListingKey(published: Instant(milliseconds: 1_010_000_000_000), article: story)
        let since = Instant(milliseconds: 1_009_000_000_000)
        _ = try connection.listings.cards(.edition, edition: shelf.english, after: key, since: since, limit: 20)
        _ = try connection.listings.addresses(edition: shelf.english, from: since, until: key.published, limit: 100)
        _ = try connection.listings.times(edition: shelf.english, from: since, until: key.published, limit: 100)
        _ = try connection.archive.months(edition: shelf.english)
    }

    private func search(_ connection: any Connection) throws {
        guard let edition = try connection.publications.load().edition(shelf.english)?.edition else { return }
        let filter = SearchFilter(
            section: shelf.news, format: .opinion, contributor: shelf.ana, from: CivilDay(year: 2001, month: 1, day: 1))
        for query in ["headline 500", "harbour", "qui", "\"harbour lies\" quiet", "wrd500"] {
            let hits = try connection.search.find(query, edition: shelf.english, limit: 20)
            _ = try connection.search.find(SearchQuery(query), in: edition, after: hits.last, limit: 20)
            _ = try connection.search.find(SearchQuery(query), in: edition, filter: filter, limit: 20)
            _ = try connection.search.count(SearchQuery(query), in: shelf.english, filter: filter)
        }
        _ = try connection.likeness.of(story)
        _ = try connection.likeness.waiting(limit: 100)
        _ = try connection.likeness.candidates(having: ["harbour", "quiet"], edition: shelf.english, limit: 100)
        _ = try connection.likeness.sharedTopics([shelf.harbour], of: stories)
    }

    private func readTheRest(_ connection: any Connection) throws {
        _ = try connection.redirects.target(of: "/?p=500")
        _ = try connection.redirects.sources(of: "/story-500/")
        _ = try connection.redirects.page(after: "/?p=500", limit: 100)
        _ = try connection.redirects.patterns()
        _ = try connection.events.after(0, limit: 100)
        _ = try connection.events.newest()
        _ = try connection.importedItems.find(source: "large.example", externalID: "large-500")
        _ = try connection.importedItems.find(source: "large.example", oldPath: "/?p=500")
        _ = try connection.importedItems.find(source: "large.example", newPath: "/story-500/")
        _ = try connection.pictures.find([shelf.picture])
        _ = try connection.pictures.find(externalID: "picture-1")
        _ = try connection.pictures.find(contentHash: "3fa9")
        _ = try connection.pictures.page(after: nil, limit: 100)
        _ = try connection.pictures.newest(before: nil, limit: 100)
        _ = try connection.contributors.find([shelf.ana])
        _ = try connection.contributors.find(name: "Ana Berg")
        _ = try connection.contributors.find(slug: Slug(number: 1))
        _ = try connection.listings.topics(edition: shelf.english, limit: 50_000)
        _ = try connection.listings.contributors(edition: shelf.english, limit: 50_000)
        _ = try connection.topics.find([shelf.harbour])
        _ = try connection.topics.find(slug: Slug(number: 1), edition: shelf.english)
        _ = try connection.pages.find(path: "terms", edition: shelf.english)
        _ = try connection.pages.find(externalID: "3", edition: shelf.english)
        _ = try connection.pages.isTaken(path: "terms", edition: shelf.english)
        _ = try connection.pages.titles(edition: shelf.english)
        _ = try connection.fronts.find(edition: shelf.english, section: nil)
        _ = try connection.publications.version()
        _ = try connection.publications.load()
    }

    private func readStaff(_ connection: any Connection) throws {
        for (actor, verb) in [("", ""), ("Ana Berg", ""), ("", "publish"), ("Ana Berg", "publish")] {
            _ = try connection.audit.newest(before: 500, actor: actor, verb: verb, limit: 100)
        }
        _ = try connection.staffSessions.find(tokenHash: "3fa9")
        _ = try connection.staffSessions.all(of: Identifier(rawValue: 1))
        _ = try connection.staffLinks.member(tokenHash: "3fa9", at: instant("2026-11-20T12:00:00Z"))
        let somebody = Identifier<StaffMember>(rawValue: 1)
        _ = try connection.drafts.find(story)
        _ = try connection.drafts.point(story)
        _ = try connection.storyWriters.isWriter(somebody, of: story)
        _ = try connection.storyWriters.writers(of: story)
        _ = try connection.storyWriters.present(in: story, since: Instant(milliseconds: 0))
        let lists: [StoryList] = [
            .mine(somebody), .inState(.draft, shelf.english), .beingWritten, .published(.edition, shelf.english),
            .published(.section(shelf.news), shelf.english),
        ]
        for list in lists { _ = try connection.storyLines.page(list, limit: 50) }
        _ = try connection.storyLines.find(stories)
        _ = try connection.storyLines.scheduled(after: Instant(milliseconds: 1_009_000_000_000), limit: 50)
        _ = try connection.storyLines.counts(edition: shelf.english, limit: 1000)
        _ = try connection.revisions.newest(of: story)
        _ = try connection.revisions.list(of: story, before: 9, limit: 50)
        if let email = EmailAddress("ana@courier.example") { _ = try connection.staff.find(email) }
    }

    /// What a verb does to one story, and to the addresses round it.
    func changeOne(_ connection: any Connection) throws {
        guard let kept = try connection.articles.find(story), let published = kept.times.published else { return }
        try connection.articles.update(kept)
        try connection.articles.addRelated(Identifier(rawValue: 3), to: story, position: 0)
        try connection.listings.remove(story)
        try connection.listings.add([
            ListedArticle(article: story, edition: kept.edition, published: published, lists: [.edition])
        ])
        try connection.search.remove(story)
        try connection.search.add(
            kept, names: ["Ana Berg"], lists: [.edition], day: CivilDay(year: 2026, month: 11, day: 1))
        try connection.vocabulary.add(["harbour": 1], edition: shelf.english)
        try connection.likeness.wait(story)
        try connection.likeness.keep(stories, for: story)
        try connection.redirects.keep(Redirect(from: "/story-500/", to: "/story-501/"))
        try connection.archive.add(
            1, to: CivilDay(year: 2026, month: 11, day: 1), edition: shelf.english, modified: published)
        try connection.importedItems.keep(
            ImportedItem(source: "large.example", externalID: "large-500", kind: "post", oldPath: "", newPath: ""))
    }
}
