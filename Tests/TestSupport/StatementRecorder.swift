package import Storage
import Synchronization

/// Remembers the statements that stores run, each once, with the values of its first use.
package final class StatementRecorder: Sendable {
    /// A statement and the values that it was run with.
    package struct Use: Hashable, Sendable {
        package let statement: Statement
        package let values: [Value]

        package init(statement: Statement, values: [Value]) {
            self.statement = statement
            self.values = values
        }
    }

    private let recorded = Mutex<[Use]>([])

    package init() {}

    package var uses: [Use] { recorded.withLock { $0 } }

    /// The connection, with everything asked of it remembered.
    package func recording(_ connection: any Connection) -> any Connection {
        RecordingConnection(connection: connection, recorder: self)
    }

    fileprivate func note(_ statement: Statement, _ values: [Value]) {
        recorded.withLock { uses in
            if !uses.contains(where: { $0.statement == statement }) {
                uses.append(Use(statement: statement, values: values))
            }
        }
    }
}

private struct RecordingConnection: Connection {
    let connection: any Connection
    let recorder: StatementRecorder

    var dialect: any Dialect { connection.dialect }

    func forEachRow(_ statement: Statement, _ values: [Value], _ body: (Row) throws -> Void) throws {
        recorder.note(statement, values)
        try connection.forEachRow(statement, values, body)
    }

    func run(_ statement: Statement, _ values: [Value]) throws -> Int {
        recorder.note(statement, values)
        return try connection.run(statement, values)
    }

    func runScript(_ sql: String) throws {
        try connection.runScript(sql)
    }
}
