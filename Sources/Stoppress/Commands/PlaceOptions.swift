import ArgumentParser
import Storage

/// Which newspaper a command is about, and in which database it is kept.
struct PlaceOptions: ParsableArguments {
    @Argument(help: "The newspaper's folder.", completion: .directory)
    var directory: String

    @OptionGroup var database: DatabaseOption

    var folder: PublicationFolder { PublicationFolder(directory) }

    func settings(flags: [String: String] = [:]) async throws -> Settings {
        try await Settings.read(folder: folder, flags: flags.merging(database.flags) { first, _ in first })
    }
}

/// The newspaper that something is brought into.
struct IntoOptions: ParsableArguments {
    @Option(name: .customLong("into"), help: "The newspaper's folder.", completion: .directory)
    var directory: String

    @OptionGroup var database: DatabaseOption

    var folder: PublicationFolder { PublicationFolder(directory) }

    func settings() async throws -> Settings {
        try await Settings.read(folder: folder, flags: database.flags)
    }
}

/// The database, when it is not the one that the settings name.
struct DatabaseOption: ParsableArguments {
    @Option(name: .customLong("database"), help: "sqlite, or a PostgreSQL address: postgres://person@host/name")
    var address: String?

    var flags: [String: String] { address.map { ["database": $0] } ?? [:] }
}
