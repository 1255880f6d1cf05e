import Foundation

/// JSON that is written for other programs to read. Members that are nil or empty are left out.
enum JSONValue: Encodable, Sendable {
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([JSONValue])
    case object([String: JSONValue?])

    func encode(to encoder: any Encoder) throws {
        switch self {
        case .text(let text): try text.encode(to: encoder)
        case .number(let number): try number.encode(to: encoder)
        case .flag(let flag): try flag.encode(to: encoder)
        case .list(let values): try values.encode(to: encoder)
        case .object(let members):
            var container = encoder.container(keyedBy: MemberName.self)
            for (name, value) in members {
                if let value, !value.isEmpty { try container.encode(value, forKey: MemberName(stringValue: name)) }
            }
        }
    }

    /// The text, with keys in alphabetical order.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    private var isEmpty: Bool {
        switch self {
        case .text(let text): text.isEmpty
        case .list(let values): values.isEmpty
        case .number, .flag, .object: false
        }
    }

    private struct MemberName: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) {
            self.stringValue = stringValue
        }

        init?(intValue: Int) {
            nil
        }
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    init(stringLiteral text: String) {
        self = .text(text)
    }

    init(arrayLiteral values: JSONValue...) {
        self = .list(values)
    }

    init(dictionaryLiteral members: (String, JSONValue?)...) {
        self = .object(Dictionary(members) { first, _ in first })
    }
}

extension JSONValue {
    static func text(ifAny text: String?) -> JSONValue? { text.map { .text($0) } }
}
