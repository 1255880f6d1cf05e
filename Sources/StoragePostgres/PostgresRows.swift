import CLibPQ
import Storage

/// The rows of one running statement, read one by one (libpq's single-row mode), so that a long list needs little memory.
final class PostgresRows {
    private let link: OpaquePointer
    private let sql: String
    private var columns: [PostgresColumn] = []
    private var isArriving = true
    /// Rows read ahead because the connection was needed for something else.
    private var kept: [Row] = []
    private var nextKept = 0

    init(_ link: OpaquePointer, sql: String) {
        self.link = link
        self.sql = sql
    }

    /// The next row; nil behind the last.
    func next() throws -> Row? {
        guard nextKept == kept.count else {
            nextKept += 1
            return kept[nextKept - 1]
        }
        return try receive()
    }

    /// Reads all that is still to come into memory.
    func keepRest() throws {
        while let row = try receive() { kept.append(row) }
    }

    /// Reads past all that is still to come, whatever it is; until then the connection takes no other command.
    func discardRest() {
        while isArriving {
            let result = PQgetResult(link)
            isArriving = result != nil
            PQclear(result)
        }
    }

    private func receive() throws -> Row? {
        while isArriving {
            guard let result = PQgetResult(link) else {
                isArriving = false
                break
            }
            defer { PQclear(result) }
            switch PQresultStatus(result) {
            case PGRES_SINGLE_TUPLE: return try row(in: result)
            case PGRES_TUPLES_OK, PGRES_COMMAND_OK: continue
            default:
                let error = PostgresFault.error(in: result, link: link, sql: sql)
                discardRest()
                throw error
            }
        }
        return nil
    }

    private func row(in result: OpaquePointer) throws -> Row {
        if columns.isEmpty {
            columns = (0..<PQnfields(result)).map { PostgresColumn(type: PQftype(result, $0)) }
        }
        return Row(try columns.indices.map { try columns[$0].value(in: result, row: 0, column: Int32($0)) })
    }
}
