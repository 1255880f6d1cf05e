/// The settings file that a new newspaper begins with.
enum SettingsText {
    static func of(database: String?) -> String {
        """
        # The settings of this newspaper. Each can also be given in the environment (STOPPRESS_DATABASE,
        # STOPPRESS_SERVER_PORT ...) and most as a flag; flags win over the environment, the environment over this file.

        # "sqlite" keeps everything in stoppress.sqlite beside this file; for several machines give the address of a
        # PostgreSQL database: postgres://person@host/name
        database: \(quoted(database ?? "sqlite"))

        server:
          host: "127.0.0.1"
          port: "8080"

        # The address at which readers reach the site, when it is not the one above (behind a proxy, say).
        # site:
        #   address: "https://courier.example"

        """
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
