import Foundation
package import Themes

/// The browser code in which stories are written, in memory: plain modules that name one another by their places, under
/// one address that changes with any of their bytes.
package struct EditorFiles: Sendable {
    /// By path, as `editor/page/story-page.js`.
    private let files: [String: ThemeAsset]
    private let hash: String
    /// The addresses of all modules but the words of other languages, of which a page needs one at most.
    let modules: [String]

    /// - Parameters:
    ///   - folder: The folder `Editor`.
    ///   - library: The editing library's one file.
    ///
    /// Throws when a file cannot be read.
    package static func load(folder: String, library: String) throws -> EditorFiles {
        let root = URL(fileURLWithPath: folder)
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(".js") || $0.hasSuffix(".css") }
        var files = try paths.reduce(into: [String: ThemeAsset]()) { files, path in
            let bytes = [UInt8](try Data(contentsOf: root.appendingPathComponent(path)))
            files["editor/\(path)"] = ThemeAsset(name: path, bytes: bytes)
        }
        let code = [UInt8](try Data(contentsOf: URL(fileURLWithPath: library)))
        files["library/tiptap.js"] = ThemeAsset(name: "tiptap.js", bytes: code)
        return EditorFiles(files)
    }

    /// - Parameter files: By path.
    package init(_ files: [String: ThemeAsset]) {
        self.files = files
        let hashes = files.sorted { $0.key < $1.key }.map { $0.key + $0.value.hash }.joined()
        let hash = ThemeAsset(name: "", bytes: Array(hashes.utf8)).hash
        self.hash = hash
        modules = files.keys.filter { $0.hasSuffix(".js") && !$0.hasPrefix("editor/words/") }.sorted().map {
            Self.address(of: $0, hash)
        }
    }

    func address(of path: String) -> String { Self.address(of: path, hash) }

    private static func address(of path: String, _ hash: String) -> String { "/desk/assets/\(hash)/\(path)" }

    /// The file at the parts of a path behind `/desk/assets/`; nil when there is none, or it has changed.
    func file(_ parts: ArraySlice<String>) -> ThemeAsset? {
        parts.first == hash ? files[parts.dropFirst().joined(separator: "/")] : nil
    }
}
