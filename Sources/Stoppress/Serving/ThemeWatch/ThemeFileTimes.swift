import Foundation

/// When each file of a theme was last written, and how large it is.
struct ThemeFileTimes: Equatable {
    private struct Trace: Equatable {
        let modified: Date?
        let bytes: Int?
    }

    private var traces: [String: Trace] = [:]

    init(of folders: ThemeFolders) {
        for folder in [folders.standard, folders.own].compactMap({ $0 }) { add(folder) }
    }

    private mutating func add(_ folder: String) {
        for part in ["templates", "strings", "assets"] {
            // A folder that is not there, or not for the moment, has no files.
            for name in (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(part)")) ?? [] {
                let path = "\(folder)/\(part)/\(name)"
                let attributes = try? FileManager.default.attributesOfItem(atPath: path)
                traces[path] = Trace(
                    modified: attributes?[.modificationDate] as? Date, bytes: attributes?[.size] as? Int)
            }
        }
    }
}
