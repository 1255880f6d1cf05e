import Documents
import Editorial
import Newspaper
import Storage
import TestSupport
import Testing

@Suite("Contributors")
struct ContributorTests {
    private func profile(_ name: String, _ desk: Newsdesk) async throws -> ContributorProfile {
        let found = try await desk.database.read { connection in
            try connection.contributors.find(name: name).flatMap { try connection.contributors.profile($0.id) }
        }
        return try #require(found)
    }

    private func found(_ words: String, _ desk: Newsdesk) async throws -> Int {
        let english = desk.english
        return try await desk.database.read { try $0.search.find(words, edition: english, limit: 10).count }
    }

    @Test("A new name is found in search, the old one no longer, and readers of the old address are sent on")
    func renaming() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let newsroom = desk.newsroom(actor: "desk").acting(as: try await Colleague(desk, .editor).member)
            try await desk.take(desk.story("1", "Harbour"))
            var ana = try await profile("Ana Berg", desk)
            ana.contributor.name = "Ana Bergström"
            ana.contributor.slug = try Newsdesk.slug("ana-bergstrom")
            ana.contributor.biography = "Writes of the sea."
            try await newsroom.changeContributor(to: ana)
            #expect(try await found("bergstrom", desk) == 1)
            #expect(try await found("\"ana berg\"", desk) == 0)
            let slug = ana.contributor.slug
            let kept = try await desk.database.read { connection in
                (
                    try connection.redirects.target(of: "/author/ana-berg/"),
                    try connection.contributors.find(slug: slug)?.biography
                )
            }
            #expect(kept.0 == "/author/ana-bergstrom/" && kept.1 == "Writes of the sea.")
            let english = desk.english
            let suggested = try await desk.database.read {
                try $0.vocabulary.stories(with: ["berg", "bergstrom"], edition: english).filter { $0.value > 0 }
            }
            #expect(suggested == ["bergstrom": 1])
            let standing = try await profile("Ana Bergström", desk)
            ana.contributor.biography = "Of the sea and of ships."
            let late = ana
            await #expect(throws: ContributorFault.changedSince(standing)) {
                try await newsroom.changeContributor(to: late)
            }
        }
    }

    @Test("Names, addresses and people are each one's own")
    func faults() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let member = try await Colleague(desk, .editor).member
            let newsroom = desk.newsroom(actor: "desk").acting(as: member)
            try await desk.take(desk.story("1", "Harbour"))
            let ana = try await profile("Ana Berg", desk)
            let agency = try await profile("News Agencies", desk)
            var linked = agency
            linked.staff = member.id
            try await newsroom.changeContributor(to: linked)
            let attempts: [(ContributorFault, (inout ContributorProfile) -> Void)] = [
                (.nameTaken, { $0.contributor.name = "News Agencies" }), (.notAName, { $0.contributor.name = " " }),
                (.slugTaken, { $0.contributor.slug = agency.contributor.slug }),
                (.biographyTooLong, { $0.contributor.biography = String(repeating: "a", count: 10_001) }),
                (.staffTaken("News Agencies"), { $0.staff = member.id }),
            ]
            for (fault, change) in attempts {
                var wanted = ana
                change(&wanted)
                let refused = wanted
                await #expect(throws: fault) { try await newsroom.changeContributor(to: refused) }
            }
            #expect(try await profile("Ana Berg", desk) == ana)
        }
    }

    @Test("Whoever is linked changes their own biography and portrait and nothing else; others change nothing")
    func own() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let member = try await Colleague(desk, .reporter).member
            let other = try await Colleague(desk, .reporter, email: "omar@courier.example").member
            let newsroom = desk.newsroom(actor: "desk")
            try await desk.take(desk.story("1", "Harbour"))
            var ana = try await profile("Ana Berg", desk)
            ana.staff = member.id
            try await newsroom.changeContributor(to: ana)
            ana = try await profile("Ana Berg", desk)
            ana.contributor.biography = "Mine."
            ana.contributor.name = "Somebody else"
            ana.staff = nil
            let wanted = ana
            await #expect(throws: NewsroomError.forbidden(.manageContributors)) {
                try await newsroom.acting(as: other).changeContributor(to: wanted)
            }
            try await newsroom.acting(as: member).changeContributor(to: wanted)
            let kept = try await profile("Ana Berg", desk)
            #expect(kept.contributor.biography == "Mine." && kept.staff == member.id)
        }
    }

    @Test("Two who are one: stories, readers, imports and drafts follow to the one who stays")
    func merging() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let newsroom = desk.newsroom(actor: "desk").acting(as: try await Colleague(desk, .editor).member)
            var story = desk.story("1", "Harbour")
            story.byline = [ContributorImport(name: "A. Berg"), ContributorImport(name: "Ana Berg")]
            let article = try await desk.take(story).id
            story = desk.story("2", "Market")
            story.byline = [ContributorImport(name: "A. Berg", biography: "At sea.")]
            let second = try await desk.take(story).id
            let (former, ana) = (try await profile("A. Berg", desk), try await profile("Ana Berg", desk))
            let drafted = try await newsroom.startStory(edition: desk.english).id
            var draft = ArticleContent(headline: "Draft", body: .init())
            draft.byline = Byline([former.contributor.id])
            _ = try await newsroom.saveDraft(draft, of: drafted, from: TextPoint(revision: 1))
            let before = try await desk.traces()
            try await newsroom.mergeContributor(former.contributor.id, into: ana.contributor.id)
            let english = desk.english
            let after = try await desk.database.read { connection in
                (
                    bylines: try [article, second].map {
                        try connection.articles.find($0)?.content.byline.contributors
                    },
                    listed: try connection.listings.cards(
                        .contributor(ana.contributor.id), edition: english, limit: 10
                    ).map(\.headline),
                    formerly: try connection.listings.cards(
                        .contributor(former.contributor.id), edition: english, limit: 10),
                    redirect: try connection.redirects.target(of: "/author/a-berg/"),
                    found: try connection.contributors.find([former.contributor.id, ana.contributor.id]).map(\.name),
                    all: try connection.contributors.all().map(\.name)
                )
            }
            #expect(after.bylines == [[ana.contributor.id], [ana.contributor.id]])
            #expect(Set(after.listed) == ["Harbour", "Market"] && after.formerly.isEmpty)
            #expect(after.redirect == "/author/ana-berg/")
            #expect(after.found == ["Ana Berg"] && !after.all.contains("A. Berg"))
            #expect(try await desk.traces().revisions == before.revisions)
            #expect(try await profile("Ana Berg", desk).contributor.biography == former.contributor.biography)
            // An import that names the former one means the other, and so does what was being written.
            let again = try await desk.take(desk.story("3", "Again"))
            story = desk.story("4", "Fourth")
            story.byline = [ContributorImport(name: "A. Berg")]
            let fourth = try await desk.take(story)
            #expect(fourth.content.byline == again.content.byline)
            let point = try await desk.database.read { try $0.drafts.point(drafted) }
            let published = try await newsroom.publish(drafted, seen: try #require(point))
            #expect(published.content.byline.contributors == [ana.contributor.id])
            await #expect(throws: ContributorFault.unknownContributor) {
                try await newsroom.mergeContributor(former.contributor.id, into: ana.contributor.id)
            }
            _ = try await desk.newsroom(actor: "setup").apply(Newsdesk.plan())
        }
    }

    @Test("The stories of somebody who wrote many follow in batches")
    func many() async throws {
        try await Engine.memory.withNewsdesk { desk in
            let newsroom = desk.newsroom(actor: "desk").acting(as: try await Colleague(desk, .editor).member)
            _ = try await desk.importer.importArticles((0..<60).map { desk.story("\($0)", "Harbour \($0)") })
            var ana = try await profile("Ana Berg", desk)
            ana.contributor.name = "Hanna Berg"
            try await newsroom.changeContributor(to: ana)
            #expect(try await desk.newsroom(actor: "program").followBylines(limit: 100) == 10)
            #expect(try await desk.newsroom(actor: "program").followBylines(limit: 100) == 0)
            let english = desk.english
            let found = try await desk.database.read {
                try $0.search.find("hanna", edition: english, limit: 100).count
            }
            #expect(found == 60)
        }
    }
}
