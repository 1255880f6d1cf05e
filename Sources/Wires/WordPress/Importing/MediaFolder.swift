import Foundation

/// A copy of the old site's `wp-content/uploads`; nothing outside it is ever opened.
struct MediaFolder: Sendable {
    private let roots: [URL]

    /// `path` may be the uploads folder itself or a folder above it.
    init(path: String) {
        let given = URL(fileURLWithPath: path, isDirectory: true)
        let below = ["uploads", "wp-content/uploads"].map { given.appendingPathComponent($0, isDirectory: true) }
        roots = [given] + below.filter { FileManager.default.fileExists(atPath: $0.path) }
    }

    /// The file at a path below the uploads folder, under any name that it may bear; nil when there is none.
    func file(_ path: String) -> String? {
        for candidate in UploadPath.candidates(path) {
            for spelling in [candidate, candidate.decomposedStringWithCanonicalMapping] {
                if let found = exactly(spelling) { return found }
            }
        }
        return nil
    }

    private func exactly(_ path: String) -> String? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: true)
        guard !parts.isEmpty, !parts.contains(".."), !path.utf8.contains(0) else { return nil }
        for root in roots {
            let file = parts.reduce(root) { $0.appendingPathComponent(String($1)) }
            let real = file.resolvingSymlinksInPath().path
            guard real.hasPrefix(root.resolvingSymlinksInPath().path + "/") else { continue }
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: real, isDirectory: &isFolder), !isFolder.boolValue { return real }
        }
        return nil
    }
}
