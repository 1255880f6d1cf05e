/// What is wrong at one place of a publication's file.
package struct PublicationFault: Error, Hashable, Sendable {
    /// Counts from 1.
    package var line: Int
    /// Counts from 1, in Unicode scalars.
    package var column: Int
    /// The way to the place, as `editions[0].sections[2].slug`; empty for the file as a whole.
    package var keyPath: String
    package var reason: String

    package init(line: Int, column: Int, keyPath: String, reason: String) {
        self.line = line
        self.column = column
        self.keyPath = keyPath
        self.reason = reason
    }
}

extension PublicationFault: CustomStringConvertible {
    /// As `14:7: editions[0].sections[2].slug: "News!" is not a slug`.
    package var description: String { "\(line):\(column): \(keyPath.isEmpty ? "" : keyPath + ": ")\(reason)" }
}

/// Why a publication's file was not accepted: everything that is wrong with it, in the order of its lines.
package struct PublicationFileError: Error, Hashable, Sendable {
    package let fileName: String
    package let faults: [PublicationFault]

    package init(fileName: String, faults: [PublicationFault]) {
        self.fileName = fileName
        self.faults = faults.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    }
}

extension PublicationFileError: CustomStringConvertible {
    /// More than anyone reads at once.
    private static let mostShown = 100

    /// One line for each fault, as `publication.yaml:14:7: editions[0].sections[2].slug: …`.
    package var description: String {
        let more = faults.count - Self.mostShown
        let lines = faults.prefix(Self.mostShown).map { "\(fileName):\($0)" }
        return (lines + (more > 0 ? ["and \(more) more faults"] : [])).joined(separator: "\n")
    }
}
