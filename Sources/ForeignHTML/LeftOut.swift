/// Something in foreign HTML that a document cannot hold, so that no loss is silent.
package struct LeftOut: Hashable, Sendable, CustomStringConvertible {
    /// The element's name, or `comment`, `link`, `picture`, `embed`, `nesting` or `size`.
    package let kind: String
    /// What it was, when its kind does not say enough, such as the address of a forbidden link.
    package let detail: String?
    /// The line of the first one, counted from 1; nil when it is not known.
    package let line: Int?
    /// How many of this kind with this detail there were.
    package internal(set) var count: Int

    package var description: String {
        var text = count > 1 ? "\(count) × \(kind)" : kind
        if let detail { text += " (\(detail))" }
        if let line { text += count > 1 ? ", first in line \(line)" : ", line \(line)" }
        return text
    }
}

/// Gathers what is left out, equal things counted together.
struct LeftOutLog {
    /// A hostile page may hold a million different ones; those beyond this number are counted by kind only.
    private static let maximumEntries = 1000

    private struct Key: Hashable {
        let kind: String
        let detail: String?
    }

    private(set) var entries: [LeftOut] = []
    private var positions: [Key: Int] = [:]

    mutating func add(_ kind: String, _ detail: String? = nil, line: Int?) {
        let isFull = entries.count >= Self.maximumEntries
        let key = Key(kind: kind, detail: isFull ? nil : detail.map { String($0.prefix(200)) })
        if let position = positions[key] {
            entries[position].count += 1
        } else if entries.count < Self.maximumEntries * 2 {
            positions[key] = entries.count
            entries.append(LeftOut(kind: kind, detail: key.detail, line: line, count: 1))
        }
    }
}
