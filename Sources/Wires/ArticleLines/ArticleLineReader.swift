import Documents
import Editorial
import Newspaper

/// Reads one line and gathers every fault of it. The keys are told in docs/articles-jsonl.md.
struct ArticleLineReader {
    private var line = ArticleLine()
    private(set) var faults: [String] = []
    private var seen: Set<String> = []
    private var html: String?
    private var document: Range<Int>?

    static func line(_ bytes: [UInt8]) throws(ArticleLineFault) -> ArticleLine {
        var reader = ArticleLineReader()
        do throws(JSONFault) {
            try reader.read(bytes)
        } catch {
            reader.faults.append("not JSON at column \(error.column): \(error.reason)")
        }
        guard reader.faults.isEmpty else {
            throw ArticleLineFault(id: reader.line.id.isEmpty ? nil : reader.line.id, reasons: reader.faults)
        }
        return reader.line
    }

    private mutating func read(_ bytes: [UInt8]) throws(JSONFault) {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            faults.append("the line is not UTF-8 text")
            return
        }
        var cursor = JSONCursor(bytes)
        let kind = try cursor.kind()
        guard kind == .object else {
            try cursor.skip()
            try cursor.end()
            faults.append("the line holds \(kind.rawValue), not an object")
            return
        }
        try cursor.members { cursor, key throws(JSONFault) in try member(key, &cursor) }
        try cursor.end()
        if cursor.replacements > 0 { line.remarks.append("half of a surrogate pair became U+FFFD") }
        finish(bytes)
    }

    private mutating func member(_ key: String, _ cursor: inout JSONCursor) throws(JSONFault) {
        guard seen.insert(key).inserted else {
            faults.append("\"\(shown(key))\": the key stands twice")
            try cursor.skip()
            return
        }
        if try cursor.kind() == .null, Self.keys.contains(key) {
            try cursor.skip()
            return
        }
        switch key {
        case "html": html = try text(key, &cursor)
        case "document":
            if try has(.object, key, &cursor) { document = try cursor.skip() }
        case "byline": line.byline = try byline(key, &cursor)
        case "sections": line.sections = try texts(key, &cursor).map(Self.withoutSlashes)
        case "topics": line.topics = try topics(key, &cursor)
        case "corrections": line.corrections = try corrections(key, &cursor)
        case "related": line.related = try texts(key, &cursor)
        case "permalink": line.permalinks = try permalinks(key, &cursor)
        case "source": line.source = try source(key, &cursor)
        case "translationOf": line.translationOf = try original(key, &cursor)
        case "leadPicture": line.leadPicture = try leadPicture(key, &cursor)
        default:
            if try !scalarMember(key, &cursor) { try unknown(key, among: Self.keys, &cursor) }
        }
    }

    /// The members that hold one text; false for a key that is not among them.
    private mutating func scalarMember(_ key: String, _ cursor: inout JSONCursor) throws(JSONFault) -> Bool {
        switch key {
        case "id": line.id = try text(key, &cursor) ?? ""
        case "edition": line.edition = try text(key, &cursor)
        case "state": line.state = try choice(key, &cursor) ?? line.state
        case "withdrawalNote": line.withdrawalNote = try text(key, &cursor) ?? ""
        case "kicker": line.kicker = try text(key, &cursor) ?? ""
        case "headline": line.headline = try text(key, &cursor) ?? ""
        case "shortHeadline": line.shortHeadline = try text(key, &cursor) ?? ""
        case "standfirst": line.standfirst = try text(key, &cursor) ?? ""
        case "dateline": line.dateline = try text(key, &cursor) ?? ""
        case "format": line.format = try choice(key, &cursor) ?? line.format
        case "createdAt": line.created = try instant(key, &cursor)
        case "publishedAt": line.published = try instant(key, &cursor)
        case "firstPublishedAt": line.firstPublished = try instant(key, &cursor)
        case "modifiedAt": line.modified = try instant(key, &cursor)
        case "embargoUntil": line.embargo = try instant(key, &cursor)
        case "slug": line.slug = try slug(key, &cursor)
        default: return false
        }
        return true
    }

    private static let keys = [
        "id", "edition", "state", "withdrawalNote", "corrections", "kicker", "headline", "shortHeadline", "standfirst",
        "dateline",
        "html", "document",
        "byline", "format", "sections", "topics", "createdAt", "publishedAt", "firstPublishedAt", "modifiedAt",
        "embargoUntil", "slug",
        "permalink", "source", "translationOf", "leadPicture", "related",
    ]

    /// The longest external identifier, in UTF-8 bytes.
    private static let identifierBytes = 500

    /// Sees to what takes more than one key.
    private mutating func finish(_ bytes: [UInt8]) {
        if line.id.isEmpty { missing("id") }
        if line.id.utf8.count > Self.identifierBytes {
            fault("id", "longer than \(Self.identifierBytes) bytes")
        }
        if line.headline.allSatisfy(\.isWhitespace) { missing("headline") }
        if !line.withdrawalNote.isEmpty, line.state != .withdrawn {
            fault("withdrawalNote", "only a withdrawn article has one")
        }
        switch (html, document) {
        case (nil, nil): missing("html\" or \"document")
        case (_?, _?): fault("html", "a line has either html or a document, not both")
        case (nil, let range?): readDocument(bytes[range])
        case (let html?, nil): line.body = .html(html)
        }
    }

    private mutating func missing(_ key: String) {
        // A key that is there with a wrong value has its fault already.
        if !faults.contains(where: { $0.hasPrefix("\"\(key)\":") }) { faults.append("\"\(key)\" is missing or empty") }
    }

    private mutating func readDocument(_ json: ArraySlice<UInt8>) {
        do throws(DocumentError) {
            line.body = .document(try Document(json: json))
        } catch {
            fault("document", error.description)
        }
    }

    mutating func fault(_ key: String, _ reason: String) {
        faults.append("\"\(key)\": \(reason)")
    }

    mutating func unknown(_ key: String, among keys: [String], _ cursor: inout JSONCursor) throws(JSONFault) {
        let likely = keys.first { Spelling.isNear($0, key) }.map { "; did you mean \"\($0)\"?" } ?? ""
        fault(shown(key), "unknown key" + likely)
        try cursor.skip()
    }

    private static func withoutSlashes(_ path: String) -> String {
        var path = Substring(path)
        while path.hasPrefix("/") { path = path.dropFirst() }
        while path.hasSuffix("/") { path = path.dropLast() }
        return String(path)
    }
}
