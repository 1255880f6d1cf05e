import Documents
import Editorial
import Newspaper
import Storage
import TestSupport
import Testing

@Suite("Writing")
struct WritingTests {
    private static func words(_ headline: String, _ text: String = "The harbour lies quiet.") -> ArticleContent {
        ArticleContent(headline: headline, body: Document([.paragraph([.text(text)])]))
    }

    /// A newsroom with somebody of each role at work, and a story that the reporter has begun.
    private struct Room {
        let desk: Newsdesk
        let reporter: Newsroom
        let other: Newsroom
        let editor: Newsroom
        let story: Identifier<Article>
        let reporterID: Identifier<StaffMember>

        init(_ desk: Newsdesk) async throws {
            self.desk = desk
            let door = desk.newsroom(actor: "desk")
            let ruth = try await Colleague(desk, .reporter, email: "ruth@courier.example")
            reporterID = ruth.member.id
            reporter = door.acting(as: ruth.member)
            other = door.acting(as: try await Colleague(desk, .reporter, email: "noa@courier.example").member)
            editor = door.acting(as: try await Colleague(desk, .editor, email: "dan@courier.example").member)
            story = try await reporter.startStory(edition: desk.english).id
        }

        func point() async throws -> TextPoint {
            try await desk.database.read {
                try $0.drafts.point(story) ?? TextPoint(revision: $0.revisions.newest(of: story))
            }
        }

        func article() async throws -> Article {
            try #require(try await desk.database.read { try $0.articles.find(story) })
        }

        @discardableResult
        func save(_ content: ArticleContent, as newsroom: Newsroom? = nil) async throws -> TextPoint {
            let outcome = try await (newsroom ?? reporter).saveDraft(content, of: story, from: try await point())
            guard case .saved(let point) = outcome else { throw Clash() }
            return point
        }
    }

    private struct Clash: Error {}

