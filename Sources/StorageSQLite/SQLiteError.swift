import GRDB
import Storage

/// Turns SQLite's errors into those that the rest of the program knows.
enum SQLiteError {
    static func translated<Result>(path: String, _ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw storageError(error, path: path)
        }
    }

    static func translated<Result>(_ body: () async throws -> Result) async throws -> Result {
        do {
            return try await body()
        } catch let error as DatabaseError {
            throw storageError(error, path: "")
        }
    }

    private static func storageError(_ error: DatabaseError, path: String) -> StorageError {
        let detail = [path, error.message ?? "error \(error.extendedResultCode.rawValue)"]
            .filter { !$0.isEmpty }.joined(separator: ": ")
        switch error.resultCode {
        case .SQLITE_CONSTRAINT: return .conflict(detail)
        case .SQLITE_FULL: return .diskFull
        case .SQLITE_IOERR: return isFullDisk(error) ? .diskFull : .engine(detail)
        case .SQLITE_READONLY, .SQLITE_PERM: return .readOnly(detail)
        case .SQLITE_CANTOPEN: return .cannotOpen(detail)
        case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: return .corrupt(detail)
        default: return .engine(detail)
        }
    }

    /// The write-ahead log reports a full disk as a failed write.
    private static func isFullDisk(_ error: DatabaseError) -> Bool {
        [.SQLITE_IOERR_WRITE, .SQLITE_IOERR_SHMSIZE, .SQLITE_IOERR_SHMOPEN].contains(error.extendedResultCode)
    }
}
