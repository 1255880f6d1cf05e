/// What is known of one item of somebody else's export, between the two passes of an import and for the next one.
package struct ImportedItem: Hashable, Sendable {
    /// One name for each export, such as its site's address.
    package var source: String
    package var externalID: String
    package var kind: String
    package var oldPath: String
    package var newPath: String
    /// Whatever else the import needs to know, in its own JSON.
    package var detail: String

    package init(
        source: String, externalID: String, kind: String, oldPath: String, newPath: String, detail: String = ""
    ) {
        self.source = source
        self.externalID = externalID
        self.kind = kind
        self.oldPath = oldPath
        self.newPath = newPath
        self.detail = detail
    }
}

/// Items of exports; readers never see them.
package struct ImportedItemStore {
    let connection: any Connection

    package func find(source: String, externalID: String) throws -> ImportedItem? {
        try connection.first(Self.byExternalID, [.text(source), .text(externalID)], ImportedItem.init)
    }

    package func find(source: String, oldPath: String) throws -> ImportedItem? {
        try connection.first(Self.byOldPath, [.text(source), .text(oldPath)], ImportedItem.init)
    }

    package func find(source: String, newPath: String) throws -> ImportedItem? {
        try connection.first(Self.byNewPath, [.text(source), .text(newPath)], ImportedItem.init)
    }

    package func keep(_ item: ImportedItem) throws {
        try connection.run(
            Self.insertion,
            [
                .text(item.source), .text(item.externalID), .text(item.kind), .text(item.oldPath),
                .text(item.newPath), .text(item.detail),
            ])
    }

    private static let columns = "source, external_id, kind, old_path, new_path, detail"
    private static let byExternalID = Statement(
        "SELECT \(columns) FROM imported_item WHERE source = $1 AND external_id = $2")
    private static let byOldPath = Statement(
        "SELECT \(columns) FROM imported_item WHERE source = $1 AND old_path = $2 ORDER BY external_id LIMIT 1")
    private static let byNewPath = Statement(
        "SELECT \(columns) FROM imported_item WHERE source = $1 AND new_path = $2 ORDER BY external_id LIMIT 1")
    private static let insertion: Statement = """
        INSERT INTO imported_item (source, external_id, kind, old_path, new_path, detail)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (source, external_id) DO UPDATE SET kind = excluded.kind, old_path = excluded.old_path,
            new_path = excluded.new_path, detail = excluded.detail
        """
}

extension ImportedItem {
    fileprivate init(_ row: Row) throws {
        self.init(
            source: try row.text(0), externalID: try row.text(1), kind: try row.text(2), oldPath: try row.text(3),
            newPath: try row.text(4), detail: try row.text(5))
    }
}

extension Connection {
    package var importedItems: ImportedItemStore { ImportedItemStore(connection: self) }
}
