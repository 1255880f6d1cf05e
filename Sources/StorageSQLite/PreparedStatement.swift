import GRDB
import GRDBSQLite
import Storage

/// A statement that SQLite has prepared, with its values. Keeping a story runs some thirty statements, so values go to
/// SQLite and come back without a detour through GRDB's own rows.
struct PreparedStatement {
    let handle: OpaquePointer
    let connection: OpaquePointer?

    /// Tells SQLite that a text stays where it is as long as the statement runs, so that it need not be copied.
    private static let unmoved: sqlite3_destructor_type? = nil

    /// Runs `body` while the values from `index` on are bound.
    func binding(_ values: [Value], from index: Int = 0, _ body: () throws -> Void) throws {
        guard index < values.count else { return try body() }
        if case .text(var text) = values[index] {
            return try text.withUTF8 { bytes in
                try check(bind(bytes, at: Int32(index + 1)))
                try binding(values, from: index + 1, body)
            }
        }
        try check(bind(values[index], at: Int32(index + 1)))
        try binding(values, from: index + 1, body)
    }

    /// Goes to the next row; false when there is none.
    func step() throws -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw failure(code)
        }
    }

    /// The row that `step` went to.
    var row: Storage.Row {
        Storage.Row((0..<sqlite3_column_count(handle)).map(value))
    }

    /// Makes the statement ready for its next use.
    func reset() {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }

    private func bind(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int32) -> Int32 {
        bytes.withMemoryRebound(to: CChar.self) {
            sqlite3_bind_text64(
                handle, index, $0.baseAddress, UInt64($0.count), Self.unmoved, UInt8(SQLITE_UTF8))
        }
    }

    private func bind(_ value: Value, at index: Int32) -> Int32 {
        switch value {
        case .null, .text: sqlite3_bind_null(handle, index)
        case .integer(let number): sqlite3_bind_int64(handle, index, number)
        case .real(let number): sqlite3_bind_double(handle, index, number)
        }
    }

    private func value(_ column: Int32) -> Value {
        switch sqlite3_column_type(handle, column) {
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, column))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(handle, column))
        case SQLITE_NULL: return .null
        default:
            guard let start = sqlite3_column_text(handle, column) else { return .text("") }
            let count = Int(sqlite3_column_bytes(handle, column))
            return .text(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
        }
    }

    private func check(_ code: Int32) throws {
        if code != SQLITE_OK { throw failure(code) }
    }

    private func failure(_ code: Int32) -> DatabaseError {
        DatabaseError(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
            message: String(cString: sqlite3_errmsg(connection)))
    }
}
