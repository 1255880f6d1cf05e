import Documents
import Editorial
import Foundation
import Newspaper

/// The kinds of value that a line is made of. A value of a wrong kind is a fault and is passed over.
extension ArticleLineReader {
    /// The most elements of one list.
    private static let maximumElements = 1000

    mutating func has(
        _ wanted: JSONCursor.Kind, _ key: String, _ cursor: inout JSONCursor
    ) throws(JSONFault) -> Bool {
        let kind = try cursor.kind()
        guard kind != wanted else { return true }
        fault(key, "\(kind.rawValue) stands where \(wanted.rawValue) is expected")
        try cursor.skip()
        return false
    }

    /// Nil, with a fault, for anything but text; characters that no page can hold are taken out.
    mutating func text(_ key: String, _ cursor: inout JSONCursor) throws(JSONFault) -> String? {
        guard try has(.string, key, &cursor) else { return nil }
        return CharacterRules.cleaned(try cursor.string())
    }

    mutating func texts(_ key: String, _ cursor: inout JSONCursor) throws(JSONFault) -> [String] {
        try list(key, &cursor) { reader, cursor, path throws(JSONFault) in
            guard let text = try reader.text(path, &cursor) else { return nil }
            guard !text.isEmpty else {
                reader.fault(path, "an empty text")
                return nil
            }
            return text
        }
    }

    mutating func list<Element>(
        _ key: String, _ cursor: inout JSONCursor,
        _ element: (inout ArticleLineReader, inout JSONCursor, String) throws(JSONFault) -> Element?
    ) throws(JSONFault) -> [Element] {
        guard try has(.array, key, &cursor) else { return [] }
        var elements: [Element] = []
        var index = 0
        try cursor.elements { cursor throws(JSONFault) in
            if index < Self.maximumElements {
                if let read = try element(&self, &cursor, "\(key)[\(index)]") { elements.append(read) }
            } else {
                try cursor.skip()
            }
            index += 1
        }
        if index > Self.maximumElements { fault(key, "more than \(Self.maximumElements) elements") }
        return elements
    }

    /// The members of an object that hold text, by name; `other` reads one that holds anything else, and says so.
    mutating func record(
        _ key: String, _ keys: [String], _ cursor: inout JSONCursor,
        other: (inout ArticleLineReader, inout JSONCursor, String) throws(JSONFault) -> Bool = { _, _, _ in false }
    ) throws(JSONFault) -> [String: String] {
        var members: [String: String] = [:]
        var seen: Set<String> = []
        try cursor.members { cursor, name throws(JSONFault) in
            let path = "\(key).\(shown(name))"
            if !keys.contains(name) {
                try unknown(path, among: keys.map { "\(key).\($0)" }, &cursor)
            } else if !seen.insert(name).inserted {
                fault(path, "the key stands twice")
                try cursor.skip()
            } else if try cursor.kind() == .null {
                try cursor.skip()
            } else if try !other(&self, &cursor, name) {
                members[name] = try text(path, &cursor)
            }
        }
        return members
    }

    /// Two fractions of a picture's width and height.
    mutating func focalPoint(_ key: String, _ cursor: inout JSONCursor) throws(JSONFault) -> FocalPoint? {
        guard try has(.object, key, &cursor) else { return nil }
        let count = faults.count
        var fractions: [String: Double] = [:]
        _ = try record(key, ["x", "y"], &cursor) { reader, cursor, name throws(JSONFault) in
            if try reader.has(.number, "\(key).\(name)", &cursor) { fractions[name] = try cursor.number() }
            return true
        }
        guard faults.count == count else { return nil }
        guard let x = fractions["x"], let y = fractions["y"], let point = FocalPoint(x: x, y: y) else {
            fault(key, "x and y are needed, each from 0 to 1")
            return nil
        }
        return point
    }

    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: String, _ cursor: inout JSONCursor
    ) throws(JSONFault) -> Choice? {
        try text(key, &cursor).flatMap { choice(key, $0) }
    }

    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(_ key: String, _ text: String) -> Choice? {
        guard let choice = Choice(rawValue: text) else {
            let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            fault(key, "\"\(shown(text))\" is not one of \(known)")
            return nil
        }
        return choice
    }

    mutating func instant(_ key: String, _ cursor: inout JSONCursor) throws(JSONFault) -> Instant? {
        guard let text = try text(key, &cursor) else { return nil }
        guard let instant = Instant(rfc3339: text) else {
            fault(key, "\"\(shown(text))\" is not a time as \"2026-11-22T06:30:00Z\"")
            return nil
        }
        return instant
    }

    mutating func slug(_ key: String, _ cursor: inout JSONCursor) throws(JSONFault) -> Slug? {
        try text(key, &cursor).flatMap { slug(key, $0) }
    }

    mutating func slug(_ key: String, _ text: String) -> Slug? {
        guard let slug = Slug(text) else {
            fault(key, "\"\(shown(text))\" is not a slug; lower-case letters, digits and hyphens only")
            return nil
        }
        return slug
    }

    /// A message quotes the beginning of a text, never all of an article.
    func shown(_ text: String) -> String {
        text.count > 60 ? "\(text.prefix(60))…" : text
    }
}
