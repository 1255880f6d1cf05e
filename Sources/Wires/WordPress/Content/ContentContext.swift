/// What is known of an item while its content is translated.
struct ContentContext: Sendable {
    /// The item's own number.
    var identifier: Int64
    /// The footnotes that the block editor keeps apart from the content, HTML by their identifiers.
    var footnotes: [String: String] = [:]
    /// The numbers of the attachments that were uploaded to an item, in their order.
    var attachments: @Sendable (Int64) -> [Int64] = { _ in [] }
    /// The content of a reusable block.
    var reusableBlock: @Sendable (Int64) -> String? = { _ in nil }
    /// The host of the exported site, in lower case, without `www.`.
    var host = ""
}

/// What of a content could not be carried over as it was, each thing once with how often it occurred.
struct ContentProblems: Hashable, Sendable {
    private(set) var counts: [String: Int] = [:]
    private(set) var order: [String] = []

    mutating func add(_ problem: String) {
        if counts[problem] == nil { order.append(problem) }
        counts[problem, default: 0] += 1
    }

    /// One line for each kind of thing, in the order in which they were met.
    var lines: [String] {
        order.map { problem in
            let count = counts[problem] ?? 1
            return count == 1 ? problem : "\(problem) (\(count) times)"
        }
    }
}
