package import Documents

/// A document that was read from foreign HTML, and what of the HTML it does not hold.
package struct HTMLReading: Hashable, Sendable {
    package let document: Document
    package let left: [LeftOut]
}

/// Reads other people's HTML into documents.
package enum HTMLReader {
    /// What is longer is read up to here, and the rest is named in `left`.
    static let maximumBytes = 16 * 1024 * 1024

    /// Reads a fragment or a whole page, as forgivingly as a browser does.
    ///
    /// Everything that a document can say is kept; nothing executable can be, because the tree has no place for it.
    /// Whatever is not kept is named in `left`. The result always fits `Limits`.
    ///
    /// - Parameters:
    ///   - language: the story's language; words marked as being in it get no mark of their own.
    ///   - direction: the story's direction, likewise.
    package static func read(_ html: String, language: String? = nil, direction: Direction? = nil) -> HTMLReading {
        var filter = MarkupFilter(html)
        let filtered = filter.run()
        let body = GumboParsing.parse(filtered)
        var reader = TreeReader(left: filter.left, language: language, direction: direction)
        let document = reader.document(from: body)
        return HTMLReading(document: document, left: reader.left.entries)
    }
}
