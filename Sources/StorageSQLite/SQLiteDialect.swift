import Storage

/// What SQLite says in its own way.
struct SQLiteDialect: Dialect {
    let name = "SQLite"
    let migrationLock = ""
    let integrityCheck: Statement? = "PRAGMA quick_check(20)"

    func text(of statement: Statement) -> String {
        statement.sql
            .replacing("{identity}", with: "INTEGER PRIMARY KEY")
            .replacing("{clustered}", with: " WITHOUT ROWID")
            .replacing(#/\{members \$(\d+)\}/#) { "(SELECT value FROM json_each(?\($0.output.1)))" }
            .replacing(#/\{texts \$(\d+)\}/#) { "(SELECT value FROM json_each(?\($0.output.1)))" }
            .replacing(#/\$(\d+)/#) { "?\($0.output.1)" }
    }
}
