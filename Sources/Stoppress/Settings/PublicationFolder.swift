import Foundation
import Pictures
import Storage
import StoragePostgres
import StorageSQLite

/// The folder of one newspaper and what lies in it.
struct PublicationFolder {
    /// Without a slash at its end.
    let path: String

    init(_ path: String) {
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    var settingsFile: String { path + "/" + Settings.fileName }
    var databaseFile: String { path + "/stoppress.sqlite" }
    var picturesFolder: String { path + "/pictures" }

    /// The newspaper's database, brought up to this program's version; only to read, it must be of that version already.
    func openDatabase(_ settings: Settings, for work: DatabaseWork = .serving) async throws -> any Database {
        let database: any Database =
            settings.database == "sqlite"
            ? try SQLiteDatabase.open(path: databaseFile, cacheMebibytes: work.cacheMebibytes)
            : try await PostgresDatabase(address: settings.database, connections: Self.postgresConnections)
        guard work == .reading else {
            try await database.migrate()
            return database
        }
        let version = try await database.schemaVersion()
        guard version == Migration.newest else {
            throw CommandFailure(
                "the database is of version \(version) and this program of \(Migration.newest); serve it once without --read-only"
            )
        }
        return database
    }

    private static let postgresConnections = 8
}

/// What a database is opened for.
enum DatabaseWork {
    /// Many readers, and nothing is changed.
    case reading
    /// Many readers, each with a little memory.
    case serving
    /// One writer, which is the faster the more of the indexes it holds in memory.
    case takingIn

    fileprivate var cacheMebibytes: Int {
        switch self {
        case .reading, .serving: 16
        case .takingIn: 96
        }
    }
}

/// What comes with the program: themes and the demo newspaper, found beside it.
enum Installation {
    /// The folder that holds `Themes/` and `Demo/`: `STOPPRESS_HOME`, or the nearest one above the program.
    static func folder() throws -> String {
        let manager = FileManager.default
        let named = ProcessInfo.processInfo.environment["STOPPRESS_HOME"]
        var next = URL(fileURLWithPath: named ?? executable).resolvingSymlinksInPath()
        for _ in 0..<8 {
            for candidate in [next, next.appendingPathComponent("share/stoppress")]
            where manager.fileExists(atPath: candidate.appendingPathComponent("Themes/Broadsheet/templates").path) {
                return candidate.path
            }
            next = next.deletingLastPathComponent()
        }
        throw CommandFailure(
            "the program's folder of themes is missing: set STOPPRESS_HOME to the folder that holds Themes/Broadsheet")
    }

    /// The browser code in which stories are written.
    static func editor() throws -> String { try folder() + "/Editor" }

    /// The editing library that it stands on: beside it where the program is installed, else where `bin/setup` put it.
    static func editingLibrary() throws -> String {
        let home = try folder()
        let fetched = ".build/browser/django_prose_editor/django_prose_editor/static/django_prose_editor/editor.js"
        for place in ["\(home)/Editor/library/tiptap.js", "\(home)/\(fetched)"]
        where FileManager.default.fileExists(atPath: place) { return place }
        throw CommandFailure(
            "the editing library is missing: run bin/setup, or put it at \(home)/Editor/library/tiptap.js")
    }

    private static var executable: String {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    }
}
