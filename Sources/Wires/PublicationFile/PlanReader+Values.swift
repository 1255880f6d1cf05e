import Newspaper
import Yams

/// The kinds of value that a plan is made of.
extension PlanReader {
    /// Nil when the value is not a mapping; keys that are not among `keys` are faults.
    mutating func record(_ place: PlanNode, keys: [String]) -> PlanRecord? {
        guard let entries = place.entries else {
            fault(
                place, "\(kind(of: place)) stands where keys and values are expected: \(keys.joined(separator: ", "))")
            return nil
        }
        var members: [String: PlanNode] = [:]
        for (key, value) in entries {
            guard let name = key.scalar, keys.contains(name) else {
                unknownKey(key, among: keys)
                continue
            }
            if !value.isNull { members[name] = value }
        }
        return PlanRecord(place: place, members: members)
    }

    private mutating func unknownKey(_ key: PlanNode, among keys: [String]) {
        guard let name = key.scalar else { return fault(key, "a key must be a word") }
        let likely = keys.first { Spelling.isNear($0, name) }.map { "; did you mean \"\($0)\"?" }
        fault(key, "unknown key \"\(shown(name))\"" + (likely ?? "; known are \(keys.joined(separator: ", "))"))
    }

    /// The elements of a list; none when the key is absent.
    mutating func list(_ record: PlanRecord, _ key: String) -> [PlanNode] {
        record[key].map { list($0) } ?? []
    }

    mutating func list(_ place: PlanNode) -> [PlanNode] {
        guard case .sequence(let sequence) = place.node else {
            fault(place, "\(kind(of: place)) stands where a list is expected")
            return []
        }
        return sequence.enumerated().map { place.element($0, $1) }
    }

    /// Nil when the value is not text that can be shown and kept.
    mutating func text(_ place: PlanNode) -> String? {
        guard let text = place.scalar else {
            fault(place, "\(kind(of: place)) stands where text is expected")
            return nil
        }
        if let control = text.unicodeScalars.first(where: Self.isControl) {
            fault(place, "the text holds the control character U+\(String(control.value, radix: 16, uppercase: true))")
            return nil
        }
        return text
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        (scalar.value < 0x20 && scalar != "\n" && scalar != "\t" && scalar != "\r") || scalar.value == 0x7F
    }

    /// Empty when the key is absent.
    mutating func text(_ record: PlanRecord, _ key: String) -> String {
        record[key].flatMap { text($0) } ?? ""
    }

    /// Nil, with a fault, when the key is absent or its text blank.
    mutating func requiredText(_ record: PlanRecord, _ key: String) -> String? {
        guard let place = record[key] else {
            fault(record.place, "\"\(key)\" is missing")
            return nil
        }
        guard let text = text(place) else { return nil }
        guard !text.allSatisfy(\.isWhitespace) else {
            fault(place, "\"\(key)\" is empty")
            return nil
        }
        return text
    }

    mutating func flag(_ record: PlanRecord, _ key: String) -> Bool {
        guard let place = record[key] else { return false }
        switch place.scalar {
        case "true": return true
        case "false": return false
        default:
            fault(place, "\(shown(place)) is neither true nor false")
            return false
        }
    }

    mutating func number(_ record: PlanRecord, _ key: String, in range: ClosedRange<Int>) -> Int? {
        guard let place = record[key] else { return nil }
        guard let number = place.scalar.flatMap({ Int($0) }), range.contains(number) else {
            fault(place, "\(shown(place)) is not a whole number from \(range.lowerBound) to \(range.upperBound)")
            return nil
        }
        return number
    }

    /// One of the words of an enumeration.
    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ place: PlanNode, called name: String
    ) -> Choice? {
        guard let text = text(place) else { return nil }
        guard let choice = Choice(rawValue: text) else {
            let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            fault(place, "\"\(shown(text))\" is not a known \(name); known are \(known)")
            return nil
        }
        return choice
    }

    mutating func slug(_ place: PlanNode) -> Slug? {
        guard let text = text(place) else { return nil }
        guard let slug = Slug(text) else {
            fault(place, "\"\(shown(text))\" is not a slug; \(Self.slugRule)")
            return nil
        }
        return slug
    }

    static let slugRule = "lower-case letters, digits and hyphens only"

    /// The slug that is given, or the one that the name suggests.
    mutating func slug(_ record: PlanRecord, from name: String?) -> Slug? {
        if let place = record["slug"] { return slug(place) }
        guard let name else { return nil }
        guard let slug = Slug(suggestedBy: name) else {
            fault(record.place, "\"\(shown(name))\" suggests no slug; give one as \"slug\"")
            return nil
        }
        return slug
    }

    private func kind(of place: PlanNode) -> String {
        switch place.node {
        case .scalar: shown(place)
        case .mapping: "a mapping"
        case .sequence: "a list"
        case .alias: "an alias"
        }
    }

    private func shown(_ place: PlanNode) -> String {
        guard let text = place.scalar else { return kind(of: place) }
        return text.isEmpty ? "nothing" : "\"\(shown(text))\""
    }

    /// A message quotes the beginning of a text, never all of a page.
    func shown(_ text: String) -> String {
        let line = text.prefix { !$0.isNewline }
        return line.count > 60 ? "\(line.prefix(60))…" : String(line)
    }
}
