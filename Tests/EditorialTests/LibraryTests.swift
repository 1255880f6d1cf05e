import Documents
import Editorial
import Newspaper
import Storage
import TestSupport
import Testing

@Suite("The picture library")
struct LibraryTests {
    private func stored(_ hash: String) -> StoredPicture {
        StoredPicture(
            contentHash: hash, type: .jpeg, width: 1600, height: 900, byteCount: 1000,
            focalPoint: FocalPoint(x: 0.25, y: 0.5))
    }

    private func add(_ hash: String, _ desk: Newsdesk, by newsroom: Newsroom? = nil) async throws -> Identifier<Picture>
    {
        let added = PictureImport(originalName: "\(hash).jpg", stored: stored(hash))
        let ids = try await (newsroom ?? desk.newsroom(actor: "desk")).addPictures([added])
        return try #require(ids.first)
    }

    private func library(_ id: Identifier<Picture>, _ desk: Newsdesk) async throws -> LibraryPicture {
        let found = try await desk.database.read { try $0.pictures.library(id) }
        return try #require(found)
    }

    private func uses(_ id: Identifier<Picture>, _ desk: Newsdesk) async throws -> Set<PictureUse> {
        let picture = try await library(id, desk)
        let uses = try await desk.database.read { Set(try $0.pictureUses.of(id, limit: 100)) }
        #expect(picture.uses == uses.count)
        return uses
    }

    private func content(_ hashes: [String], lead: Identifier<Picture>? = nil) -> ArticleContent {
        let pictures = hashes.map { PlacedPicture(source: "/pictures/\($0.prefix(2))/\($0).jpg") }
        var content = ArticleContent(
            headline: "Harbour",
            body: Document([.paragraph([.text("Quiet.")]), .factBox(title: "", [.gallery(pictures)])]))
        content.leadPicture = lead.map { LeadPicture(picture: $0) }
        return content
    }

    @Test("A picture is used by the text that is written, then by the story, and by earlier texts when it is taken out")
    func uses() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let newsroom = desk.newsroom(actor: "desk").acting(as: try await Colleague(desk, .editor).member)
            let (lead, placed) = (try await add("aa11", desk), try await add("bb22", desk))
            let story = try await newsroom.startStory(edition: desk.english).id
            var saved = try await newsroom.saveDraft(
                content(["bb22"], lead: lead), of: story, from: TextPoint(revision: 1))
            guard case .saved(let point) = saved else { throw Unexpected() }
            for picture in [lead, placed] { #expect(try await uses(picture, desk) == [.draft(story)]) }
            try await newsroom.publish(story, seen: point)
            for picture in [lead, placed] { #expect(try await uses(picture, desk) == [.story(story)]) }
            saved = try await newsroom.saveDraft(content([], lead: lead), of: story, from: TextPoint(revision: 2))
            guard case .saved(let next) = saved else { throw Unexpected() }
            #expect(try await uses(placed, desk) == [.story(story)])
            try await newsroom.publish(story, seen: next)
            #expect(try await uses(placed, desk) == [.earlier(story)])
            #expect(try await uses(lead, desk) == [.story(story)])
            await #expect(throws: PictureFault.inUse) { try await newsroom.deletePicture(placed) }
        }
    }

