package import Newspaper

/// A value on its way into or out of the database.
package enum Value: Hashable, Sendable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
}

extension Value {
    package static func integer(_ number: Int) -> Value { .integer(Int64(number)) }
    package static func flag(_ flag: Bool) -> Value { .integer(flag ? 1 : 0) }
    package static func id<Noun>(_ id: Identifier<Noun>) -> Value { .integer(id.rawValue) }
    package static func id<Noun>(_ id: Identifier<Noun>?) -> Value { id.map { .integer($0.rawValue) } ?? .null }
    package static func instant(_ instant: Instant) -> Value { .integer(instant.milliseconds) }
    package static func instant(_ instant: Instant?) -> Value { instant.map { .integer($0.milliseconds) } ?? .null }
    package static func text(_ text: String?) -> Value { text.map { .text($0) } ?? .null }
    package static func real(_ number: Double?) -> Value { number.map { .real($0) } ?? .null }

    /// A JSON array of the numbers, for `{members $1}`.
    package static func members<Noun>(_ ids: some Sequence<Identifier<Noun>>) -> Value {
        .text("[" + ids.map { String($0.rawValue) }.joined(separator: ",") + "]")
    }

    /// A JSON array of the words, for `{texts $1}`. Words hold letters and digits only, so nothing needs an escape.
    static func texts(_ words: some Sequence<String>) -> Value {
        .text("[" + words.map { "\"\($0)\"" }.joined(separator: ",") + "]")
    }
}

/// One row of a result; columns count from 0.
package struct Row: Sendable {
    private let values: [Value]

    package init(_ values: [Value]) {
        self.values = values
    }

    package func isNull(_ column: Int) -> Bool { values[column] == .null }

    package func integer(_ column: Int) throws -> Int64 {
        guard case .integer(let number) = values[column] else { throw unexpected(column, wanted: "an integer") }
        return number
    }

    package func text(_ column: Int) throws -> String {
        guard case .text(let text) = values[column] else { throw unexpected(column, wanted: "text") }
        return text
    }

    package func real(_ column: Int) throws -> Double {
        switch values[column] {
        case .real(let number): return number
        case .integer(let number): return Double(number)
        default: throw unexpected(column, wanted: "a number")
        }
    }

    package func integerOrNil(_ column: Int) throws -> Int64? { isNull(column) ? nil : try integer(column) }
    package func textOrNil(_ column: Int) throws -> String? { isNull(column) ? nil : try text(column) }
    package func realOrNil(_ column: Int) throws -> Double? { isNull(column) ? nil : try real(column) }
    package func flag(_ column: Int) throws -> Bool { try integer(column) != 0 }
    package func instant(_ column: Int) throws -> Instant { Instant(milliseconds: try integer(column)) }

    package func instantOrNil(_ column: Int) throws -> Instant? {
        try integerOrNil(column).map { Instant(milliseconds: $0) }
    }

    package func id<Noun>(_ column: Int) throws -> Identifier<Noun> { Identifier(rawValue: try integer(column)) }

    package func idOrNil<Noun>(_ column: Int) throws -> Identifier<Noun>? {
        try integerOrNil(column).map { Identifier(rawValue: $0) }
    }

    private func unexpected(_ column: Int, wanted: String) -> StorageError {
        .unexpectedResult("column \(column) holds \(values[column]), not \(wanted)")
    }
}
