import Documents
import Editorial
import Newspaper
import Storage
import TestSupport
import Testing

@Suite("Editors with sections of their own")
struct OwnSectionsTests {
    /// A reporter's story of the section `news/city`, and an editor.
    private struct Room {
        let desk: Newsdesk
        let publisher: Newsroom
        let editorID: Identifier<StaffMember>
        let story: Identifier<Article>

        init(_ desk: Newsdesk) async throws {
            self.desk = desk
            publisher = desk.newsroom(actor: "desk").acting(
                as: try await Colleague(desk, .publisher, email: "dana@courier.example").member)
            editorID = try await Colleague(desk, .editor, email: "omar@courier.example").member.id
            story = try await publisher.startStory(edition: desk.english).id
            try await save(in: ["news/city"])
        }

        func sections(_ paths: [String]) async throws -> [Identifier<Section>] {
            let tree = try #require(try await desk.database.read { try $0.publications.load().edition(desk.english) })
            return try paths.map { path in try #require(tree.sections[path: path]).id }
        }

        /// What the editor may do with the sections that they were given last.
        func editor(of paths: [String]?) async throws -> Newsroom {
            let given = if let paths { try await sections(paths) } else { [Identifier<Section>]?.none }
            try await publisher.giveSections(given, to: editorID)
            let editor = try #require(try await desk.database.read { try $0.staff.find(editorID) })
            #expect(editor.ownSections == given)
            return desk.newsroom(actor: "desk").acting(as: editor)
        }

        func point() async throws -> TextPoint {
            try await desk.database.read {
                try $0.drafts.point(story) ?? TextPoint(revision: $0.revisions.newest(of: story))
            }
        }

        func save(in paths: [String]) async throws {
            var content = ArticleContent(
                headline: "Harbour opens", body: Document([.paragraph([.text("It lies quiet.")])]))
            content.sections = try await sections(paths)
            _ = try await publisher.saveDraft(content, of: story, from: try await point())
        }

        func state() async throws -> ArticleState? {
            try await desk.database.read { try $0.articles.find(story)?.state }
        }
    }

    @Test("They publish in these and below them, and nowhere else", arguments: Engine.all)
    func reach(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let room = try await Room(desk)
            for elsewhere in [["culture"], []] {
                let stranger = try await room.editor(of: elsewhere)
                await #expect(throws: NewsroomError.outsideSections) {
                    try await stranger.publish(room.story, seen: room.point())
                }
                await #expect(throws: NewsroomError.outsideSections) {
                    try await stranger.schedule(
                        room.story, at: desk.clock.now.adding(seconds: 60), seen: room.point())
                }
                await #expect(throws: NewsroomError.outsideSections) {
                    try await stranger.move(room.story, to: .inReview, seen: room.point())
                }
                try await stranger.move(room.story, to: .submitted, seen: room.point())
                try await stranger.move(room.story, to: .draft, seen: room.point())
            }
            try await room.editor(of: ["news"]).publish(room.story, seen: room.point())
            let state = try await room.state()
            #expect(state == .published)
            let stranger = try await room.editor(of: ["culture"])
            await #expect(throws: NewsroomError.outsideSections) {
                try await stranger.withdraw(room.story, note: "")
            }
            await #expect(throws: NewsroomError.outsideSections) {
                try await stranger.correct(room.story, "It is open.")
            }
            await #expect(throws: NewsroomError.outsideSections) {
                try await stranger.readdress(room.story, to: "elsewhere")
            }
            await #expect(throws: NewsroomError.outsideSections) {
                try await stranger.move(room.story, to: .draft, seen: room.point())
            }
        }
    }

    @Test("A public story is not taken over by writing another section into it", arguments: Engine.all)
    func takeover(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let room = try await Room(desk)
            try await room.publisher.publish(room.story, seen: room.point())
            try await room.save(in: ["culture"])
            for own in [["culture"], ["news"]] {
                let editor = try await room.editor(of: own)
                await #expect(throws: NewsroomError.outsideSections) {
                    try await editor.publish(room.story, seen: room.point())
                }
            }
            try await room.editor(of: ["news", "culture"]).publish(room.story, seen: room.point())
        }
    }

    @Test("They lay out the fronts of these, but neither the front page nor the breaking bar", arguments: Engine.all)
    func fronts(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let room = try await Room(desk)
            let editor = try await room.editor(of: ["news"])
            let city = FrontPlace(edition: desk.english, section: try await room.sections(["news/city"])[0])
            let culture = FrontPlace(edition: desk.english, section: try await room.sections(["culture"])[0])
            let slots = [Slot(layout: .list, count: 3)]
            guard case .saved(let draft, _) = try await editor.saveFront(slots, of: city, from: 0) else {
                throw NotSaved()
            }
            try await editor.publishFront(city, seen: draft.number)
            for elsewhere in [culture, FrontPlace(edition: desk.english)] {
                await #expect(throws: NewsroomError.outsideSections) {
                    try await editor.saveFront(slots, of: elsewhere, from: 0)
                }
                await #expect(throws: NewsroomError.outsideSections) {
                    try await editor.publishFront(elsewhere, seen: 0)
                }
            }
            let bar = BreakingBar(text: "Flood", link: "", until: desk.clock.now.adding(seconds: 60))
            await #expect(throws: NewsroomError.outsideSections) {
                try await editor.setBreakingBar(bar, edition: desk.english)
            }
        }
    }

    private struct NotSaved: Error {}

    @Test("What stands in no section is for those who publish everywhere", arguments: Engine.all)
    func nowhere(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let room = try await Room(desk)
            try await room.save(in: [])
            let editor = try await room.editor(of: ["news"])
            await #expect(throws: NewsroomError.outsideSections) {
                try await editor.publish(room.story, seen: room.point())
            }
            try await room.editor(of: nil).publish(room.story, seen: room.point())
        }
    }

    @Test("Only those are told of a story handed in who can decide about it")
    func told() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let room = try await Room(desk)
            _ = try await room.editor(of: ["culture"])
            try await room.publisher.move(room.story, to: .submitted, seen: room.point())
            try await room.publisher.move(room.story, to: .draft, seen: room.point())
            let none = try await desk.database.read { try $0.notices.page(of: room.editorID, before: nil, limit: 9) }
            #expect(none.isEmpty)
            _ = try await room.editor(of: ["news/city"])
            try await room.publisher.move(room.story, to: .submitted, seen: room.point())
            let one = try await desk.database.read { try $0.notices.page(of: room.editorID, before: nil, limit: 9) }
            #expect(one.map(\.kind) == [.submitted])
        }
    }

    @Test("A chief editor decides everywhere, whatever stands there, and only publishers give sections")
    func others() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let room = try await Room(desk)
            let editor = try await room.editor(of: ["culture"])
            await #expect(throws: NewsroomError.forbidden(.managePeople)) {
                try await editor.giveSections(nil, to: room.editorID)
            }
            try await room.publisher.changeRole(of: room.editorID, to: .chiefEditor)
            let chief = try #require(try await desk.database.read { try $0.staff.find(room.editorID) })
            try await desk.newsroom(actor: "desk").acting(as: chief).publish(room.story, seen: room.point())
        }
    }
}
