extension ImportReport {
    /// The report for a terminal. Reasons with many items name the first few and the number of the others.
    package func text(mostOfEach: Int = 20) -> String {
        var lines = ["\(items) items: \(carried) carried over, \(left.count) left."]
        lines += carriedByType.sorted { $0.key < $1.key }.map { "  \($0.value) \($0.key)" }
        if !alongside.isEmpty {
            lines.append("Also carried over:")
            lines += alongside.sorted { $0.key < $1.key }.map { "  \($0.value) \($0.key)" }
        }
        if let stoppedAt {
            lines.append(
                "The file could be read up to line \(stoppedAt.line), column \(stoppedAt.column): \(stoppedAt.reason)")
        }
        if !left.isEmpty {
            lines.append("Left:")
            lines += Self.grouped(left.map { Self.pair($0.type, $0.reason, $0.item) }, mostOfEach)
        }
        if !partial.isEmpty {
            lines.append("Carried over in part:")
            lines += Self.grouped(partial.map { Self.pair($0.type, $0.what, $0.item) }, mostOfEach)
        }
        if !notes.isEmpty {
            lines.append("Notes:")
            lines += notes.map { "  \($0)" }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// What is said up to its colon is the heading, so that one kind of thing stands together whatever its detail.
    private static func pair(_ type: String, _ words: String, _ item: String) -> (heading: String, item: String) {
        guard let colon = words.firstRange(of: ": ") else { return ("\(type): \(words)", item) }
        return ("\(type): \(words[..<colon.lowerBound])", "\(item): \(words[colon.upperBound...])")
    }

    /// Items under what is said of them, in the order in which it was first said.
    private static func grouped(_ pairs: [(heading: String, item: String)], _ mostOfEach: Int) -> [String] {
        var order: [String] = []
        var items: [String: [String]] = [:]
        for pair in pairs {
            if items[pair.heading] == nil { order.append(pair.heading) }
            items[pair.heading, default: []].append(pair.item)
        }
        return order.flatMap { heading -> [String] in
            let named = items[heading] ?? []
            if named.count == 1 { return ["  \(heading): \(named[0])"] }
            let more = named.count - mostOfEach
            return ["  \(heading) (\(named.count))"] + named.prefix(mostOfEach).map { "    \($0)" }
                + (more > 0 ? ["    and \(more) more"] : [])
        }
    }
}
