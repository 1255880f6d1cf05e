import Storage

/// Which statements one connection has prepared, and under which names; the least used of late makes room.
struct PreparedStatements {
    private struct Entry {
        let name: String
        var lastUse: Int
    }

    private static let most = 512

    private var entries: [Statement: Entry] = [:]
    private var uses = 0
    private var names = 0

    mutating func name(of statement: Statement) -> String? {
        uses += 1
        entries[statement]?.lastUse = uses
        return entries[statement]?.name
    }

    /// Takes one statement off a full list and gives its name, to be forgotten by the server too.
    mutating func makeRoom() -> String? {
        guard entries.count >= Self.most, let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse })
        else { return nil }
        entries[oldest.key] = nil
        return oldest.value.name
    }

    /// A name never given before: a statement that could not be prepared leaves none behind.
    mutating func newName() -> String {
        names += 1
        return "statement_\(names)"
    }

    mutating func keep(_ statement: Statement, as name: String) {
        entries[statement] = Entry(name: name, lastUse: uses)
    }
}
