import Credentials
import Documents
import Editorial
import Newspaper
import Storage
import TestSupport
import Testing

@Suite("The way to publication")
struct PublishingTests {
    /// A newsroom with a reporter's story that is ready to be read, and colleagues.
    private struct Room {
        let desk: Newsdesk
        let reporter: Newsroom
        let other: Newsroom
        let guest: Newsroom
        let editor: Newsroom
        let reporterID: Identifier<StaffMember>
        let otherID: Identifier<StaffMember>
        let editorID: Identifier<StaffMember>
        let story: Identifier<Article>

        init(_ desk: Newsdesk) async throws {
            self.desk = desk
            let door = desk.newsroom(actor: "desk")
            let ruth = try await Colleague(desk, .reporter, email: "ruth@courier.example").member
            let noa = try await Colleague(desk, .reporter, email: "noa@courier.example").member
            let dan = try await Colleague(desk, .editor, email: "dan@courier.example").member
            (reporterID, otherID, editorID) = (ruth.id, noa.id, dan.id)
            (reporter, other, editor) = (door.acting(as: ruth), door.acting(as: noa), door.acting(as: dan))
            guest = door.acting(as: try await Colleague(desk, .contributor, email: "guest@courier.example").member)
            story = try await reporter.startStory(edition: desk.english).id
            try await save("Harbour opens")
        }

        func point() async throws -> TextPoint {
            try await desk.database.read {
                try $0.drafts.point(story) ?? TextPoint(revision: $0.revisions.newest(of: story))
            }
        }

        func save(_ headline: String, linkingTo address: String? = nil) async throws {
            let marks = address.flatMap(LinkTarget.init).map { [Mark.link($0)] } ?? []
            let body = Document([.paragraph([.text("The harbour lies quiet.", marks)])])
            var content = ArticleContent(headline: headline, body: body)
            content.sections = try await desk.database.read { connection in
                try connection.publications.load().edition(desk.english)?.sections[path: "news"].map { [$0.id] } ?? []
            }
            guard case .saved = try await reporter.saveDraft(content, of: story, from: try await point()) else {
                throw NotSaved()
            }
        }

        func publish(as newsroom: Newsroom? = nil) async throws {
            try await (newsroom ?? editor).publish(story, seen: try await point())
        }

        func article() async throws -> Article {
            try #require(try await desk.database.read { try $0.articles.find(story) })
        }

        func told(_ staff: Identifier<StaffMember>) async throws -> [Notice.Kind] {
            try await desk.database.read { try $0.notices.page(of: staff, before: nil, limit: 50).map(\.kind) }
        }
    }

    private struct NotSaved: Error {}

    // MARK: Comments and notices

