import CLibPQ
import Storage

/// The values of one statement as libpq takes them: text ended by NUL, in one piece of memory.
struct PostgresParameters {
    private var bytes: [CChar] = []
    /// Where each value begins in `bytes`; nil for NULL.
    private var starts: [Int?] = []

    /// Throws `StorageError.engine` for text with a NUL character, which PostgreSQL cannot keep.
    init(_ values: [Value]) throws {
        for value in values {
            switch value {
            case .null: starts.append(nil)
            case .integer(let number): append(String(number))
            case .real(let number): append(String(number))
            case .text(let text):
                guard !text.utf8.contains(0) else {
                    throw StorageError.engine("a NUL character in a text cannot be kept")
                }
                append(text)
            }
        }
    }

    var count: Int32 { Int32(starts.count) }

    /// Lends the values for the length of one call.
    func lend<Answer>(_ body: (UnsafePointer<UnsafePointer<CChar>?>?) throws -> Answer) rethrows -> Answer {
        try bytes.withUnsafeBufferPointer { memory in
            let pointers = starts.map { start in start.flatMap { memory.baseAddress?.advanced(by: $0) } }
            return try pointers.withUnsafeBufferPointer { try body($0.baseAddress) }
        }
    }

    private mutating func append(_ text: String) {
        starts.append(bytes.count)
        bytes.append(contentsOf: text.utf8.lazy.map { CChar(bitPattern: $0) })
        bytes.append(0)
    }
}

/// How a column's text becomes a value, by the type that the server names.
enum PostgresColumn {
    case integer
    case flag
    case real
    case text

    /// The numbers are those of PostgreSQL's catalogue `pg_type`.
    init(type: Oid) {
        switch type {
        case 20, 21, 23, 26: self = .integer
        case 16: self = .flag
        case 700, 701, 1700: self = .real
        default: self = .text
        }
    }

    /// The value in one place of a result.
    func value(in result: OpaquePointer, row: Int32, column: Int32) throws -> Value {
        guard PQgetisnull(result, row, column) == 0, let start = PQgetvalue(result, row, column) else { return .null }
        let length = Int(PQgetlength(result, row, column))
        let text = start.withMemoryRebound(to: UInt8.self, capacity: length) {
            String(decoding: UnsafeBufferPointer(start: $0, count: length), as: UTF8.self)
        }
        switch self {
        case .text: return .text(text)
        case .flag: return .flag(text == "t")
        case .integer:
            guard let number = Int64(text) else { throw StorageError.unexpectedResult("\(text) is not an integer") }
            return .integer(number)
        case .real:
            guard let number = Double(text) else { throw StorageError.unexpectedResult("\(text) is not a number") }
            return .real(number)
        }
    }
}
