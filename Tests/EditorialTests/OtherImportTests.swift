import Documents
import Editorial
import Newspaper
import Storage
import TestSupport
import Testing

@Suite("Importing pages, pictures, sections, menus and comments")
struct OtherImportTests {
    private func page(_ desk: Newsdesk, _ path: String, id: String? = nil, title: String = "About") -> PageImport {
        PageImport(
            externalID: id, edition: desk.english, path: path, title: title,
            body: Document([.paragraph([.text("Who we are.")])]))
    }

    @Test("a page is created, unchanged, revised; each change is written down", arguments: Engine.all)
    func pages(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let before = try await desk.traces()
            var about = page(desk, "about", id: "7")
            #expect(try await desk.importer.importPages([about]) == [.created])
            desk.clock.set("2026-11-23T12:00:00Z")
            #expect(try await desk.importer.importPages([about]) == [.unchanged])
            #expect(try await desk.traces() - before == Newsdesk.Traces(audit: 1, events: 1, revisions: 0))
            about.title = "About us"
            #expect(try await desk.importer.importPages([about]) == [.revised])
            let kept = try await desk.database.read { try $0.pages.find(path: "about", edition: desk.english) }
            #expect(kept?.title == "About us" && kept?.modified == instant("2026-11-23T12:00:00Z"))
            #expect(try await desk.traces() - before == Newsdesk.Traces(audit: 2, events: 2, revisions: 0))
        }
    }

    @Test("a page that moves leaves a redirect, in any script, as do its old paths", arguments: Engine.all)
    func movedPages(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            var about = page(desk, "אודות", id: "7")
            about.edition = desk.hebrew
            about.oldPaths = ["/?page_id=7"]
            _ = try await desk.importer.importPages([about])
            about.path = "אודות/העיתון"
            #expect(try await desk.importer.importPages([about]) == [.revised])
            try await desk.database.read { connection throws in
                #expect(try connection.redirects.target(of: "/he/אודות/") == "/he/אודות/העיתון/")
                #expect(try connection.redirects.target(of: "/?page_id=7") == "/he/אודות/העיתון/")
            }
            about.path = "אודות"
            #expect(try await desk.importer.importPages([about]) == [.revised])
            try await desk.database.read { connection throws in
                #expect(try connection.redirects.target(of: "/he/אודות/") == nil)
                #expect(try connection.redirects.target(of: "/?page_id=7") == "/he/אודות/")
            }
        }
    }

    @Test(
        "a page cannot take what belongs to the program, a section or another page", arguments: Engine.all,
        ["search", "topic/x", "he/about", "news", "news/city", "", "/", "a//b", "a/", "../x", "about"])
    func refusedPages(engine: Engine, path: String) async throws {
        try await engine.withNewsdesk { desk in
            _ = try await desk.importer.importPages([page(desk, "about", id: "7")])
            let outcomes = try await desk.importer.importPages([page(desk, path, id: "8"), page(desk, "fine", id: "9")])
            guard case .refused(let reason) = outcomes[0] else { throw Surprise(outcomes) }
            #expect(reason.contains("address"))
            #expect(outcomes[1] == .created)
            let about = try await desk.database.read { try $0.pages.find(path: "about", edition: desk.english) }
            #expect(about?.externalID == "7")
        }
    }

    @Test("a page that the publication's plan made becomes the export's", arguments: Engine.all)
    func adoptedPages(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            #expect(
                try await desk.importer.importPages([page(desk, "terms", id: "3", title: "Our terms")]) == [.revised])
            let terms = try await desk.database.read { try $0.pages.find(externalID: "3", edition: desk.english) }
            #expect(terms?.path == "terms" && terms?.title == "Our terms")
        }
    }

    @Test("pictures are added once, with the file's own words where there are no others", arguments: Engine.all)
    func pictures(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let stored = StoredPicture(
                contentHash: "3fa9", type: .jpeg, width: 10, height: 10, byteCount: 99, caption: "File's",
                credit: "File's")
            let named = PictureImport(
                externalID: "7", stored: stored, alternativeText: "A quay", caption: "Ours",
                oldPaths: ["/uploads/quay.jpg"])
            let before = try await desk.traces()
            let first = try await desk.importer.addPictures([named])
            #expect(try await desk.traces() - before == Newsdesk.Traces(audit: 1, events: 1, revisions: 0))
            #expect(
                try await desk.importer.addPictures([named, PictureImport(stored: stored)]) == [first[0], first[0]])
            var twin = named
            twin.externalID = "8"
            #expect(try await desk.importer.addPictures([twin]) != first)
            try await desk.database.read { connection throws in
                let picture = try #require(try connection.pictures.find(first)[first[0]])
                #expect(picture.caption == "Ours" && picture.credit == "File's" && picture.alternativeText == "A quay")
                #expect(try connection.redirects.target(of: "/uploads/quay.jpg") == "/pictures/3f/3fa9.jpg")
            }
        }
    }

    @Test("sections are added below their parents, and those that are there stay", arguments: Engine.all)
    func sections(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let before = try await desk.traces()
            let incoming = [
                SectionImport(path: "sport", name: "Sport"), SectionImport(path: "sport/football", name: "Football"),
                SectionImport(path: "news", name: "Other news"), SectionImport(path: "sport", name: "Sport again"),
            ]
            try await desk.importer.addSections(incoming, to: desk.english)
            #expect(try await desk.traces() - before == Newsdesk.Traces(audit: 2, events: 1, revisions: 0))
            let tree = try await desk.database.read { try $0.publications.load().editions[0].sections }
            #expect(tree.sections.map(\.path) == ["news", "news/city", "culture", "sport", "sport/football"])
            #expect(tree[path: "news"]?.name == "News" && tree[path: "sport"]?.name == "Sport")
            #expect(tree[path: "sport/football"]?.parent == tree[path: "sport"]?.id)
            try await desk.importer.addSections(incoming, to: desk.english)
            #expect(try await desk.traces() - before == Newsdesk.Traces(audit: 2, events: 1, revisions: 0))
        }
    }

    @Test(
        "a section that cannot be is refused, and nothing of the others is added", arguments: Engine.all,
        [
            "", "News", "a/", "/a", "a//b", "nowhere/below", "search", "he", "desk", "a b", "ñandú",
            "news/b/c/d/e/f/g/h/i",
        ])
    func refusedSections(engine: Engine, path: String) async throws {
        try await engine.withNewsdesk { desk in
            let incoming = [SectionImport(path: "sport", name: "Sport"), SectionImport(path: path, name: "No")]
            await #expect {
                try await desk.importer.addSections(incoming, to: desk.english)
            } throws: { error in
                guard let fault = error as? SectionFault else { return false }
                return fault.path == path && !fault.description.isEmpty
            }
            let tree = try await desk.database.read { try $0.publications.load().editions[0].sections }
            #expect(tree[path: "sport"] == nil)
        }
    }

    @Test("menus are added under names that are free", arguments: Engine.all)
    func menus(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let before = try await desk.traces()
            let menus = [
                Menu(name: "footer", items: []), Menu(name: "header", items: [MenuItem(target: .section("news"))]),
            ]
            #expect(try await desk.importer.addMenus(menus, to: desk.english) == ["header"])
            #expect(try await desk.importer.addMenus(menus, to: desk.english) == [])
            #expect(try await desk.traces() - before == Newsdesk.Traces(audit: 1, events: 1, revisions: 0))
            let contents = try await desk.database.read { try $0.publications.load().editions[0] }
            #expect(contents.menu("footer")?.items.count == 1 && contents.menu("header")?.items.count == 1)
        }
    }

    @Test("comments are kept once and counted when they are new", arguments: Engine.all)
    func comments(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let story = try await desk.take(desk.story("1", "Harbour opens"))
            let comment = { (id: String) in
                Comment(
                    externalID: id, article: story.id, authorName: "Reader", text: "Well said", isApproved: true,
                    created: instant("2026-11-21T00:00:00Z"))
            }
            let before = try await desk.traces()
            #expect(try await desk.importer.importComments([comment("1"), comment("2"), comment("1")]) == 2)
            #expect(try await desk.importer.importComments([comment("2"), comment("3")]) == 1)
            #expect(try await desk.importer.importComments([comment("3")]) == 0)
            #expect(try await desk.traces() - before == Newsdesk.Traces(audit: 2, events: 0, revisions: 0))
            let kept = try await desk.database.read { try $0.comments.of(story.id, limit: 9) }
            #expect(kept.map(\.externalID) == ["1", "2", "3"])
        }
    }

    @Test("contributors are added once, each under a slug of its own", arguments: Engine.all)
    func contributors(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let named = [
                ContributorImport(name: "Ana Berg"), ContributorImport(name: "Ana Berg"),
                ContributorImport(name: "Àna Berg"),
                ContributorImport(name: "Ana B.", slug: try Newsdesk.slug("ana-berg")),
                ContributorImport(name: "🎉", kind: .desk),
            ]
            try await desk.importer.addContributors(named)
            let kept = try await desk.database.read { try $0.contributors.all() }
            #expect(kept.map(\.name) == ["News Agencies", "Ana Berg", "Àna Berg", "🎉"])
            #expect(kept.map(\.slug.text) == ["news-agencies", "ana-berg", "ana-berg-2", "1"])
        }
    }

    @Test("what an import remembers of an export is there for the next one", arguments: Engine.all)
    func notes(engine: Engine) async throws {
        try await engine.withNewsdesk { desk in
            let item = ImportedItem(
                source: "a.example", externalID: "1", kind: "post", oldPath: "/?p=1", newPath: "/x/")
            try await desk.importer.note([item])
            let kept = try await desk.database.read { try $0.importedItems.find(source: "a.example", externalID: "1") }
            #expect(kept == item)
        }
    }
}
