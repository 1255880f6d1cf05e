package import Newspaper

/// What cannot be said, shown or decided on a story's way to its readers.
package enum PublishingFault: Error, Hashable, Sendable {
    /// Words that are needed were not given, or are more than fit.
    case noText
    case textTooLong(characters: Int, most: Int)
    case unknownComment(Int64)
    /// Only a story that readers have can be corrected.
    case notPublic
    /// A story that readers have, or had, can have no embargo any more.
    case alreadyPublic
    /// Words of which nothing can stand in an address.
    case notAnAddress
    /// The publication's checks do not let it through.
    case blocked([CheckFinding])
}

/// Text that staff write for others to read: without control and direction characters, no longer than fits.
func spoken(_ text: String, most: Int) throws -> String {
    let kept = String(
        String.UnicodeScalarView(
            text.unicodeScalars.filter { $0 == "\n" || $0.properties.generalCategory != .control && !$0.isBidiOverride }
        )
    )
    let lines = kept.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let words = lines.split { $0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
    guard !words.isEmpty else { throw PublishingFault.noText }
    guard words.count <= most else { throw PublishingFault.textTooLong(characters: words.count, most: most) }
    return words
}

extension Unicode.Scalar {
    /// An embedding, override or isolate, whose effect would reach beyond the words in which it stands.
    fileprivate var isBidiOverride: Bool { (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value) }
}
