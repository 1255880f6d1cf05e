package import Foundation

/// The path of a file in a folder or below it, which never leads out of that folder.
package struct RelativeFile: Hashable, Sendable {
    package let path: String

    /// Nil for an absolute path, one with `..` or empty parts, one that holds control characters, and an address.
    package init?(_ path: String) {
        guard !path.isEmpty, path.utf8.count <= 4096, !path.contains("\\"), !path.contains("://"),
            path.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F })
        else { return nil }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else { return nil }
        self.path = path
    }

    /// Where the file is, below a folder; nil when links in the file system lead out of that folder.
    package func location(in folder: URL) -> URL? {
        let file = folder.appendingPathComponent(path, isDirectory: false)
        let root = folder.resolvingSymlinksInPath().standardizedFileURL.path
        let resolved = file.resolvingSymlinksInPath().standardizedFileURL.path
        return resolved.hasPrefix(root.hasSuffix("/") ? root : root + "/") ? file : nil
    }
}
