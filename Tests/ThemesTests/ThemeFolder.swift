import Foundation
import Themes

/// A theme's folder that a test writes and that is gone afterwards.
struct ThemeFolder: ~Copyable {
    let path: String

    init(
        templates: [String: String] = [:], strings: [String: String] = ["en.json": "{}"], assets: [String: String] = [:]
    ) throws {
        path = NSTemporaryDirectory() + "theme-" + UUID().uuidString
        for (part, files) in [("templates", templates), ("strings", strings), ("assets", assets)] {
            try FileManager.default.createDirectory(atPath: "\(path)/\(part)", withIntermediateDirectories: true)
            for (name, text) in files { try write(text, to: "\(part)/\(name)") }
        }
    }

    func write(_ text: String, to file: String) throws {
        try text.write(toFile: "\(path)/\(file)", atomically: true, encoding: .utf8)
    }

    deinit {
        // A folder that cannot be removed is the operating system's to clean; the test has its answer.
        try? FileManager.default.removeItem(atPath: path)
    }
}

/// The folder of this repository.
let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// The default theme in this repository.
let broadsheetFolder = repository.appendingPathComponent("Themes/Broadsheet").path

/// The default theme, read once for all tests.
private let loadedBroadsheet = Result { try Theme.load(at: broadsheetFolder) }

func broadsheet() throws -> Theme {
    try loadedBroadsheet.get()
}
