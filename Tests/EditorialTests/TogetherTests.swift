import Documents
import Editorial
import Foundation
import Newspaper
import Storage
import TestSupport
import Testing

@Suite("Assignments, and several stories at once")
struct TogetherTests {
    /// A newsroom with a reporter and an editor, and what they do to stories.
    private struct Room {
        let desk: Newsdesk
        let ruth: StaffMember
        let dan: StaffMember
        let reporter: Newsroom
        let editor: Newsroom

        init(_ desk: Newsdesk) async throws {
            self.desk = desk
            let door = desk.newsroom(actor: "desk")
            ruth = try await Colleague(desk, .reporter, email: "ruth@courier.example").member
            dan = try await Colleague(desk, .editor, email: "dan@courier.example").member
            reporter = door.acting(as: ruth)
            editor = door.acting(as: dan)
        }

        /// A story of the editor's with a headline.
        func begin(_ headline: String) async throws -> (story: Identifier<Article>, seen: TextPoint) {
            let story = try await editor.startStory(edition: desk.english).id
            let content = ArticleContent(headline: headline, body: Document([.paragraph([.text("Quiet.")])]))
            let outcome = try await editor.saveDraft(content, of: story, from: TextPoint(revision: 1))
            guard case .saved(let point) = outcome else { throw Clash() }
            return (story, point)
        }

        func article(_ id: Identifier<Article>) async throws -> Article {
            try #require(try await desk.database.read { try $0.articles.find(id) })
        }

        func assignment(_ id: Identifier<Article>) async throws -> Assignment? {
            try await desk.database.read { try $0.assignments.find(id) }
        }

        func line(_ id: Identifier<Article>) async throws -> StoryLine {
            try #require(try await desk.database.read { try $0.storyLines.find([id]).first })
        }
    }

    private struct Clash: Error {}

