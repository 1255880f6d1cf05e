package import Foundation
package import Newspaper

/// The file in which a publication is declared, `publication.yaml`; its form is told in docs/publication-yaml.md.
package enum PublicationFile {
    /// The largest file that is read, in bytes.
    package static let maximumBytes = 4 * 1024 * 1024

    /// Reads the file; throws a `PublicationFileError` with everything that is wrong.
    package static func plan(at file: URL) throws(PublicationFileError) -> PublicationPlan {
        let bytes: Data
        do {
            let handle = try FileHandle(forReadingFrom: file)
            defer { try? handle.close() }
            // One byte more than is allowed tells a file that is too large from one that just fits.
            bytes = try handle.read(upToCount: maximumBytes + 1) ?? Data()
        } catch {
            let reason = "the file cannot be read: \(error.localizedDescription)"
            throw PublicationFileError(
                fileName: file.path, faults: [PublicationFault(line: 1, column: 1, keyPath: "", reason: reason)])
        }
        return try plan(bytes: bytes, fileName: file.lastPathComponent)
    }

    /// Reads the file's bytes; `fileName` is for messages alone. Throws a `PublicationFileError`.
    package static func plan(bytes: Data, fileName: String) throws(PublicationFileError) -> PublicationPlan {
        var reader = PlanReader()
        let plan = text(of: bytes, &reader).flatMap { reader.plan(fromYAML: $0) }
        guard let plan, reader.faults.isEmpty else {
            throw PublicationFileError(fileName: fileName, faults: reader.faults)
        }
        return plan
    }

    private static func text(of bytes: Data, _ reader: inout PlanReader) -> String? {
        guard bytes.count <= maximumBytes else {
            reader.faultOfFile("the file is larger than \(maximumBytes / 1024 / 1024) MiB")
            return nil
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            reader.faultOfFile("the file is not UTF-8 text", line: firstLineThatIsNotUTF8(bytes))
            return nil
        }
        return text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text
    }

    private static func firstLineThatIsNotUTF8(_ bytes: Data) -> Int {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
    }
}