    @Test("What one person writes without a pause is one revision, and every word is kept", arguments: Engine.all)
    func stretch(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let room = try await Room(desk)
            let before = try await desk.traces()
            for number in 1...5 { try await room.save(Self.words("Harbour", "Words, \(number) of them.")) }
            #expect(try await desk.traces() - before == Newsdesk.Traces(audit: 0, events: 0, revisions: 0))
            #expect(try await room.point() == TextPoint(revision: 1, saves: 5))
            // The newsroom's lists know the story by its newest words.
            #expect(try await room.article().content.body.plainText == "Words, 5 of them.")
            try await room.save(Self.words("Harbour", "The editor's."), as: room.editor)
            #expect(try await room.point() == TextPoint(revision: 2, saves: 1))
            desk.clock.set("2026-11-22T12:30:00Z")
            try await room.save(Self.words("Harbour", "Half an hour later."), as: room.editor)
            #expect(try await room.point() == TextPoint(revision: 3, saves: 1))
            let kept = try await desk.database.read { connection in
                try [2, 3].map { try connection.revisions.find(article: room.story, number: $0) }
            }
            #expect(kept.map { $0?.content.body.plainText } == ["Words, 5 of them.", "The editor's."])
            #expect(kept.map { $0?.created } == ["12:00", "12:00"].map { instant("2026-11-22T\($0):00Z") })
        }
    }

    @Test(
        "Of two who write from the same text the second is shown the other's words, and nothing is lost",
        arguments: Engine.all)
    func clash(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let room = try await Room(desk)
            let start = try await room.save(Self.words("Harbour"))
            let first = try await room.editor.saveDraft(Self.words("Harbour opens"), of: room.story, from: start)
            #expect(first == .saved(TextPoint(revision: 2, saves: 1)))
            let second = try await room.reporter.saveDraft(Self.words("Harbour closes"), of: room.story, from: start)
            guard case .clash(let standing) = second else {
                Issue.record("the second was kept over the first")
                return
            }
            #expect(standing.content.headline == "Harbour opens" && standing.point == TextPoint(revision: 2, saves: 1))
            // Whoever wrote the same has nothing to settle, and who has seen the other's words may go on from them.
            let same = try await room.reporter.saveDraft(Self.words("Harbour opens"), of: room.story, from: start)
            #expect(same == .saved(standing.point))
            let merged = try await room.reporter.saveDraft(
                Self.words("Harbour opens, then closes"), of: room.story, from: standing.point)
            #expect(merged == .saved(TextPoint(revision: 3, saves: 1)))
        }
    }

    @Test("Readers see what was published until it is published again", arguments: Engine.all)
    func publication(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let room = try await Room(desk)
            let seen = try await room.save(Self.words("Harbour opens"))
            let before = try await desk.traces()
            let story = try await room.editor.publish(room.story, seen: seen)
            // The reporter's words are kept under their name, the decision under the editor's.
            #expect(try await desk.traces() - before == Newsdesk.Traces(audit: 1, events: 1, revisions: 2))
            #expect(story.permalink == "/2026/11/22/harbour-opens/" && story.revision == 3)
            #expect(story.times.published == instant("2026-11-22T12:00:00Z"))
            desk.clock.set("2026-11-22T13:00:00Z")
            let ahead = try await room.save(Self.words("Harbour opens at last"))
            let shown = try await desk.database.read {
                try $0.listings.cards(.edition, edition: desk.english, limit: 9).map(\.headline)
            }
            #expect(shown == ["Harbour opens"])
            #expect(try await room.article().content.headline == "Harbour opens")
            let lines = try await desk.database.read {
                try $0.storyLines.page(.published(desk.english), limit: 9).lines
            }
            #expect(lines.map(\.headline) == ["Harbour opens at last"] && lines[0].isAhead)
            let again = try await room.editor.publish(room.story, seen: ahead, isMarkedModified: false)
            #expect(again.content.headline == "Harbour opens at last" && again.permalink == story.permalink)
            #expect(again.times == story.times)
            let found = try await desk.database.read {
                try $0.search.find("last", edition: desk.english, limit: 9).map(\.article)
            }
            #expect(found == [room.story])
        }
    }

    @Test(
        "Nobody publishes a text that is not the one they saw, one without a headline, or one under embargo",
        arguments: Engine.all)
    func seen(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let room = try await Room(desk)
            let empty = try await room.point()
            await #expect(throws: ArticleFault.headlineMissing) {
                try await room.editor.publish(room.story, seen: empty)
            }
            let seen = try await room.save(Self.words("Harbour opens"))
            let now = try await room.save(Self.words("Harbour opens, perhaps"))
            await #expect(throws: NewsroomError.changedSince(now)) {
                try await room.editor.publish(room.story, seen: seen)
            }
            #expect(try await room.article().state == .draft)
        }
    }

    @Test("A scheduled story is settled: what is written meanwhile stays beside it", arguments: Engine.all)
    func schedule(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let room = try await Room(desk)
            let seen = try await room.save(Self.words("Harbour opens"))
            await #expect(throws: ArticleFault.noTimeToSchedule) {
                try await room.editor.schedule(room.story, at: instant("2026-11-22T11:00:00Z"), seen: seen)
            }
            try await room.editor.schedule(room.story, at: instant("2026-11-24T06:00:00Z"), seen: seen)
            let ahead = try await room.save(Self.words("Harbour opens, after all"))
            // Another time and the newer words: an address that nobody has seen moves without a trace.
            let moved = try await room.editor.schedule(room.story, at: instant("2026-11-23T06:00:00Z"), seen: ahead)
            #expect(moved.permalink == "/2026/11/23/harbour-opens-after-all/")
            let later = try await room.save(Self.words("Harbour stays shut"))
            desk.clock.set("2026-11-23T06:00:00Z")
            #expect(try await desk.newsroom(actor: "schedule").publishDue() == [room.story])
            #expect(try await room.article().content.headline == "Harbour opens, after all")
            #expect(try await room.point() == later)
            try await room.editor.publish(room.story, seen: later)
            #expect(try await room.article().content.headline == "Harbour stays shut")
        }
    }

    @Test("A story is handed in, sent back, withdrawn and taken up again", arguments: Engine.all)
    func moves(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let room = try await Room(desk)
            let written = try await room.save(Self.words("Harbour opens"))
            try await room.reporter.move(room.story, to: .submitted, seen: written)
            let handedIn = try await room.point()
            #expect(handedIn == TextPoint(revision: 2))
            await #expect(throws: NewsroomError.forbidden(.publish)) {
                try await room.reporter.move(room.story, to: .approved, seen: handedIn)
            }
            try await room.editor.move(room.story, to: .draft, seen: handedIn, note: "who says so?")
            let note = try await desk.database.read { try $0.revisions.note(article: room.story, number: 3) }
            #expect(note == "who says so?")
            try await room.editor.publish(room.story, seen: try await room.point())
            try await room.editor.withdraw(room.story, note: "It was another harbour.")
            let taken = try await room.editor.move(room.story, to: .draft, seen: try await room.point())
            #expect(taken.state == .draft && taken.permalink == "/2026/11/22/harbour-opens/")
            let again = try await room.editor.publish(room.story, seen: try await room.point())
            #expect(again.permalink == taken.permalink && again.times.firstPublished == taken.times.firstPublished)
        }
    }

    @Test("An older text is taken up again as a draft, and the one that stood there is kept", arguments: Engine.all)
    func restoration(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let room = try await Room(desk)
            try await room.editor.publish(room.story, seen: try await room.save(Self.words("Harbour opens")))
            let later = try await room.save(Self.words("Harbour closes"))
            await #expect(throws: NewsroomError.unknownRevision(99)) {
                try await room.editor.restore(99, of: room.story, seen: later)
            }
            let restored = try await room.reporter.restore(2, of: room.story, seen: later)
            let (draft, kept) = try await desk.database.read {
                (try $0.drafts.find(room.story), try $0.revisions.find(article: room.story, number: restored.revision))
            }
            #expect(draft?.content.headline == "Harbour opens" && draft?.point == restored)
            #expect(kept?.content.headline == "Harbour closes")
            #expect(try await room.article().content.headline == "Harbour opens")
        }
    }

    @Test("A reporter writes in their own stories only and decides nothing that readers see", arguments: Engine.all)
    func permissions(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let room = try await Room(desk)
            let seen = try await room.save(Self.words("Harbour opens"))
            await #expect(throws: NewsroomError.forbidden(.editAllStories)) {
                try await room.other.saveDraft(Self.words("Mine now"), of: room.story, from: seen)
            }
            await #expect(throws: NewsroomError.forbidden(.publish)) {
                try await room.reporter.publish(room.story, seen: seen)
            }
            await #expect(throws: NewsroomError.forbidden(.publish)) {
                try await room.reporter.schedule(room.story, at: instant("2027-01-01T00:00:00Z"), seen: seen)
            }
            await #expect(throws: NewsroomError.forbidden(.publish)) {
                try await room.reporter.withdraw(room.story, note: "")
            }
            let stranger = try await Colleague(desk, .contributor, email: "guest@courier.example")
            await #expect(throws: NewsroomError.unknownArticle(room.story.rawValue)) {
                try await desk.newsroom(actor: "desk").acting(as: stranger.member).saveDraft(
                    Self.words("x"), of: room.story, from: seen)
            }
        }
    }

    @Test(
        "What cannot be chosen any more is left out, and a story that is being written is not imported over",
        arguments: Engine.all)
    func known(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let room = try await Room(desk)
            var content = Self.words("Harbour opens")
            content.sections = [Identifier(rawValue: 987_654)]
            content.topics = [Identifier(rawValue: 987_654)]
            content.byline = Byline([Identifier(rawValue: 987_654)])
            content.leadPicture = LeadPicture(picture: Identifier(rawValue: 987_654))
            try await room.save(content)
            let kept = try await room.article().content
            #expect(kept.sections.isEmpty && kept.topics.isEmpty && kept.byline.isEmpty && kept.leadPicture == nil)

            let taken = try await desk.take(desk.story("1", "From elsewhere"))
            let start = TextPoint(revision: 1)
            _ = try await room.editor.saveDraft(Self.words("Ours"), of: taken.id, from: start)
            let outcome = try await desk.importer.importArticles([desk.story("1", "From elsewhere, again")])
            #expect(outcome[0].article == taken.id)
            let after = try await desk.database.read { try $0.articles.find(taken.id)?.content.headline }
            #expect(after == "From elsewhere")
        }
    }

    @Test("The newsroom's lists: mine, by state, being written, scheduled; page by page", arguments: Engine.all)
    func lists(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let room = try await Room(desk)
            for number in 1...4 {
                desk.clock.set("2026-11-22T12:0\(number):00Z")
                let story = try await room.reporter.startStory(edition: desk.english)
                _ = try await room.reporter.saveDraft(
                    Self.words("Story \(number)"), of: story.id, from: TextPoint(revision: 1))
            }
            let pages = try await desk.database.read { connection in
                try [StoryList.mine(room.reporterID), .inState(.draft, desk.english), .beingWritten].map { list in
                    let first = try connection.storyLines.page(list, limit: 2)
                    let next = try #require(first.next)
                    let second = try connection.storyLines.page(list, after: next, limit: 2)
                    return (first.lines + second.lines).map(\.headline)
                }
            }
            let newestFirst = ["Story 4", "Story 3", "Story 2", "Story 1"]
            #expect(pages == [newestFirst, newestFirst, newestFirst])
            let counts = try await desk.database.read { try $0.storyLines.counts(edition: desk.english, limit: 4) }
            #expect(counts[.draft] == 4 && counts[.submitted] == 0)
        }
    }
}
