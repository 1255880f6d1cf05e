import Editorial
import Newspaper
import PublicSite
import Storage
import StorageSQLite
import TestSupport
import Testing

@Suite("What editors say on a front")
struct FrontOverrideTests {
    @Test("a front's own headline and picture stand for the story's, there alone")
    func overrides() async throws {
        try await withPaper { paper, picks in
            let picture = try await paper.database.write { connection in
                try connection.pictures.add(
                    Newspaper.Picture(
                        id: Identifier(rawValue: 0), contentHash: "3fa9", type: .jpeg, width: 1200, height: 800,
                        byteCount: 9, alternativeText: "A crane at dawn"), externalID: nil, now: SmallPaper.now)
            }
            let own = Placement(article: picks[0], headline: "Said by the front", picture: picture)
            let front = Front(
                edition: paper.english, slots: [Slot(layout: .lead, placements: [own]), Slot(layout: .list, count: 2)])
            try await paper.database.write { try $0.fronts.save(front) }
            try await Reader.of(paper) { reader in
                let page = try await reader.get("/").text
                #expect(page.contains("Said by the front</a>") && page.contains("alt=\"A crane at dawn\""))
                #expect(!page.contains("Story 1 of the day"))
                let section = try await reader.get("/news/").text
                #expect(section.contains("Story 1 of the day") && !section.contains("Said by the front"))
            }
        }
    }

    @Test("a pin that is over, and a story that is withdrawn, leave their places to the latest")
    func places() async throws {
        try await withPaper { paper, picks in
            let over = Placement(article: picks[0], pinnedUntil: SmallPaper.now)
            let stays = Placement(article: picks[1], pinnedUntil: SmallPaper.now.adding(seconds: 1))
            try await paper.newsroom.withdraw(picks[2], note: "")
            let slot = Slot(
                layout: .list, placements: [over, stays, Placement(article: picks[2])], count: 3)
            try await paper.database.write { try $0.fronts.save(Front(edition: paper.english, slots: [slot])) }
            try await Reader.of(paper) { reader in
                let page = try await reader.get("/").text
                let shown = page.matches(of: #/>Story (\d+) of the day</a>/#).map { String($0.output.1) }
                // The newest are 5 and 4; the first, whose time is over, is older than those.
                #expect(shown == ["2", "5", "4"])
            }
        }
    }

    @Test("a story that was picked for two slots stands in the first of them")
    func twice() async throws {
        try await withPaper { paper, picks in
            let slots = [
                Slot(layout: .threeUp, articles: [picks[0]], count: 1),
                Slot(layout: .list, articles: [picks[0], picks[1]], count: 2),
            ]
            try await paper.database.write { try $0.fronts.save(Front(edition: paper.english, slots: slots)) }
            try await Reader.of(paper) { reader in
                let page = try await reader.get("/").text
                let shown = page.matches(of: #/>Story (\d+) of the day</a>/#).map { String($0.output.1) }
                #expect(shown == ["1", "2", "5"])
            }
        }
    }

    @Test("a front whose slots were all taken away shows the latest")
    func empty() async throws {
        try await withPaper { paper, _ in
            try await paper.database.write { try $0.fronts.save(Front(edition: paper.english, slots: [])) }
            try await Reader.of(paper) { reader in
                let page = try await reader.get("/").text
                #expect(page.contains("class=\"front-lead\""))
            }
        }
    }

    @Test("a preview is the real page in a layout that readers do not have")
    func preview() async throws {
        try await withPaper { paper, picks in
            try await Reader.of(paper) { reader in
                let news = try #require(
                    try await paper.database.read { try $0.publications.load().editions[0].sections[path: "news"]?.id })
                for section in [nil, news] {
                    let slot = Slot(layout: .threeUp, title: "To come", articles: [picks[4]])
                    let front = Front(edition: paper.english, section: section, slots: [slot])
                    let page = try #require(try await reader.site.preview(front))
                    #expect(page.contains("To come</h2>") || page.contains(">To come<"))
                    let standing = try await reader.get(section == nil ? "/" : "/news/").text
                    #expect(!standing.contains("To come"))
                }
                let nowhere = Front(edition: paper.english, section: Identifier(rawValue: 987_654), slots: [])
                #expect(try await reader.site.preview(nowhere) == nil)
            }
        }
    }

    @Test("the breaking bar stands on every page of its edition on the next request, and is gone at its time")
    func breaking() async throws {
        let paper = try await SmallPaper()
        let clock = SetClock(SmallPaper.now)
        let newsroom = Newsroom(database: paper.database, clock: clock.newsroomClock, actor: "desk")
        try await Reader.of(paper.database, clock: clock.newsroomClock) { reader in
            let before = try await reader.get("/").text
            #expect(!before.contains("class=\"breaking\""))
            let bar = BreakingBar(
                text: "Harbour <closed>", link: "/news/?a=1&b=2", until: SmallPaper.now.adding(seconds: 60))
            try await newsroom.setBreakingBar(bar, edition: paper.english)
            for path in ["/", "/news/", "/terms/", "/search?q=x", "/nowhere/", "/archive/"] {
                let page = try await reader.get(path).text
                #expect(page.contains("href=\"/news/?a=1&amp;b=2\""), "\(path)")
                #expect(page.contains("Harbour &lt;closed&gt;"), "\(path)")
            }
            let other = try await reader.get("/he/").text
            #expect(!other.contains("class=\"breaking\""))
            clock.set("2026-11-21T22:31:00Z")
            let after = try await reader.get("/").text
            #expect(!after.contains("class=\"breaking\""))
        }
    }

    private func withPaper(
        _ body: (SmallPaper, [Identifier<Article>]) async throws -> Void
    ) async throws {
        let paper = try await SmallPaper()
        var picks: [Identifier<Article>] = []
        for number in 1...5 {
            picks.append(
                try await paper.add(
                    paper.story("\(number)", "Story \(number) of the day", at: "2026-11-20T10:00:0\(number)Z")))
        }
        try await body(paper, picks)
    }
}
