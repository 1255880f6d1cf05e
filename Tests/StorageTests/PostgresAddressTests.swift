import Storage
import StoragePostgres
import TestSupport
import Testing

@Suite("PostgreSQL: addresses")
struct PostgresAddressTests {
    @Test(
        "an address that cannot be used is refused without repeating its password",
        arguments: [
            "postgres://desk:s3cret@127.0.0.1:1/paper", "host=127.0.0.1 port=1 user=desk password=s3cret dbname=paper",
            "postgres://desk:s3cret@x@127.0.0.1:1/paper", "postgres://desk:s3cret@[broken",
            "nonsense s3cret", "password='s3cret",
            "postgres://desk@no-such-folder/?host=/no-such-folder/s&password=s3cret",
        ])
    func refused(address: String) async throws {
        await #expect {
            _ = try await PostgresDatabase(address: address, connections: 1)
        } throws: { error in
            guard case StorageError.cannotOpen(let text) = error else { return false }
            return !text.contains("s3cret")
        }
    }

    @Test("what a database says of itself holds no password", .enabled(if: postgresAddressForTests != nil))
    func description() async throws {
        let address = postgresAddressForTests ?? ""
        let separator = address.contains("?") ? "&" : address.contains("://") ? "?" : " "
        let database = try await PostgresDatabase(address: "\(address)\(separator)password=s3cret", connections: 1)
        var dumped = ""
        dump(database, to: &dumped)
        #expect(!"\(database)\(dumped)\(String(reflecting: database))".contains("s3cret"))
        #expect("\(database)".hasPrefix("PostgreSQL, database "))
        try await database.close()
    }
}
