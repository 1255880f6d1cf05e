import Foundation

extension ImportReport: Encodable {
    private enum Key: String, CodingKey {
        case items, carried, left, partial, carriedByType, alongside, stoppedAt, notes
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(items, forKey: .items)
        try container.encode(carried, forKey: .carried)
        try container.encode(left, forKey: .left)
        try container.encode(partial, forKey: .partial)
        try container.encode(carriedByType, forKey: .carriedByType)
        try container.encode(alongside, forKey: .alongside)
        try container.encodeIfPresent(stoppedAt, forKey: .stoppedAt)
        try container.encode(notes, forKey: .notes)
    }

    /// The report as JSON, keys in alphabetical order, with a line end at its end.
    package func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
}
