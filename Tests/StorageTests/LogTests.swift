import Newspaper
import Storage
import TestSupport
import Testing

@Suite("Logs, comments and what imports remember")
struct LogTests {
    @Test("events come back in their order, from any place on", arguments: Engine.all)
    func events(engine: Engine) async throws {
        try await engine.withDatabase { database in
            try await database.write { connection in
                #expect(try connection.events.newest() == 0)
                for (number, kind) in EventKind.allCases.enumerated() {
                    let subject = number == 0 ? nil : Int64(number)
                    try connection.events.add(
                        kind, subject: subject, at: Instant(milliseconds: 9), detail: "d\(number)")
                }
                let all = try connection.events.after(0, limit: 100)
                #expect(all.map(\.kind) == EventKind.allCases)
                #expect(all[0].subject == nil && all[1].subject == 1 && all[1].detail == "d1")
                #expect(all.map(\.id) == all.map(\.id).sorted())
                #expect(try connection.events.newest() == all.last?.id)
                #expect(try connection.events.after(all[1].id, limit: 2) == Array(all[2...3]))
            }
        }
    }

    @Test("the audit log keeps who did what", arguments: Engine.all)
    func audit(engine: Engine) async throws {
        try await engine.withDatabase { database in
            try await database.write { connection in
                try connection.audit.add(
                    AuditEntry(
                        at: Instant(milliseconds: 5), actor: "ana", verb: "publish", subjectKind: "article", subject: 3)
                )
                try connection.audit.add(
                    AuditEntry(
                        at: Instant(milliseconds: 6), actor: "ana", verb: "apply", subjectKind: "publication",
                        detail: "x"))
                let rows: [[Value]] = try connection.all(
                    "SELECT at, actor, verb, subject_kind, subject_id, detail FROM audit ORDER BY id"
                ) {
                    [
                        .integer(try $0.integer(0)), .text(try $0.text(2)),
                        try $0.integerOrNil(4).map { .integer($0) } ?? .null,
                    ]
                }
                #expect(rows == [[.integer(5), .text("publish"), .integer(3)], [.integer(6), .text("apply"), .null]])
            }
        }
    }

    @Test("an export's items are found by name and by both paths, and kept again in place", arguments: Engine.all)
    func importedItems(engine: Engine) async throws {
        try await engine.withDatabase { database in
            try await database.write { connection in
                let items = connection.importedItems
                var item = ImportedItem(
                    source: "a.example", externalID: "1", kind: "post", oldPath: "/?p=1", newPath: "", detail: "{}")
                try items.keep(item)
                item.newPath = "/2026/quay/"
                item.kind = "page"
                try items.keep(item)
                try items.keep(
                    ImportedItem(source: "b.example", externalID: "1", kind: "tag", oldPath: "/?p=1", newPath: "/x/"))
                #expect(try items.find(source: "a.example", externalID: "1") == item)
                #expect(try items.find(source: "a.example", oldPath: "/?p=1") == item)
                #expect(try items.find(source: "a.example", newPath: "/2026/quay/") == item)
                #expect(try items.find(source: "a.example", newPath: "/x/") == nil)
                #expect(try items.find(source: "c.example", externalID: "1") == nil)
                var twin = item
                twin.externalID = "0"
                try items.keep(twin)
                #expect(try items.find(source: "a.example", oldPath: "/?p=1")?.externalID == "0")
            }
        }
    }

    @Test("comments are kept once and come back oldest first", arguments: Engine.all)
    func comments(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            try await database.write { connection in
                let story = try connection.articles.add(shelf.story("Harbour opens"))
                let comment = { (id: String, milliseconds: Int64, parent: String?) in
                    Comment(
                        externalID: id, article: story, parentExternalID: parent, authorName: "Reader",
                        authorAddress: "",
                        authorMail: "r@example.com", text: "Text of \(id)", isApproved: parent == nil,
                        created: Instant(milliseconds: milliseconds))
                }
                let first = comment("9", 100, nil)
                let second = comment("10", 200, "9")
                let third = comment("2", 200, nil)
                for new in [second, first, third] { #expect(try connection.comments.add(new)) }
                #expect(try !connection.comments.add(first))
                #expect(try connection.comments.of(story, limit: 9) == [first, second, third])
                #expect(try connection.comments.of(story, limit: 1) == [first])
            }
        }
    }

    @Test("who waits for a story is told once", arguments: Engine.all)
    func awaited(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            try await database.write { connection in
                let story = try connection.articles.add(shelf.story("Harbour opens"))
                let awaited = connection.awaitedRelations
                for position in [4, 5] {
                    try awaited.add(externalID: "late", edition: shelf.english, article: story, position: position)
                }
                #expect(try awaited.take(externalID: "late", edition: shelf.hebrew).isEmpty)
                let waiting = try awaited.take(externalID: "late", edition: shelf.english)
                #expect(waiting.map(\.article) == [story] && waiting.map(\.position) == [4])
                #expect(try awaited.take(externalID: "late", edition: shelf.english).isEmpty)
            }
        }
    }
}
