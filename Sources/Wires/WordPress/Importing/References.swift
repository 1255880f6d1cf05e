import Documents
import Storage

/// What the documents of a batch refer to on the old site, looked up together in one reading of the database.
struct References: Sendable {
    private(set) var identifiers: Set<String> = []
    private(set) var paths: Set<String> = []

    mutating func add(identifier: String) {
        if !identifier.isEmpty { identifiers.insert(identifier) }
    }

    mutating func add(path: String) {
        if !path.isEmpty { paths.insert(path) }
    }

    /// The pictures and links of a document.
    mutating func add(_ document: Document, site: OldSite) {
        for picture in document.pictures {
            let (address, attachment) = AttachmentMark.parts(of: picture.source)
            if let attachment { add(identifier: String(attachment)) }
            add(upload: address, site: site)
        }
        for link in document.links {
            guard let path = site.path(of: link.address) else { continue }
            if let identifier = OldLink.identifier(in: path) { add(identifier: identifier) }
            add(path: OldSite.key(path))
            if let key = KnownKind.slugKey(path: path) { add(identifier: key) }
            add(upload: link.address, site: site)
        }
    }

    private mutating func add(upload address: String, site: OldSite) {
        guard let path = UploadPath.path(of: address, site: site) else { return }
        for candidate in UploadPath.candidates(path) { add(identifier: KnownKind.uploadKey(candidate)) }
    }

    func found(in database: any Database, source: String) async throws -> FoundReferences {
        let wanted = self
        return try await database.read { connection in
            var found = FoundReferences()
            for identifier in wanted.identifiers {
                found.byIdentifier[identifier] = try connection.importedItems.find(
                    source: source, externalID: identifier)
            }
            for path in wanted.paths {
                found.byPath[path] = try connection.importedItems.find(source: source, oldPath: path)
            }
            // Pages of attachments lead to the items that they were uploaded to.
            for item in found.byPath.values where item.kind == KnownKind.attachment {
                found.byIdentifier[item.newPath] = try connection.importedItems.find(
                    source: source, externalID: item.newPath)
            }
            return found
        }
    }
}

/// What the survey knows of the things that documents refer to.
struct FoundReferences: Sendable {
    var byIdentifier: [String: ImportedItem] = [:]
    var byPath: [String: ImportedItem] = [:]

    func picture(attachment identifier: String) -> KnownPicture? {
        byIdentifier[identifier].flatMap { KnownPicture(json: $0.detail) }
    }

    func picture(upload path: String) -> KnownPicture? {
        UploadPath.candidates(path).lazy.compactMap { picture(attachment: KnownKind.uploadKey($0)) }.first
    }

    /// The address here of an item of the old site; nil when it has none.
    func newPath(of item: ImportedItem) -> String? {
        if item.kind == KnownKind.attachment {
            guard let owner = byIdentifier[item.newPath], owner.kind != KnownKind.attachment else { return nil }
            return owner.newPath.isEmpty ? nil : owner.newPath
        }
        return item.newPath.isEmpty ? nil : item.newPath
    }
}

/// The forms that links within a WordPress site take besides permalinks.
enum OldLink {
    /// The number in `/?p=12`, `/?page_id=12` and `/?attachment_id=12`; nil when the path has none.
    static func identifier(in path: String) -> String? { value(of: ["p", "page_id", "attachment_id"], in: path) }

    /// The value of the first of these names in the path's query.
    static func value(of names: [String], in path: String) -> String? {
        guard let mark = path.firstIndex(of: "?") else { return nil }
        for pair in path[path.index(after: mark)...].split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1)
            if parts.count == 2, names.contains(String(parts[0])) { return String(parts[1]) }
        }
        return nil
    }
}
