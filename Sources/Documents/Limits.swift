/// How large one document may be; whatever is larger is refused, never cut in silence.
package enum Limits {
    /// Blocks inside blocks, counted from the document.
    package static let depth = 24
    /// Blocks, cells, items and runs of text in one document.
    package static let nodes = 100_000
    /// UTF-8 bytes of text in one document.
    package static let textBytes = 8 * 1024 * 1024
    /// UTF-8 bytes of one document's JSON.
    package static let jsonBytes = 32 * 1024 * 1024
    /// UTF-8 bytes of one address.
    package static let addressBytes = 4096
    /// Columns or rows that one table cell may span.
    package static let cellSpan = 1000
    /// Pixels of a picture's side.
    package static let pictureSide = 1_000_000
}
