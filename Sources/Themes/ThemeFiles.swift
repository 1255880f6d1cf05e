import Foundation

/// The folder of a theme on disk: `templates/*.mustache`, `strings/*.json` and `assets/*`.
///
/// Each reader gives what could be read and hands every file that could not to `fault`, by name, so that a caller may
/// refuse the theme or go on without the file.
struct ThemeFiles {
    typealias Fault = (_ name: String, _ error: ThemeError) throws -> Void

    private let folder: String

    /// - Throws: `ThemeError.folderMissing`.
    init(_ folder: String) throws {
        guard FileManager.default.fileExists(atPath: folder) else { throw ThemeError.folderMissing(path: folder) }
        self.folder = folder
    }

    /// Refuses a folder that lacks one of the three parts, as only a theme that stands on another may.
    func checkParts() throws {
        for part in ["templates", "strings", "assets"] where !exists(part) {
            throw ThemeError.folderMissing(path: "\(folder)/\(part)")
        }
    }

    func templates(_ fault: Fault) throws -> [String: TemplateFile] {
        try files(in: "templates", ending: ".mustache", fault) { name, file, bytes in
            try TemplateFile(name: name, file: file, text: String(decoding: bytes, as: UTF8.self))
        }
    }

    func strings(_ fault: Fault) throws -> [String: Strings] {
        try files(in: "strings", ending: ".json", fault) { language, file, bytes in
            try Strings(language: language, json: bytes, file: file)
        }
    }

    func assets(_ fault: Fault) throws -> [String: ThemeAsset] {
        try files(in: "assets", ending: "", fault) { name, _, bytes in ThemeAsset(name: name, bytes: bytes) }
    }

    private func files<Value>(
        in part: String, ending: String, _ fault: Fault,
        _ read: (_ name: String, _ file: String, _ bytes: [UInt8]) throws -> Value
    ) throws -> [String: Value] {
        var values: [String: Value] = [:]
        for fileName in try fileNames(in: part) where fileName.hasSuffix(ending) {
            let name = String(fileName.dropLast(ending.count))
            let file = "\(part)/\(fileName)"
            do {
                values[name] = try read(name, file, try contents(of: file))
            } catch let error as ThemeError {
                try fault(name, error)
            }
        }
        return values
    }

    /// The plain files of a part of the theme in a steady order; hidden files and folders are left out.
    private func fileNames(in part: String) throws -> [String] {
        guard exists(part) else { return [] }
        let path = "\(folder)/\(part)"
        do {
            return try FileManager.default.contentsOfDirectory(atPath: path).sorted().filter { name in
                !name.hasPrefix(".") && !isFolder("\(path)/\(name)")
            }
        } catch {
            throw ThemeError.unreadable(file: part, reason: error.localizedDescription)
        }
    }

    private func contents(of file: String) throws -> [UInt8] {
        do {
            return [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(file)")))
        } catch {
            throw ThemeError.unreadable(file: file, reason: error.localizedDescription)
        }
    }

    private func exists(_ part: String) -> Bool { FileManager.default.fileExists(atPath: "\(folder)/\(part)") }

    private func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
