import Documents
import Editorial
import Newspaper
import Storage
import TestSupport
import Testing

@Suite("Importing stories")
struct ImportArticlesTests {
    @Test("a new story is there for readers at once: address, lists, search, archive", arguments: Engine.all)
    func created(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            var incoming = desk.story("1", "Harbour opens")
            incoming.topics = [TopicImport(name: "Harbour life")]
            let before = try await desk.traces()
            let outcomes = try await desk.importer.importArticles([incoming])
            guard case .created(let id) = outcomes[0].fate else { throw Surprise(outcomes) }
            // The contributor has an audit entry of its own.
            #expect(try await desk.traces() - before == Newsdesk.Traces(audit: 2, events: 1, revisions: 1))
            try await desk.database.read { connection throws in
                let story = try #require(try connection.articles.find(permalink: "/2026/11/20/harbour-opens/"))
                #expect(story.id == id && story.revision == 1)
                #expect(story.times.firstPublished == instant("2026-11-20T12:00:00Z"))
                #expect(
                    try connection.search.find("harbour berg", edition: desk.english, limit: 9).map(\.article) == [id])
                let months = try connection.archive.months(edition: desk.english)
                let modified = instant("2026-11-20T12:00:00Z")
                #expect(months == [ArchiveMonth(year: 2026, month: 11, articles: 1, modified: modified)])
                let tree = try connection.publications.load().editions[0].sections
                var subjects: [ListingSubject] = [
                    .edition, .format(.news), .contributor(story.content.byline.contributors[0]),
                ]
                subjects += ["news", "news/city"].compactMap { tree[path: $0] }.map { .section($0.id) }
                subjects += story.content.topics.map { .topic($0) }
                #expect(subjects.count == 6)
                for subject in subjects {
                    #expect(
                        try connection.listings.newest(subject, edition: desk.english, limit: 9).map(\.article) == [id])
                }
                #expect(try connection.events.after(0, limit: 99).last?.kind == .articlePublished)
                let revision = try #require(try connection.revisions.find(article: id, number: 1))
                #expect(revision.content == story.content && revision.author == "import test")
            }
        }
    }

    @Test("a second import of the same changes nothing and leaves no trace", arguments: Engine.all)
    func unchanged(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            var full = desk.story("1", "Harbour opens")
            full.related = ["2", "3", "1", "2"]
            full.topics = [TopicImport(name: "Harbour"), TopicImport(name: "harbour")]
            full.oldPaths = ["/?p=1", "/old/harbour/"]
            full.source = ArticleSource(name: "Agency")
            full.sections = ["news/city", "culture", "news/city"]
            var draft = desk.story("2", "A draft")
            draft.state = .draft
            draft.published = nil
            let bare = ArticleImport(externalID: "3", edition: desk.english, headline: "Bare", body: Document())
            let first = try await desk.importer.importArticles([full, draft, bare])
            let before = try await desk.traces()
            desk.clock.set("2026-11-23T12:00:00Z")
            let second = try await desk.importer.importArticles([full, draft, bare])
            #expect(second == first.compactMap(\.article).map { ImportOutcome(.unchanged($0)) })
            #expect(try await desk.traces() == before)
        }
    }

    @Test(
        "a story that comes twice in one transaction is counted once and found by its last words", arguments: Engine.all
    )
    func twiceAtOnce(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let stories = [desk.story("1", "Harbour opens"), desk.story("1", "Ferry sinks")]
            #expect(try await desk.importer.importArticles(stories).count == 2)
            try await desk.database.read { connection throws in
                #expect(try connection.search.find("harbour opens", edition: desk.english, limit: 9).isEmpty)
                #expect(try connection.search.find("ferry", edition: desk.english, limit: 9).count == 1)
                #expect(try connection.archive.months(edition: desk.english).map(\.articles) == [1])
            }
        }
    }

    @Test("a story that differs gets a new revision, and its lists follow", arguments: Engine.all)
    func revised(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let first = try await desk.take(desk.story("1", "Harbour opens"))
            var incoming = desk.story("1", "Ferry sinks")
            incoming.sections = ["culture"]
            incoming.published = instant("2026-10-31T22:30:00Z")
            incoming.byline = [ContributorImport(name: "News Agencies")]
            let before = try await desk.traces()
            let outcomes = try await desk.importer.importArticles([incoming])
            #expect(outcomes.map(\.fate) == [.revised(first.id)])
            #expect(try await desk.traces() - before == Newsdesk.Traces(audit: 1, events: 1, revisions: 1))
            try await desk.database.read { connection throws in
                let story = try #require(try connection.articles.find(first.id))
                #expect(story.revision == 2)
                #expect(try connection.search.find("harbour opens", edition: desk.english, limit: 9).isEmpty)
                #expect(try connection.search.find("ferry", edition: desk.english, limit: 9).count == 1)
                #expect(try connection.archive.months(edition: desk.english).map(\.month) == [11])
                #expect(try connection.archive.months(edition: desk.english).map(\.articles) == [1])
                let news = try #require(try connection.publications.load().editions[0].sections[path: "news"])
                #expect(try connection.listings.newest(.section(news.id), edition: desk.english, limit: 9).isEmpty)
                #expect(try connection.revisions.find(article: first.id, number: 1)?.content == first.content)
            }
        }
    }

    @Test("a story that readers may no longer see leaves every list, and comes back", arguments: Engine.all)
    func takenBack(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            var incoming = desk.story("1", "Harbour opens")
            let first = try await desk.take(incoming)
            for (state, listed) in [(ArticleState.withdrawn, 0), (.published, 1), (.draft, 0), (.published, 1)] {
                incoming.state = state
                let story = try await desk.take(incoming)
                #expect(story.state == state && story.permalink == first.permalink)
                try await desk.database.read { connection throws in
                    #expect(try connection.listings.newest(.edition, edition: desk.english, limit: 9).count == listed)
                    #expect(try connection.search.find("harbour", edition: desk.english, limit: 9).count == listed)
                    #expect(try connection.archive.months(edition: desk.english).count == listed)
                }
            }
        }
    }

    @Test("what somebody edited here since is kept as it is", arguments: Engine.all)
    func keptEdited(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let first = try await desk.take(desk.story("1", "Harbour opens"))
            _ = try await desk.newsroom(actor: "ana").importArticles([desk.story("1", "Harbour opens at last")])
            var incoming = desk.story("1", "Harbour opens, says wire")
            incoming.byline = [ContributorImport(name: "Somebody New")]
            let before = try await desk.traces()
            #expect(try await desk.importer.importArticles([incoming]) == [ImportOutcome(.keptEdited(first.id))])
            #expect(try await desk.traces() == before)
            try await desk.database.read { connection throws in
                #expect(try connection.articles.find(first.id)?.content.headline == "Harbour opens at last")
                #expect(try connection.contributors.find(name: "Somebody New") == nil)
            }
        }
    }

    @Test(
        "one that does not fit is refused with the reason, leaves nothing, and the others are kept",
        arguments: Engine.all)
    func refused(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            var wordless = desk.story("1", " \n")
            wordless.byline = [ContributorImport(name: "Somebody New")]
            wordless.topics = [TopicImport(name: "Something new")]
            var misplaced = desk.story("2", "Misplaced")
            misplaced.sections = ["news", "news/moon"]
            var timeless = desk.story("3", "Timeless")
            timeless.state = .scheduled
            timeless.published = nil
            var early = desk.story("4", "Early")
            early.embargo = instant("2026-11-22T12:00:00.001Z")
            var long = desk.story("5", "Long")
            long.kicker = String(repeating: "x", count: 20_001)
            let nameless = desk.story("", "Nameless")
            let endless = desk.story(String(repeating: "x", count: 4000), "Endless")
            var crowd = desk.story("6", "Crowd")
            crowd.byline = [ContributorImport(name: String(repeating: "x", count: 4000))]
            let before = try await desk.traces()
            let imports = [
                wordless, misplaced, timeless, early, long, nameless, endless, crowd, desk.story("9", "Fine"),
            ]
            let outcomes = try await desk.importer.importArticles(imports)
            let reasons = outcomes.map { outcome in
                if case .refused(let reason) = outcome.fate { reason } else { "" }
            }
            for (reason, word) in zip(
                reasons,
                ["headline", "\"news/moon\"", "time", "embargo", "kicker", "identifier", "identifier", "byline", ""])
            {
                #expect(reason.contains(word) || word.isEmpty, "\(reason)")
                #expect(reason.isEmpty == word.isEmpty)
            }
            #expect(try await desk.traces() - before == Newsdesk.Traces(audit: 2, events: 1, revisions: 1))
            try await desk.database.read { connection throws in
                #expect(try connection.articles.count() == 1)
                #expect(try connection.contributors.find(name: "Somebody New") == nil)
                #expect(try connection.topics.find(slug: Newsdesk.slug("something-new"), edition: desk.english) == nil)
            }
        }
    }

    @Test("an import moves a story as the table of states allows, judged by what it brings", arguments: Engine.all)
    func moves(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            var incoming = desk.story("1", "Harbour opens")
            incoming.state = .draft
            incoming.published = nil
            try await desk.take(incoming)
            incoming.state = .withdrawn
            let illegal = try await desk.importer.importArticles([incoming])
            #expect(illegal == [ImportOutcome(.refused(reason: "a story that is draft cannot become withdrawn"))])
            // The draft had no time; the import that schedules it brings one.
            incoming.state = .scheduled
            incoming.published = instant("2026-12-01T08:00:00Z")
            let scheduled = try await desk.take(incoming)
            #expect(scheduled.state == .scheduled && scheduled.permalink == "/2026/12/01/harbour-opens/")
        }
    }

    @Test("an edition that is not there stops the import", arguments: Engine.all)
    func unknownEdition(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            var lost = desk.story("2", "Lost")
            lost.edition = Identifier(rawValue: 404)
            let imports = [desk.story("1", "Harbour opens"), lost]
            await #expect(throws: NewsroomError.unknownEdition(404)) {
                try await desk.importer.importArticles(imports)
            }
            let kept = try await desk.database.read { try $0.articles.count() }
            #expect(kept == 0)
        }
    }
}

/// Something that a test did not expect, with what it was.
struct Surprise: Error {
    let what: String

    init(_ what: Any) {
        self.what = "\(what)"
    }
}
