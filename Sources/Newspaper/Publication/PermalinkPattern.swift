package import Foundation

/// How an edition's article addresses are made, as `/{year}/{month}/{day}/{slug}/`.
package struct PermalinkPattern: Hashable, Sendable {
    package let text: String
    private let pieces: [Piece]

    package static let usual = "/{year}/{month}/{day}/{slug}/"

    private enum Piece: Hashable {
        case literal(String)
        case year, month, day, slug, section
    }

    /// Throws a `PermalinkPatternError` that says what is wrong with the pattern.
    package init(_ text: String) throws {
        guard text.hasPrefix("/") else { throw PermalinkPatternError(pattern: text, reason: "it must begin with /") }
        if let fault = Self.fault(in: text) { throw PermalinkPatternError(pattern: text, reason: fault) }
        pieces = try Self.pieces(of: text)
        guard pieces.contains(.slug) else {
            throw PermalinkPatternError(pattern: text, reason: "it must contain {slug}")
        }
        self.text = text
    }

    /// The path of a story below its edition, beginning with `/`; days are those of the edition's time zone.
    package func path(slug: Slug, published: Instant, timeZone: TimeZone, sectionPath: String?) -> String {
        let day = CivilDay(published, in: timeZone)
        return pieces.map { piece in
            switch piece {
            case .literal(let text): text
            case .year: Self.padded(day.year, digits: 4)
            case .month: Self.padded(day.month, digits: 2)
            case .day: Self.padded(day.day, digits: 2)
            case .slug: slug.text
            case .section: sectionPath ?? "news"
            }
        }.joined()
    }

    /// Whether the section of a story is part of its address.
    package var namesSection: Bool { pieces.contains(.section) }

    private static func padded(_ number: Int, digits: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }

    private static func pieces(of text: String) throws -> [Piece] {
        var pieces: [Piece] = []
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "{") {
            guard let close = rest[open...].firstIndex(of: "}") else {
                throw PermalinkPatternError(pattern: text, reason: "a { is never closed")
            }
            if open > rest.startIndex { pieces.append(try literal(rest[..<open], of: text)) }
            pieces.append(try piece(named: rest[rest.index(after: open)..<close], of: text))
            rest = rest[rest.index(after: close)...]
        }
        return rest.isEmpty ? pieces : pieces + [try literal(rest, of: text)]
    }

    private static func literal(_ literal: Substring, of text: String) throws -> Piece {
        guard !literal.contains("}") else { throw PermalinkPatternError(pattern: text, reason: "a } has no {") }
        return .literal(String(literal))
    }

    /// What keeps a pattern from being the path of an address; nil when nothing does.
    private static func fault(in text: String) -> String? {
        let parts = text.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        if parts.dropLast().contains("") { return "it has an empty part" }
        if parts.contains(".") || parts.contains("..") { return "it has a part of dots alone" }
        let character = text.unicodeScalars.first {
            "?#%\\".unicodeScalars.contains($0) || $0.properties.isWhitespace || $0.value < 0x20
        }
        return character.map { "\"\($0)\" cannot stand in it" }
    }

    private static func piece(named name: Substring, of text: String) throws -> Piece {
        switch name {
        case "year": return .year
        case "month": return .month
        case "day": return .day
        case "slug": return .slug
        case "section": return .section
        default:
            throw PermalinkPatternError(
                pattern: text, reason: "{\(name)} is not one of {year}, {month}, {day}, {section}, {slug}")
        }
    }
}

/// Says why a permalink pattern cannot be used.
package struct PermalinkPatternError: Error, Hashable, CustomStringConvertible {
    package let pattern: String
    package let reason: String

    package var description: String { "the permalink pattern \"\(pattern)\" cannot be used: \(reason)" }
}

extension CivilDay {
    /// The day that an instant falls on in a time zone.
    package init(_ instant: Instant, in timeZone: TimeZone) {
        let offset = Int64(timeZone.secondsFromGMT(for: instant.date))
        let seconds = (Double(instant.milliseconds) / 1000).rounded(.down)
        self.init(daysSince1970: Int(((seconds + Double(offset)) / 86_400).rounded(.down)))
    }

    /// The moment at which the day begins in a time zone; of a day that the zone left out, the beginning of the next.
    package func start(in timeZone: TimeZone) -> Instant {
        let midnight = Instant(milliseconds: Int64(daysSince1970) * 86_400_000)
        // Clocks may be set at midnight itself: the day begins by one of the offsets that hold before and after it.
        let starts = [-86_400.0, 86_400.0].map { distance in
            let near = midnight.adding(seconds: distance)
            return midnight.adding(seconds: -Double(timeZone.secondsFromGMT(for: near.date)))
        }
        return starts.filter { CivilDay($0, in: timeZone) == self }.min() ?? max(starts[0], starts[1])
    }
}
