import CLibPQ
import Storage

/// Where a PostgreSQL server is and how to sign in; what it says of itself never holds the password.
struct PostgresAddress: Sendable {
    /// As libpq takes it: `postgres://…` or `key=value` pairs.
    let text: String
    private let password: String
    private let place: String

    /// Throws `StorageError.cannotOpen` when it is not an address of either form.
    init(_ text: String) throws {
        let settings = try Self.settings(in: text)
        let host = settings["host"] ?? settings["hostaddr"] ?? ""
        // libpq ends the password at the first "@" and would then name the rest of it as a host in its messages.
        guard !host.contains("@") else {
            throw StorageError.cannotOpen("an \"@\" inside the password of a postgres:// address is written %40")
        }
        self.text = text
        password = settings["password"] ?? ""
        let database = settings["dbname"] ?? settings["user"] ?? ""
        place = "database \"\(database)\" on \(host.isEmpty ? "this machine" : host)"
    }

    /// The message of a library without the password, should it repeat it.
    func hidingPassword(in message: String) -> String {
        password.isEmpty ? message : message.replacing(password, with: "***")
    }

    private static func settings(in text: String) throws -> [String: String] {
        // The library's own message is not passed on: it quotes the address, and the password with it.
        guard !text.utf8.contains(0), let options = PQconninfoParse(text, nil) else {
            throw StorageError.cannotOpen(
                "the database's address is neither postgres://user:password@host:port/database nor key=value pairs")
        }
        defer { PQconninfoFree(options) }
        var settings: [String: String] = [:]
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { settings[String(cString: keyword)] = String(cString: value) }
            option = option.successor()
        }
        return settings
    }
}

extension PostgresAddress: CustomStringConvertible, CustomReflectable {
    var description: String { place }
    var customMirror: Mirror { Mirror(self, children: [], displayStyle: .struct) }
}
