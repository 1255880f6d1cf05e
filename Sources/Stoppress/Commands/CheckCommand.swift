import ArgumentParser
import Foundation
import Newspaper
import Storage
import Themes

/// `stoppress check`: is everything well? What is not, and what to do.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Say whether everything is well, and if not, what to do.")

    @OptionGroup var place: PlaceOptions

    func run() async throws {
        var findings = Findings()
        let settings = try await place.settings()
        findings.good("settings: \(place.folder.settingsFile) is read")
        check(address: settings, &findings)
        if let database = await open(settings, &findings) {
            await check(database, &findings)
            try await database.close()
        }
        check(theme: settings, &findings)
        checkDisk(&findings)
        Terminal.say(findings.text)
        if !findings.isWell { throw ExitCode.failure }
    }

    private func check(address settings: Settings, _ findings: inout Findings) {
        if let address = settings.siteAddress {
            findings.good("address: readers use \(address)")
        } else if settings.isForThisMachine {
            findings.good("address: \(settings.ownOrigin()), on this machine alone")
        } else {
            findings.bad(
                "address: site.address is not set, so feeds, sitemaps and search engines are told \(settings.ownOrigin())",
                advice: "set site.address in \(place.folder.settingsFile) to the address that readers use")
        }
    }

    private func open(_ settings: Settings, _ findings: inout Findings) async -> (any Database)? {
        do {
            let database = try await place.folder.openDatabase(settings)
            findings.good("database: \(database.dialect.name) opens, at version \(Migration.newest)")
            return database
        } catch {
            findings.bad("database: \(error)", advice: "see docs/operate.md, \"When something goes wrong\"")
            return nil
        }
    }

    private func check(_ database: any Database, _ findings: inout Findings) async {
        do {
            for fault in try await database.integrityFaults() {
                findings.bad("database: \(fault)", advice: "restore the newest backup")
            }
            let (publication, articles) = try await database.read {
                (try $0.publications.find(), try $0.articles.count())
            }
            guard let publication else {
                findings.bad(
                    "publication: none is set up",
                    advice: "run: stoppress new \(place.directory) --from publication.yaml")
                return
            }
            findings.good(
                "publication: \(publication.name), \(publication.editions.count) editions, \(articles) stories")
            try await checkMenus(publication, database, &findings)
            try await checkPictures(database, &findings)
        } catch {
            findings.bad("database: \(error)", advice: "see docs/operate.md")
        }
    }

    /// Menu items whose target is gone or has not come yet are left out of the pages.
    private func checkMenus(
        _ publication: Publication, _ database: any Database, _ findings: inout Findings
    ) async throws {
        for edition in publication.editions {
            for menu in edition.menus {
                for target in menu.items.flatMap(\.targets) where try await !leadsSomewhere(target, edition, database) {
                    findings.bad(
                        "menu \"\(menu.name)\" of edition \(edition.edition.code): there is no \(target.words)",
                        advice: "add it, or take it out of the menu")
                }
            }
        }
    }

    private func leadsSomewhere(
        _ target: MenuTarget, _ edition: EditionContents, _ database: any Database
    ) async throws -> Bool {
        switch target {
        case .section(let path): return edition.sections[path: path] != nil
        case .page(let path):
            let page = try await database.read { try $0.pages.find(path: path, edition: edition.edition.id) }
            return page?.state.isPublic == true
        case .topic(let slug):
            return try await database.read { connection in
                try Slug(slug).flatMap { try connection.topics.find(slug: $0, edition: edition.edition.id) } != nil
            }
        case .address, .heading: return true
        }
    }

    private func checkPictures(_ database: any Database, _ findings: inout Findings) async throws {
        let total = try await database.read { try $0.pictures.count() }
        let line = ProgressLine("pictures")
        defer { line.clear() }
        var last: Identifier<Picture>?
        var count = 0
        var missing: [String] = []
        while true {
            let after = last
            let pictures = try await database.read { try $0.pictures.page(after: after, limit: 500) }
            guard let end = pictures.last else { break }
            last = end.id
            count += pictures.count
            missing += pictures.map(\.fileName).filter {
                !FileManager.default.fileExists(atPath: place.folder.picturesFolder + "/" + $0)
            }
            if count < total { line.show(done: count, of: total) }
        }
        if missing.isEmpty {
            findings.good("pictures: all \(count) have their files")
        } else {
            findings.bad(
                "pictures: \(missing.count) of \(count) files are missing, first \(missing[0])",
                advice: "restore \(place.folder.picturesFolder) from a backup")
        }
    }

    private func check(theme settings: Settings, _ findings: inout Findings) {
        do {
            let folders = try ThemeFolders(settings, of: place.folder)
            let folder = folders.own ?? folders.standard
            let faults = try folders.load().faults
            if faults.isEmpty { findings.good("theme: \(folder) is whole") }
            for fault in faults {
                findings.bad(
                    "theme: \(fault)", advice: "mend it in \(folder); until then pages show Broadsheet's part instead")
            }
        } catch {
            findings.bad("theme: \(error)", advice: "mend the file that is named")
        }
    }

    private func checkDisk(_ findings: inout Findings) {
        let attributes = try? FileManager.default.attributesOfFileSystem(forPath: place.folder.path)
        guard let free = (attributes?[.systemFreeSize] as? NSNumber)?.int64Value else { return }
        let megabytes = free / 1_048_576
        if megabytes < Self.leastFreeMegabytes {
            findings.bad("disk: only \(megabytes) MB are free", advice: "make room before the disk is full")
        } else {
            findings.good("disk: \(megabytes) MB are free")
        }
        if !FileManager.default.isWritableFile(atPath: place.folder.path) {
            findings.bad(
                "folder: \(place.folder.path) cannot be written", advice: "give this person the right to write it")
        }
    }

    private static let leastFreeMegabytes: Int64 = 500
}

extension MenuTarget {
    fileprivate var words: String {
        switch self {
        case .section(let path): "section \(path)"
        case .page(let path): "public page \(path)"
        case .topic(let slug): "topic \(slug)"
        case .address(let address): "address \(address)"
        case .heading: "target"
        }
    }
}

/// What a check found.
struct Findings {
    private var lines: [String] = []
    private(set) var isWell = true

    mutating func good(_ line: String) {
        lines.append("well      \(line)")
    }

    mutating func bad(_ line: String, advice: String) {
        isWell = false
        lines.append("NOT WELL  \(line)\n          what to do: \(advice)")
    }

    var text: String {
        (lines + [isWell ? "Everything is well." : "Not everything is well."]).joined(separator: "\n")
    }
}
