import Configuration
import Foundation
import SystemPackage

/// The settings of one newspaper: from `stoppress.yaml`, over it the environment (`STOPPRESS_…`), over that the flags.
struct Settings {
    /// `sqlite`, or the address of a PostgreSQL database; it may hold a password and is never printed.
    let database: String
    let host: String
    let port: Int
    /// The origin that readers use, without a slash at its end; nil to make one from host and port.
    let siteAddress: String?
    /// The theme's folder; nil for the one that comes with the program.
    let themeFolder: String?

    /// The origin at which a browser on this machine finds the server; with another port than that of the settings where
    /// the system chose it.
    func ownOrigin(port: Int? = nil) -> String {
        let name =
            switch host {
            case "0.0.0.0": "127.0.0.1"
            case "::": "[::1]"
            default: host.contains(":") ? "[\(host)]" : host
            }
        return "http://\(name):\(port ?? self.port)"
    }

    /// Whether the server listens to this machine alone.
    var isForThisMachine: Bool { host == "localhost" || host == "::1" || host.hasPrefix("127.") }

    static let fileName = "stoppress.yaml"

    /// Reads the settings of a folder. Throws a `CommandFailure` that names the file when it cannot be read.
    static func read(folder: PublicationFolder, flags: [String: String] = [:]) async throws -> Settings {
        guard FileManager.default.fileExists(atPath: folder.settingsFile) else {
            throw CommandFailure(
                "\(folder.path) holds no newspaper (\(fileName) is missing); make one with: stoppress new \(folder.path)"
            )
        }
        let file: FileProvider<YAMLSnapshot>
        do {
            file = try await FileProvider<YAMLSnapshot>(filePath: FilePath(folder.settingsFile))
        } catch {
            throw CommandFailure("\(folder.settingsFile) cannot be read: \(error)")
        }
        let flagValues = flags.map { (AbsoluteConfigKey($0.key.split(separator: ".").map(String.init)), $0.value) }
        let reader = ConfigReader(providers: [
            InMemoryProvider(
                name: "flags",
                values: Dictionary(flagValues.map { ($0, ConfigValue(.string($1), isSecret: $0 == databaseKey)) }) {
                    first, _ in first
                }),
            EnvironmentVariablesProvider(secretsSpecifier: .specific(["STOPPRESS_DATABASE"])).prefixKeys(with: [
                "stoppress"
            ]),
            file,
        ])
        return try Settings(reader, file: folder.settingsFile)
    }

    private static let databaseKey: AbsoluteConfigKey = ["database"]

    private init(_ reader: ConfigReader, file: String) throws {
        database = reader.string(forKey: "database", isSecret: true, default: "sqlite")
        host = reader.string(forKey: "server.host", default: "127.0.0.1")
        let portText =
            reader.string(forKey: "server.port") ?? reader.int(forKey: "server.port").map(String.init) ?? "8080"
        guard let port = Int(portText), (0...65_535).contains(port) else {
            throw CommandFailure(
                "the port \"\(portText)\" is not a number from 0 to 65535 (server.port in \(file), STOPPRESS_SERVER_PORT or --port)"
            )
        }
        self.port = port
        siteAddress = reader.string(forKey: "site.address").map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
        themeFolder = reader.string(forKey: "theme.folder")
        guard database == "sqlite" || database.hasPrefix("postgres://") || database.hasPrefix("postgresql://") else {
            throw CommandFailure(
                "the database must be \"sqlite\" or begin with postgres:// (database in \(file), STOPPRESS_DATABASE or --database)"
            )
        }
    }
}
