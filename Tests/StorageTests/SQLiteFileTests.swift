import Foundation
import Newspaper
import Storage
import StorageSQLite
import TestSupport
import Testing

@Suite("SQLite: files that are not as they should be")
struct SQLiteFileTests {
    @Test("a full disk rolls the transaction back, and the program keeps serving")
    func fullDisk() async throws {
        try await Engine.file.withShelf { database, shelf in
            try await database.write { connection in
                _ = try connection.articles.add(shelf.story("Harbour opens"))
            }
            let pages = try await database.read { try $0.first("PRAGMA page_count") { try $0.integer(0) } ?? 0 }
            // SQLite answers a file that may not grow as it answers a full disk.
            try await database.write { try $0.runScript("PRAGMA max_page_count = \(pages + 20)") }
            let long = String(repeating: "Quiet water. ", count: 100_000)
            await #expect(throws: StorageError.diskFull) {
                try await database.write { connection in
                    _ = try connection.articles.add(shelf.story("A short one"))
                    _ = try connection.articles.add(shelf.story("A long one", text: long))
                }
            }
            #expect(try await database.read { try $0.articles.count() } == 1)
            #expect(try await database.read { try $0.articles.find(permalink: "/harbour-opens/") } != nil)
            try await database.write { _ = try $0.articles.add(shelf.story("Room for this")) }
            try await database.write { try $0.runScript("PRAGMA max_page_count = \(pages + 10_000)") }
            try await database.write { _ = try $0.articles.add(shelf.story("A long one", text: long)) }
            #expect(try await database.read { try $0.articles.count() } == 3)
        }
    }

    @Test("a file that is not a database is named and left as it is")
    func notADatabase() async throws {
        try await withTemporaryFolder { folder in
            let path = folder.appendingPathComponent("notes.txt").path
            let text = String(repeating: "Dear diary, this is no database. ", count: 500)
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            #expect {
                _ = try SQLiteDatabase.open(path: path)
            } throws: { error in
                guard case StorageError.corrupt(let detail) = error else { return false }
                return detail.contains("notes.txt")
            }
            #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
        }
    }

    @Test(
        "a folder that is not there, or is the file itself, cannot be opened", arguments: ["missing/paper.sqlite", ""])
    func missingFolder(name: String) async throws {
        try await withTemporaryFolder { folder in
            #expect {
                _ = try SQLiteDatabase.open(path: folder.appendingPathComponent(name).path)
            } throws: { error in
                guard case StorageError.cannotOpen = error else { return false }
                return true
            }
        }
    }

    @Test("a database that may not be written says so and can be read")
    func readOnlyDatabase() async throws {
        try await Engine.file.withShelf { database, shelf in
            try await database.write { try $0.runScript("PRAGMA query_only = 1") }
            await #expect {
                try await database.write { _ = try $0.articles.add(shelf.story("Harbour opens")) }
            } throws: { error in
                guard case StorageError.readOnly = error else { return false }
                return true
            }
            #expect(try await database.read { try $0.articles.count() } == 0)
        }
    }

    // The superuser may write to any file.
    @Test("a file without write permission is refused", .enabled(if: getuid() != 0))
    func readOnlyFile() async throws {
        try await withTemporaryFolder { folder in
            let path = folder.appendingPathComponent("paper.sqlite").path
            let database = try SQLiteDatabase.open(path: path)
            try await database.migrate()
            try await database.close()
            try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
            await #expect {
                let opened = try SQLiteDatabase.open(path: path)
                try await opened.write { try $0.redirects.keep(Redirect(from: "/a/", to: "/b/")) }
            } throws: { error in
                switch error as? StorageError {
                case .readOnly, .cannotOpen: true
                default: false
                }
            }
        }
    }

    @Test("what was written is there when the file is opened again, through the write-ahead log")
    func reopening() async throws {
        try await withTemporaryFolder { folder in
            let path = folder.appendingPathComponent("paper.sqlite").path
            for number in 1...3 {
                let database = try SQLiteDatabase.open(path: path)
                try await database.migrate()
                try await database.write { connection in
                    try connection.redirects.keep(Redirect(from: "/old-\(number)/", to: "/new/"))
                }
                #expect(try await database.read { try $0.redirects.sources(of: "/new/").count } == number)
                #expect(try await database.read { try $0.first("PRAGMA journal_mode") { try $0.text(0) } } == "wal")
                #expect(try await database.read { try $0.first("PRAGMA foreign_keys") { try $0.integer(0) } } == 1)
                #expect(try await database.read { try $0.first("PRAGMA synchronous") { try $0.integer(0) } } == 2)
                try await database.close()
            }
        }
    }

    @Test("two programs may use one file: the second sees what the first wrote")
    func twoPrograms() async throws {
        try await withTemporaryFolder { folder in
            let path = folder.appendingPathComponent("paper.sqlite").path
            let server = try SQLiteDatabase.open(path: path)
            try await server.migrate()
            let importer = try SQLiteDatabase.open(path: path)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (name, database) in [("server", server), ("importer", importer)] {
                    group.addTask {
                        for number in 0..<20 {
                            try await database.write {
                                try $0.redirects.keep(Redirect(from: "/\(name)-\(number)/", to: "/new/"))
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await server.read { try $0.redirects.sources(of: "/new/").count } == 40)
            try await importer.close()
            try await server.close()
        }
    }
}