    @Test("Who writes a story is told what colleagues say, and who spoke is told of answers", arguments: Engine.all)
    func comments(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let room = try await Room(desk)
            let first = try await room.editor.comment(on: room.story, " Who says\u{202E} so? ", passage: "lies  quiet")
            #expect(first.text == "Who says so?" && first.passage == "lies quiet")
            let answer = try await room.reporter.comment(on: room.story, "The captain.", answering: first.id)
            let again = try await room.other.comment(on: room.story, "And his mate.", answering: answer.id)
            #expect(answer.answers == first.id && again.answers == first.id)
            let told = try await [room.reporterID, room.editorID, room.otherID].asyncMap { try await room.told($0) }
            #expect(told == [[.answered, .commented], [.answered, .answered], []])
            let open = try await desk.database.read { try $0.storyComments.open(room.story) }
            #expect(open == 1)
            try await room.reporter.settle(first.id, on: room.story)
            let settled = try await desk.database.read { try $0.storyComments.of(room.story, limit: 9) }
            #expect(settled.map(\.settledBy) == [settled[1].author, nil, nil])
        }
    }

    @Test("Nobody says anything about a story that they may not read, nor nothing, nor a book")
    func refusedComments() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let room = try await Room(desk)
            await #expect(throws: NewsroomError.unknownArticle(room.story.rawValue)) {
                try await room.guest.comment(on: room.story, "Hello")
            }
            await #expect(throws: PublishingFault.noText) { try await room.editor.comment(on: room.story, " \n\u{0} ") }
            let most = StoryComment.longestText
            await #expect(throws: PublishingFault.textTooLong(characters: most + 1, most: most)) {
                try await room.editor.comment(on: room.story, String(repeating: "a", count: most + 1))
            }
            await #expect(throws: PublishingFault.unknownComment(99)) {
                try await room.editor.comment(on: room.story, "Yes", answering: Identifier(rawValue: 99))
            }
        }
    }

    @Test("Editors are told what is handed in, writers what becomes of it, and what was seen is counted no more")
    func notices() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let room = try await Room(desk)
            try await room.reporter.move(room.story, to: .submitted, seen: try await room.point())
            let editors = try await room.told(room.editorID)
            #expect(editors == [.submitted])
            try await room.editor.move(room.story, to: .inReview, seen: try await room.point())
            try await room.publish()
            let writers = try await room.told(room.reporterID)
            #expect(writers == [.moved, .moved])
            let unseen = { try await desk.database.read { try $0.notices.unseen(of: room.reporterID, limit: 9) } }
            let before = try await unseen()
            _ = try await room.reporter.notePresence(in: room.story)
            let after = try await unseen()
            #expect(before == 2 && after == 0)
        }
    }

    @Test("Whoever is assigned a story is told so")
    func assignment() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let room = try await Room(desk)
            try await room.editor.assign(Assignment(person: room.otherID, task: "Check the names"), of: room.story)
            let notices = try await desk.database.read { try $0.notices.page(of: room.otherID, before: nil, limit: 9) }
            #expect(notices.map(\.kind) == [.assigned] && notices.first?.detail == "Check the names")
        }
    }

    // MARK: Checks

    @Test("What blocks cannot be published by any way, what warns can, and mended it goes")
    func checks() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let room = try await Room(desk)
            try await room.save("Harbour opens", linkingTo: "/2020/01/01/gone/")
            let found = try await room.editor.findings(of: room.story)
            #expect(found.map(\.check) == [.standfirst, .byline, .brokenLink])
            #expect(found.last?.places == ["/2020/01/01/gone/"])
            var rules = CheckRules()
            rules[.brokenLink] = .blocks
            await #expect(throws: NewsroomError.forbidden(.manageChecks)) { try await room.editor.weigh(rules) }
            let chief = try await Colleague(desk, .chiefEditor, email: "chief@courier.example").member
            try await desk.newsroom(actor: "desk").acting(as: chief).weigh(rules)
            let blocking = CheckFinding(.brokenLink, .blocks, places: ["/2020/01/01/gone/"])
            await #expect(throws: PublishingFault.blocked([blocking])) { try await room.publish() }
            await #expect(throws: PublishingFault.blocked([blocking])) {
                try await room.editor.schedule(
                    room.story, at: instant("2026-11-23T12:00:00Z"), seen: try await room.point())
            }
            let several = try await room.editor.changeTogether(
                [(room.story, try await room.point())], .move(.published))
            #expect(several.refused.map { $0.reason as? PublishingFault } == [.blocked([blocking])])
            try await room.save("Harbour opens", linkingTo: "/news/")
            try await room.publish()
            let state = try await room.article().state
            #expect(state == .published)
        }
    }

    @Test(
        "Links to what the newspaper has are no fault",
        arguments: ["/", "/he/", "/news/city/", "/news/city?x=1#y", "/terms/", "/search?q=a", "/archive/2026/"])
    func soundLinks(_ address: String) async throws {
        try await Engine.memory.withNewsdesk { desk in
            let room = try await Room(desk)
            try await room.save("Harbour opens", linkingTo: address)
            let found = try await room.editor.findings(of: room.story).map(\.check)
            #expect(!found.contains(.brokenLink))
        }
    }

    // MARK: Embargo

    @Test("An embargo holds back publication, schedules and links until its time", arguments: Engine.all)
    func embargo(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let room = try await Room(desk)
            let link = try await room.reporter.sharePreview(of: room.story, days: 3)
            let before = try await room.reporter.previewed(link)
            let until = instant("2026-11-23T06:00:00Z")
            try await room.reporter.embargo(room.story, until: until)
            let during = try await room.reporter.previewed(link)
            #expect(before?.id == room.story && during == nil)
            await #expect(throws: ArticleFault.underEmbargo(until: until)) { try await room.publish() }
            await #expect(throws: ArticleFault.underEmbargo(until: until)) {
                try await room.editor.schedule(
                    room.story, at: instant("2026-11-23T05:59:59Z"), seen: try await room.point())
            }
            await #expect(throws: ArticleFault.underEmbargo(until: until)) {
                _ = try await room.reporter.sharePreview(of: room.story, days: 1)
            }
            await #expect(throws: NewsroomError.forbidden(.publish)) {
                try await room.reporter.embargo(room.story, until: nil)
            }
            desk.clock.set("2026-11-23T06:00:00Z")
            let after = try await room.reporter.previewed(link)
            #expect(after?.id == room.story)
            try await room.publish()
            await #expect(throws: PublishingFault.alreadyPublic) {
                try await room.editor.embargo(room.story, until: instant("2026-12-01T06:00:00Z"))
            }
        }
    }

    // MARK: Links for those outside

    @Test("A link shows the text that is being written, for its time, and can be ended", arguments: Engine.all)
    func links(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let room = try await Room(desk)
            let link = try await room.reporter.sharePreview(of: room.story, days: 1)
            try await room.publish()
            try await room.save("Harbour closes")
            let seen = try await room.reporter.previewed(link)
            let guessed = try await room.reporter.previewed(SecretToken())
            #expect(seen?.content.headline == "Harbour closes" && guessed == nil)
            await #expect(throws: NewsroomError.forbidden(.editAllStories)) {
                _ = try await room.other.sharePreview(of: room.story, days: 1)
            }
            try await room.editor.endPreviews(of: room.story)
            let ended = try await room.reporter.previewed(link)
            #expect(ended == nil)
            let second = try await room.reporter.sharePreview(of: room.story, days: 1)
            desk.clock.set("2026-11-23T12:00:01Z")
            let late = try await room.reporter.previewed(second)
            #expect(late == nil)
        }
    }

    // MARK: Address

    @Test("A public story that gets another address leads its readers on", arguments: Engine.all)
    func address(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let room = try await Room(desk)
            try await room.reporter.readdress(room.story, to: "Harbour, at last!")
            try await room.publish()
            let first = try await room.article()
            #expect(first.permalink == "/2026/11/22/harbour-at-last/")
            await #expect(throws: NewsroomError.forbidden(.publish)) {
                try await room.reporter.readdress(room.story, to: "mine")
            }
            try await room.editor.readdress(room.story, to: "ferry")
            try await room.save("Harbour opens anew")
            try await room.publish()
            let second = try await room.article()
            #expect(second.permalink == "/2026/11/22/ferry/")
            let target = try await desk.database.read { try $0.redirects.target(of: "/2026/11/22/harbour-at-last/") }
            #expect(target == "/2026/11/22/ferry/")
            await #expect(throws: PublishingFault.notAnAddress) {
                try await room.editor.readdress(room.story, to: "!!!")
            }
        }
    }

    // MARK: Corrections

    @Test("A correction is dated and public, keeps the words as they are, and is no clash for who writes")
    func corrections() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let room = try await Room(desk)
            await #expect(throws: PublishingFault.notPublic) { try await room.editor.correct(room.story, "The date.") }
            try await room.publish()
            await #expect(throws: NewsroomError.forbidden(.publish)) {
                try await room.reporter.correct(room.story, "The date.")
            }
            desk.clock.set("2026-11-22T14:00:00Z")
            try await room.editor.correct(room.story, "The ferry left at noon,\nnot at dawn.")
            let made = try await desk.database.read { try $0.corrections.of(room.story) }
            #expect(made.map(\.text) == ["The ferry left at noon,\nnot at dawn."])
            #expect(made.map(\.at) == [instant("2026-11-22T14:00:00Z")])
            let article = try await room.article()
            #expect(article.times.modified == instant("2026-11-22T14:00:00Z"))
            #expect(article.content.headline == "Harbour opens")
            let told = try await room.told(room.reporterID)
            #expect(told == [.corrected, .moved])
        }
    }
}

extension Sequence {
    fileprivate func asyncMap<Result>(_ transform: (Element) async throws -> Result) async throws -> [Result] {
        var results: [Result] = []
        for element in self { results.append(try await transform(element)) }
        return results
    }
}