    @Test("Whoever is assigned a story may write in it until it is public; the log says who was", arguments: Engine.all)
    func assigned(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let room = try await Room(desk)
            let (story, seen) = try await room.begin("Harbour")
            let content = ArticleContent(headline: "Ruth's words", body: Document([.paragraph([])]))
            await #expect(throws: NewsroomError.forbidden(.editAllStories)) {
                _ = try await room.reporter.saveDraft(content, of: story, from: seen)
            }
            let task = Assignment(
                person: room.ruth.id, task: "  check\nthe figures ", due: instant("2026-11-23T10:00:00Z"))
            await #expect(throws: NewsroomError.forbidden(.editAllStories)) {
                try await room.reporter.assign(task, of: story)
            }
            let before = try await desk.traces()
            try await room.editor.assign(task, of: story)
            #expect(try await desk.traces() - before == Newsdesk.Traces(audit: 1, events: 1, revisions: 0))
            #expect(task.task == "check the figures")
            let line = try await room.line(story)
            #expect(line.assignment == task && line.assignee == room.ruth.name && line.point == seen)
            let hers = try await desk.database.read { try $0.storyLines.page(.assigned(room.ruth.id), limit: 9).lines }
            #expect(hers.map(\.id) == [story])
            let saved = try await room.reporter.saveDraft(content, of: story, from: seen)
            guard case .saved(let point) = saved else { throw Clash() }
            try await room.editor.publish(story, seen: point)
            #expect(try await room.assignment(story) == nil)
        }
    }

    @Test("Another day keeps the time of day on the edition's clocks, also when they are set", arguments: Engine.all)
    func dueMoves(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let room = try await Room(desk)
            let story = try await room.begin("Harbour").story
            try await room.editor.assign(Assignment(due: instant("2026-11-23T16:30:00Z")), of: story)
            // In Jerusalem, 18:30 in winter is 16:30 in UTC, and 15:30 in summer.
            try await room.editor.moveDue(of: story, to: CivilDay(year: 2027, month: 7, day: 1))
            #expect(try await room.assignment(story)?.due == instant("2027-07-01T15:30:00Z"))
            let other = try await room.begin("Ferry").story
            try await room.editor.moveDue(of: other, to: CivilDay(year: 2026, month: 11, day: 25))
            #expect(try await room.assignment(other)?.due == instant("2026-11-25T10:00:00Z"))
        }
    }

    @Test("Only somebody who works here is assigned a story")
    func strangers() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let room = try await Room(desk)
            let story = try await room.begin("Harbour").story
            await #expect(throws: StaffFault.unknownPerson) {
                try await room.editor.assign(Assignment(person: Identifier(rawValue: 999)), of: story)
            }
        }
    }

    @Test(
        "Of several stories those that may are moved, the others are named, and undo restores each",
        arguments: Engine.all)
    func moving(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let room = try await Room(desk)
            let first = try await room.begin("Harbour")
            let second = try await room.begin("Ferry")
            let untitled = try await room.begin("")
            let stale = (try await room.begin("Old")).story
            let before = try await [first, second].mapEach { try await room.article($0.story) }
            desk.clock.set("2026-11-22T13:00:00Z")
            let outcome = try await room.editor.changeTogether(
                [first, second, untitled, (stale, TextPoint(revision: 9))], .move(.approved))
            #expect(outcome.changed == [first.story, second.story])
            #expect(outcome.refused.map(\.story) == [untitled.story, stale])
            #expect(outcome.refused[0].reason as? ArticleFault == .headlineMissing)
            #expect(try await room.article(first.story).state == .approved)
            // Somebody goes on with one of them.
            _ = try await room.editor.saveDraft(
                ArticleContent(headline: "Ferry sails", body: Document([.paragraph([])])), of: second.story,
                from: try await room.line(second.story).point)
            let undone = try await room.editor.undoTogether()
            #expect(undone.changed == [first.story] && undone.refused.map(\.story) == [second.story])
            let after = try await room.article(first.story)
            #expect(after.state == .draft && after.times == before[0].times && after.permalink == nil)
            #expect(after.content == before[0].content)
            #expect(try await room.article(second.story).state == .approved)
            #expect(try await room.editor.undoTogether().changed.isEmpty)
        }
    }

    @Test("What was scheduled is scheduled again at its time; what was published goes back and keeps its address")
    func undoTowardsReaders() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let room = try await Room(desk)
            let story = try await room.begin("Harbour")
            let time = instant("2026-11-23T06:00:00Z")
            let scheduled = try await room.editor.schedule(story.story, at: time, seen: story.seen)
            _ = try await room.editor.changeTogether(
                [(story.story, try await room.line(story.story).point)], .move(.draft))
            #expect(try await room.article(story.story).permalink == nil)
            _ = try await room.editor.undoTogether()
            let again = try await room.article(story.story)
            #expect(again.state == .scheduled && again.times.published == time)
            #expect(again.permalink == scheduled.permalink && again.slug == scheduled.slug)

            let other = try await room.begin("Ferry")
            try await room.editor.assign(Assignment(person: room.ruth.id, task: "check"), of: other.story)
            let published = try await room.editor.changeTogether([other], .move(.published))
            #expect(published.changed == [other.story])
            let listed = try await desk.database.read {
                try $0.listings.newest(.edition, edition: desk.english, limit: 9).map(\.article)
            }
            #expect(listed == [other.story])
            _ = try await room.editor.undoTogether()
            let back = try await room.article(other.story)
            #expect(back.state == .draft && back.permalink == "/2026/11/22/ferry/")
            #expect(try await room.assignment(other.story)?.task == "check")
            let empty = try await desk.database.read {
                try $0.listings.newest(.edition, edition: desk.english, limit: 9).isEmpty
            }
            #expect(empty)
        }
    }

    @Test(
        "A topic and a task are given to several and taken back; a settled story has no draft left",
        arguments: Engine.all)
    func additions(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let room = try await Room(desk)
            let draft = try await room.begin("Harbour")
            var settled = try await room.begin("Ferry")
            try await room.editor.publish(settled.story, seen: settled.seen)
            settled.seen = try await room.line(settled.story).point
            let topic = try await room.editor.topic(named: "Ships", edition: desk.english)
            let outcome = try await room.editor.changeTogether([draft, settled], .addTopic(topic))
            #expect(outcome.changed == [draft.story, settled.story])
            #expect(try await room.article(draft.story).content.topics == [topic])
            // Readers see it when the story is published again.
            #expect(try await room.article(settled.story).content.topics.isEmpty)
            #expect(try await room.line(settled.story).isAhead)
            let undone = try await room.editor.undoTogether()
            #expect(undone.refused.isEmpty)
            #expect(try await room.article(draft.story).content.topics.isEmpty)
            #expect(try await room.line(settled.story).isAhead == false)

            let task = Assignment(person: room.ruth.id, task: "caption")
            let seen = try await room.line(draft.story).point
            _ = try await room.editor.changeTogether([(draft.story, seen)], .assign(task))
            #expect(try await room.assignment(draft.story) == task)
            let twice = try await room.editor.changeTogether([(draft.story, seen)], .assign(task))
            #expect(twice.refused.first?.reason as? BulkFault == .hasItAlready)
            _ = try await room.editor.undoTogether()
            #expect(try await room.assignment(draft.story) == nil)
        }
    }

    @Test("A reporter moves together only what is theirs, and never towards readers")
    func permissions() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let room = try await Room(desk)
            let foreign = try await room.begin("Harbour")
            for deed in [BulkDeed.move(.submitted), .move(.published), .assign(Assignment(task: "x"))] {
                let outcome = try? await room.reporter.changeTogether([foreign], deed)
                #expect(outcome?.changed.isEmpty ?? true)
            }
            #expect(try await room.article(foreign.story).state == .draft)
        }
    }

    @Test("A view is kept under its name for whoever keeps it, and no more than fit", arguments: Engine.all)
    func filters(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let room = try await Room(desk)
            #expect(try await room.reporter.keepFilter("Mine of today", query: "view=mine"))
            #expect(try await room.reporter.keepFilter("Mine of today", query: "view=mine&q=x"))
            #expect(try await room.reporter.keepFilter("  ", query: "view=mine") == false)
            let kept = try await desk.database.read { try $0.savedFilters.all(of: room.ruth.id) }
            #expect(kept.map(\.query) == ["view=mine&q=x"])
            try await room.editor.removeFilter(kept[0].id)
            #expect(try await desk.database.read { try $0.savedFilters.all(of: room.ruth.id) }.count == 1)
            try await room.reporter.removeFilter(kept[0].id)
            #expect(try await desk.database.read { try $0.savedFilters.all(of: room.ruth.id) }.isEmpty)
            for number in 0..<SavedFilter.mostOfOnePerson {
                #expect(try await room.reporter.keepFilter("View \(number)", query: "view=mine"))
            }
            #expect(try await room.reporter.keepFilter("One more", query: "view=mine") == false)
        }
    }

    @Test("Lists are narrowed by section, topic, person, words and time, each and together", arguments: Engine.all)
    func narrowed(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let room = try await Room(desk)
            let publication = try await desk.database.read { try $0.publications.load() }
            let sections = try #require(publication.edition(desk.english)).sections
            let (news, city) = (try #require(sections[path: "news"]), try #require(sections[path: "news/city"]))
            let topic = try await room.editor.topic(named: "Ships", edition: desk.english)
            var ids: [String: Identifier<Article>] = [:]
            for (number, headline) in ["Harbour", "Ferry", "Harbour fire"].enumerated() {
                desk.clock.set("2026-11-22T12:1\(number):00Z")
                let (story, seen) = try await room.begin(headline)
                var content = try await room.article(story).content
                if headline != "Ferry" { content.sections = [city.id] }
                if headline == "Ferry" { content.topics = [topic] }
                _ = try await room.editor.saveDraft(content, of: story, from: seen)
                ids[headline] = story
            }
            let published = try #require(ids["Harbour fire"])
            try await room.editor.publish(published, seen: try await room.line(published).point)
            let english = desk.english
            func found(_ list: StoryList, _ change: (inout StoryFilter) -> Void) async throws -> [String] {
                var filter = StoryFilter()
                change(&filter)
                let asked = filter
                return try await desk.database.read { try $0.storyLines.page(list, asked, limit: 9).lines }
                    .map(\.headline)
            }
            let everything = StoryList.everything(english)
            #expect(try await found(everything) { _ in } == ["Harbour fire", "Ferry", "Harbour"])
            #expect(try await found(.inWork(english)) { _ in } == ["Ferry", "Harbour"])
            #expect(try await found(everything) { $0.sections = [news.id, city.id] } == ["Harbour fire", "Harbour"])
            #expect(try await found(.published(english)) { $0.sections = [news.id, city.id] } == ["Harbour fire"])
            #expect(try await found(everything) { $0.topic = topic } == ["Ferry"])
            #expect(try await found(everything) { $0.words = "harb" } == ["Harbour fire", "Harbour"])
            #expect(try await found(.inState(.draft, english)) { $0.person = room.dan.id } == ["Ferry", "Harbour"])
            #expect(try await found(everything) { $0.person = room.ruth.id } == [])
            #expect(
                try await found(everything) {
                    $0.from = instant("2026-11-22T12:11:00Z")
                    $0.before = instant("2026-11-22T12:12:00Z")
                } == ["Ferry"])
            #expect(
                try await found(.published(english)) {
                    $0.person = room.dan.id
                    $0.sections = [city.id]
                    $0.words = "fire"
                } == ["Harbour fire"])
        }
    }
}

extension Array {
    fileprivate func mapEach<Result>(_ make: (Element) async throws -> Result) async throws -> [Result] {
        var results: [Result] = []
        for element in self { results.append(try await make(element)) }
        return results
    }
}
