import Documents
import Editorial
import Foundation
import Newspaper

/// The members of a line that are more than one text.
extension ArticleLineReader {
    /// Names, or objects with name, kind and slug.
    mutating func byline(_ key: String, _ cursor: inout JSONCursor) throws(JSONFault) -> [ContributorImport] {
        try list(key, &cursor) { reader, cursor, path throws(JSONFault) in
            guard let named = try reader.named(path, ["name", "kind", "slug"], &cursor) else { return nil }
            let kind: ContributorKind? = named["kind"].flatMap { reader.choice("\(path).kind", $0) }
            let slug = named["slug"].flatMap { reader.slug("\(path).slug", $0) }
            return ContributorImport(name: named["name"] ?? "", kind: kind ?? .person, slug: slug)
        }
    }

    /// Names, or objects with name and slug.
    mutating func topics(_ key: String, _ cursor: inout JSONCursor) throws(JSONFault) -> [TopicImport] {
        try list(key, &cursor) { reader, cursor, path throws(JSONFault) in
            guard let named = try reader.named(path, ["name", "slug"], &cursor) else { return nil }
            let slug = named["slug"].flatMap { reader.slug("\(path).slug", $0) }
            let name = named["name"] ?? ""
            // Making a slug takes time, and a name with a letter of ours always suggests one.
            guard slug != nil || name.utf8.contains(where: Self.isLetter) || Slug(suggestedBy: name) != nil else {
                reader.fault(path, "the name suggests no slug; give one as \"slug\"")
                return nil
            }
            return TopicImport(name: name, slug: slug)
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// Objects with the time and the text of each.
    mutating func corrections(_ key: String, _ cursor: inout JSONCursor) throws(JSONFault) -> [CorrectionImport] {
        try list(key, &cursor) { reader, cursor, path throws(JSONFault) in
            let count = reader.faults.count
            let members = try reader.record(path, ["at", "text"], &cursor)
            guard reader.faults.count == count else { return nil }
            let time = members["at"].flatMap { Instant(rfc3339: $0) }
            guard let time, let text = members["text"], !text.allSatisfy(\.isWhitespace) else {
                reader.fault(path, "a time as \"2026-11-22T06:30:00Z\" and a text are needed")
                return nil
            }
            return CorrectionImport(at: time, text: text)
        }
    }

    /// A name, or a name and a credit.
    mutating func source(_ key: String, _ cursor: inout JSONCursor) throws(JSONFault) -> ArticleSource? {
        try named(key, ["name", "credit"], &cursor).map {
            ArticleSource(name: $0["name"] ?? "", credit: $0["credit"] ?? "")
        }
    }

    mutating func original(_ key: String, _ cursor: inout JSONCursor) throws(JSONFault) -> LineOriginal? {
        let count = faults.count
        let members = try record(key, ["edition", "id"], &cursor)
        guard faults.count == count else { return nil }
        guard let edition = members["edition"], let id = members["id"], !id.isEmpty else {
            fault(key, "an edition and an id are needed")
            return nil
        }
        return LineOriginal(edition: edition, id: id)
    }

    /// A text is a name alone; an object must have one.
    private mutating func named(
        _ key: String, _ keys: [String], _ cursor: inout JSONCursor
    ) throws(JSONFault) -> [String: String]? {
        let count = faults.count
        let members: [String: String]
        if try cursor.kind() == .object {
            members = try record(key, keys, &cursor)
        } else {
            members = try text(key, &cursor).map { ["name": $0] } ?? [:]
        }
        guard faults.count == count else { return nil }
        guard let name = members["name"], !name.allSatisfy(\.isWhitespace) else {
            fault(key, "a name is missing")
            return nil
        }
        return members
    }

    /// One old path or a list of them.
    mutating func permalinks(_ key: String, _ cursor: inout JSONCursor) throws(JSONFault) -> [String] {
        let texts = try cursor.kind() == .array ? try texts(key, &cursor) : try text(key, &cursor).map { [$0] } ?? []
        return texts.compactMap { text in
            let path = Self.path(ofAddress: text)
            if path == nil { fault(key, "\"\(shown(text))\" is not a path as \"/2018/05/old-name/\"") }
            return path
        }
    }

    /// The path and query of an address, percent-decoded as redirects are kept; nil when there is no path.
    private static func path(ofAddress text: String) -> String? {
        var path = Substring(text)
        if let scheme = ["https://", "http://"].first(where: { text.lowercased().hasPrefix($0) }) {
            path = path.dropFirst(scheme.count).drop { $0 != "/" }
        }
        path = path.prefix { $0 != "#" }
        guard path.hasPrefix("/"), !path.hasPrefix("//"), path.utf8.count <= Limits.addressBytes else { return nil }
        return path.removingPercentEncoding.map(CharacterRules.cleaned) ?? String(path)
    }

    mutating func leadPicture(_ key: String, _ cursor: inout JSONCursor) throws(JSONFault) -> LinePicture? {
        guard try has(.object, key, &cursor) else { return nil }
        var focalPoint: FocalPoint?
        let keys = ["file", "url", "alt", "caption", "credit", "focus"]
        let members = try record(key, keys, &cursor) { reader, cursor, name throws(JSONFault) in
            guard name == "focus" else { return false }
            focalPoint = try reader.focalPoint("\(key).focus", &cursor)
            return true
        }
        let given = [members["file"], members["url"]].compactMap(\.self).first { !$0.isEmpty }
        guard let source = given else {
            fault(key, "a file or url is missing")
            return nil
        }
        if let file = members["file"], !file.isEmpty, RelativeFile(file) == nil {
            fault("\(key).file", "\"\(shown(file))\" is not the path of a file in the folder of the lines")
        }
        return LinePicture(
            source: source, alternativeText: members["alt"] ?? "", caption: members["caption"] ?? "",
            credit: members["credit"] ?? "", focalPoint: focalPoint)
    }
}