    @Test(
        "Pictures whose last day is over are found in a story, at its head and within, when it is to go out",
        arguments: Engine.all)
    func rightsOver(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let newsroom = desk.newsroom(actor: "desk").acting(as: try await Colleague(desk, .chiefEditor).member)
            let (lead, placed) = (try await add("aa11", desk), try await add("bb22", desk))
            for (picture, day) in [(lead, "2026-11-21"), (placed, "2026-11-22")] {
                let seen = try await library(picture, desk).changes
                var description = PictureDescription(caption: "Until \(day)")
                description.rightsUntil = CivilDay(day)
                try await newsroom.describePicture(picture, as: description, seen: seen)
            }
            let story = try await newsroom.startStory(edition: desk.english).id
            let saved = try await newsroom.saveDraft(
                content(["bb22"], lead: lead), of: story, from: TextPoint(revision: 1))
            guard case .saved(let point) = saved else { throw Unexpected() }
            let found = try await newsroom.findings(of: story).filter { $0.check == .pictureRights }
            #expect(found == [CheckFinding(.pictureRights, .warns, places: ["Until 2026-11-21"])])
            var rules = CheckRules()
            rules[.pictureRights] = .blocks
            try await newsroom.weigh(rules)
            let tomorrow = CheckFinding(
                .pictureRights, .blocks, count: 2, places: ["Until 2026-11-21", "Until 2026-11-22"])
            await #expect(throws: PublishingFault.blocked([tomorrow])) {
                try await newsroom.schedule(story, at: desk.clock.now.adding(seconds: 86_400), seen: point)
            }
        }
    }

    private struct Unexpected: Error {}

    @Test("Portraits and static pages use pictures, and let them go")
    func otherUses() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let newsroom = desk.newsroom(actor: "desk")
            let (portrait, placed) = (try await add("aa11", desk), try await add("bb22", desk))
            var plan = try Newsdesk.plan()
            plan.contributors[0].portraitFile = "ana.jpg"
            plan.editions[0].pages[0].body = content(["bb22"]).body
            _ = try await newsroom.apply(plan, portraits: ["ana.jpg": portrait])
            let used = try await uses(portrait, desk)
            #expect(used.count == 1 && used.first?.story == nil)
            #expect(try await uses(placed, desk).count == 1)
            plan.editions[0].pages[0].body = content([]).body
            _ = try await newsroom.apply(plan)
            #expect(try await uses(placed, desk).isEmpty)
            #expect(try await uses(portrait, desk).count == 1)
        }
    }

    @Test(
        "Whoever brought a picture may describe it, editors may describe all; nobody writes over words they have not seen"
    )
    func describing() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let reporter = try await Colleague(desk, .reporter).member
            let other = try await Colleague(desk, .reporter, email: "omar@courier.example").member
            let editor = try await Colleague(desk, .editor, email: "dana@courier.example").member
            let newsroom = desk.newsroom(actor: "desk")
            let picture = try await add("aa11", desk, by: newsroom.acting(as: reporter))
            var words = PictureDescription(alternativeText: "A quay", caption: "The quay", credit: "Ana Berg")
            words.rightsUntil = CivilDay("2026-11-30")
            try await newsroom.acting(as: reporter).describePicture(picture, as: words, seen: 0)
            #expect(try await library(picture, desk).description == words)
            await #expect(throws: NewsroomError.forbidden(.manageLibrary)) {
                try await newsroom.acting(as: other).describePicture(picture, as: PictureDescription(), seen: 1)
            }
            let standing = try await library(picture, desk)
            var others = words
            others.caption = "Another quay"
            let changed = others
            await #expect(throws: PictureFault.changedSince(standing)) {
                try await newsroom.acting(as: editor).describePicture(picture, as: changed, seen: 0)
            }
            try await newsroom.acting(as: editor).describePicture(picture, as: changed, seen: 1)
            var long = words
            long.credit = String(repeating: "a", count: 501)
            let tooLong = long
            await #expect(throws: PictureFault.fieldTooLong("credit")) {
                try await newsroom.describePicture(picture, as: tooLong, seen: 2)
            }
            let before = try await desk.traces()
            try await newsroom.describePicture(picture, as: changed, seen: 0)
            #expect(try await desk.traces() == before)
        }
    }

    @Test("A file is replaced wherever it is named, comes back, and is never two pictures'")
    func replacing() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let newsroom = desk.newsroom(actor: "desk").acting(as: try await Colleague(desk, .editor).member)
            let (picture, other) = (try await add("aa11", desk), try await add("bb22", desk))
            let before = try await desk.traces()
            try await newsroom.replacePicture(picture, with: stored("cc33"))
            #expect(try await desk.traces() - before == Newsdesk.Traces(audit: 1, events: 1, revisions: 0))
            let known = try await desk.database.read { try $0.pictures.find(contentHashes: ["aa11", "bb22", "cc33"]) }
            #expect(known.mapValues(\.id) == ["aa11": picture, "bb22": other, "cc33": picture])
            #expect(known["aa11"]?.contentHash == "cc33")
            let exported = try await desk.database.read { try $0.pictureFiles.current(content(["aa11", "bb22"]).body) }
            #expect(exported.pictures.map(\.source) == ["/pictures/cc/cc33.jpg", "/pictures/bb/bb22.jpg"])
            // Whoever brings a replaced file again gets the picture with its new one.
            #expect(try await add("aa11", desk) == picture)
            await #expect(throws: PictureFault.sameFile) {
                try await newsroom.replacePicture(picture, with: stored("cc33"))
            }
            await #expect(throws: PictureFault.fileOfAnother(other)) {
                try await newsroom.replacePicture(picture, with: stored("bb22"))
            }
            await #expect(throws: PictureFault.fileOfAnother(picture)) {
                try await newsroom.replacePicture(other, with: stored("aa11"))
            }
            try await newsroom.bringBackFile("aa11", of: picture)
            let after = try await desk.database.read { connection in
                (
                    try connection.pictures.find(contentHashes: ["cc33"])["cc33"]?.contentHash,
                    try connection.pictureFiles.former(of: picture).map(\.stored.contentHash)
                )
            }
            #expect(after.0 == "aa11" && after.1 == ["cc33"])
        }
    }

    @Test("A picture that nothing uses is deleted with all its files; one that is used, or may be, stays")
    func deleting() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let reporter = desk.newsroom(actor: "desk").acting(as: try await Colleague(desk, .reporter).member)
            let newsroom = desk.newsroom(actor: "desk")
            let picture = try await add("aa11", desk, by: reporter)
            await #expect(throws: NewsroomError.forbidden(.manageLibrary)) { try await reporter.deletePicture(picture) }
            try await newsroom.replacePicture(picture, with: stored("cc33"))
            let files = try await newsroom.deletePicture(picture)
            #expect(Set(files.map(\.contentHash)) == ["aa11", "cc33"])
            let left = try await desk.database.read { try $0.pictures.find(contentHashes: ["aa11", "cc33"]) }
            #expect(left.isEmpty)
            await #expect(throws: PictureFault.unknownPicture) { try await newsroom.deletePicture(picture) }
            let waiting = try await add("dd44", desk)
            try await desk.database.write {
                try $0.runScript("INSERT INTO awaited_library (kind, subject_id) VALUES ('story', 987654)")
            }
            await #expect(throws: PictureFault.stockNotTaken) { try await newsroom.deletePicture(waiting) }
            #expect(try await newsroom.takeStock(limit: 10) == 1)
            #expect(try await newsroom.takeStock(limit: 10) == 0)
            _ = try await newsroom.deletePicture(waiting)
        }
    }

    @Test(
        "What was kept before the library knew of it is read once: words, stories with their earlier texts, and pages")
    func stock() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let newsroom = desk.newsroom(actor: "desk")
            let (now, earlier, page) = (
                try await add("aa11", desk), try await add("bb22", desk), try await add("cc33", desk)
            )
            var story = desk.story("1", "Harbour")
            story.body = content(["aa11", "bb22"]).body
            try await desk.take(story)
            story.body = content(["aa11"]).body
            let article = try await desk.take(story).id
            var plan = try Newsdesk.plan()
            plan.editions[0].pages[0].body = content(["cc33"]).body
            _ = try await newsroom.apply(plan)
            let known = [try await uses(now, desk), try await uses(earlier, desk), try await uses(page, desk)]
            try await desk.database.write {
                try $0.runScript(
                    """
                    DELETE FROM picture_use; UPDATE picture SET uses = 0; DELETE FROM picture_search;
                    INSERT INTO awaited_library (kind, subject_id) SELECT 'story', id FROM article;
                    INSERT INTO awaited_library (kind, subject_id) SELECT 'page', id FROM page;
                    INSERT INTO awaited_library (kind, subject_id) SELECT 'picture', id FROM picture;
                    """)
            }
            while try await newsroom.takeStock(limit: 2) > 0 {}
            #expect([try await uses(now, desk), try await uses(earlier, desk), try await uses(page, desk)] == known)
            #expect(known[0] == [.story(article)] && known[1] == [.earlier(article)] && known[2].count == 1)
            let found = try await desk.database.read {
                try $0.pictures.page(PictureFilter(words: "bb22"), after: nil, limit: 10)
            }
            #expect(found.map(\.picture.id) == [earlier])
        }
    }
}
