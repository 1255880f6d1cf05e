import Documents
import Newspaper
import Storage
import TestSupport
import Testing

@Suite("Revisions")
struct RevisionTests {
    @Test("what a story was comes back in every part", arguments: Engine.all)
    func roundTrip(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            var content = ArticleContent(
                headline: "Quay \"one\" / ☃ \u{2028} end",
                body: Document([.paragraph([.text("שלום/\\\"\n")]), .divider]))
            content.kicker = "K"
            content.shortHeadline = "S"
            content.standfirst = "F"
            content.dateline = "D"
            content.leadPicture = LeadPicture(picture: shelf.picture, alternativeText: "A", caption: "B", credit: "C")
            content.format = .live
            content.byline = Byline([shelf.agency, shelf.ana])
            content.sections = [shelf.europe, shelf.news]
            content.topics = [shelf.politics]
            content.related = [Identifier(rawValue: 9), Identifier(rawValue: 3)]
            content.source = ArticleSource(name: "Agency", credit: "With thanks")
            for kept in [content, ArticleContent(headline: "Bare", body: Document())] {
                let found = try await database.write { connection in
                    let id = try connection.articles.add(shelf.story(kept.headline))
                    let revision = Revision(
                        article: id, number: 1, created: instant("2026-11-22T06:30:00.123Z"),
                        author: "ana@paper.example",
                        note: "First", state: .inReview, content: kept)
                    try connection.revisions.add(revision)
                    #expect(try connection.revisions.author(article: id, number: 1) == "ana@paper.example")
                    #expect(try connection.revisions.find(article: id, number: 2) == nil)
                    #expect(try connection.revisions.author(article: id, number: 2) == nil)
                    return (revision, try connection.revisions.find(article: id, number: 1))
                }
                #expect(found.0 == found.1)
            }
        }
    }

    @Test("a revision that is kept stays as it is: its number cannot be used again", arguments: Engine.all)
    func immutable(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            let id = try await database.write { connection in
                let id = try connection.articles.add(shelf.story("Harbour opens"))
                try connection.revisions.add(Self.first(id, "As it was"))
                return id
            }
            await #expect {
                try await database.write { try $0.revisions.add(Self.first(id, "As it never was")) }
            } throws: { error in
                guard case StorageError.conflict = error else { return false }
                return true
            }
            let kept = try await database.read { try $0.revisions.find(article: id, number: 1) }
            #expect(kept?.content.headline == "As it was")
        }
    }

    private static func first(_ id: Identifier<Article>, _ headline: String) -> Revision {
        Revision(
            article: id, number: 1, created: instant("2026-11-22T06:30:00Z"), author: "ana", note: "", state: .draft,
            content: ArticleContent(headline: headline, body: Document()))
    }
}
