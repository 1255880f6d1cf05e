import CLibPQ
import Storage

/// The server's answers, in the program's words.
enum PostgresFault {
    /// The error in a result that is one; without SQLSTATE it is the connection that failed.
    static func error(in result: OpaquePointer?, link: OpaquePointer, sql: String) -> StorageError {
        guard let result, let code = postgres_error_code(result).map({ String(cString: $0) }) else {
            return .cannotOpen("the connection was lost: \(text(PQerrorMessage(link)))")
        }
        return error(code: code, message: text(postgres_error_text(result)), sql: sql)
    }

    /// What an SQLSTATE means to the stores; the classes are those of appendix A of PostgreSQL's manual.
    static func error(code: String, message: String, sql: String) -> StorageError {
        switch code {
        case "53100": .diskFull
        case "25006": .readOnly(message)
        case "40001", "40P01", "55P03": .busy
        case "53300", "57P01", "57P02", "57P03", "57P04", "57P05": .cannotOpen(message)
        case "XX001", "XX002": .corrupt(message)
        default:
            switch code.prefix(2) {
            case "23": .conflict(message)
            case "08", "28", "3D": .cannotOpen(message)
            default: .engine("\(message) (\(code)) in: \(sql.prefix(500))")
            }
        }
    }

    /// A message of libpq on one line.
    static func text(_ message: UnsafePointer<CChar>?) -> String {
        guard let message else { return "no message" }
        return String(cString: message).split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
