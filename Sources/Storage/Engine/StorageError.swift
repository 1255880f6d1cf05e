/// What can go wrong between the program and its database.
package enum StorageError: Error, Hashable, Sendable {
    /// A rule of the schema was broken, such as an address taken twice; the text names it.
    case conflict(String)
    /// The disk is full; the transaction was rolled back and nothing was lost.
    case diskFull
    /// The database may not be written: its file or folder is read-only.
    case readOnly(String)
    /// The file cannot be opened or the server cannot be reached.
    case cannotOpen(String)
    /// Another program holds the database.
    case busy
    /// The database was made by a newer program than this one.
    case newerSchema(found: Int, known: Int)
    /// The file is damaged or not a database.
    case corrupt(String)
    /// The engine gave something that the program did not expect.
    case unexpectedResult(String)
    /// Any other answer of the engine, in its own words.
    case engine(String)
}

extension StorageError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .conflict(let rule): "the database refused the change: \(rule)"
        case .diskFull: "the disk is full; the change was rolled back and nothing was lost"
        case .readOnly(let detail): "the database cannot be written: \(detail)"
        case .cannotOpen(let detail): "the database cannot be opened: \(detail)"
        case .busy: "another program is using the database; try again when it has finished"
        case .newerSchema(let found, let known):
            "the database is of version \(found), made by a newer stoppress; this one knows versions up to \(known). "
                + "Install the newer stoppress, or restore a backup made before the upgrade"
        case .corrupt(let detail): "the database is damaged or not a database: \(detail)"
        case .unexpectedResult(let detail): "the database answered with something unexpected: \(detail)"
        case .engine(let detail): "the database answered: \(detail)"
        }
    }
}
