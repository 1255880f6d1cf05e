import Foundation

/// What the theme itself says in one language: labels, names of months, and how lists, dates and counts are written.
package struct Strings: Sendable {
    /// The language of the file that the strings were read from, such as `en`.
    package let language: String
    let texts: [String: String]
    let lists: [String: [String]]
    let plurals: [String: [String: String]]

    static let fallbackLanguage = "en"
    static let none = Strings(language: fallbackLanguage, texts: [:], lists: [:], plurals: [:])

    /// The text of a key; a key that the theme lacks reads as itself, which is seen at once on the page and in tests.
    package subscript(key: String) -> String {
        texts[key] ?? key
    }

    /// The text of a key; nil when there is none.
    package func known(_ key: String) -> String? { texts[key] }

    /// The text of a key with each `{name}` replaced by its value.
    package func text(_ key: String, _ values: [String: String]) -> String {
        Self.filled(self[key], with: values)
    }

    /// The text of a key in the form that the language uses for a count, with `{count}` replaced.
    package func counted(_ key: String, _ count: Int) -> String {
        let forms = plurals[key] ?? [:]
        let form = forms[PluralForm.of(count, language: language).rawValue] ?? forms[PluralForm.other.rawValue]
        return Self.filled(form ?? key, with: ["count": number(count)])
    }

    /// A whole number as the language writes it: "12,345".
    package func number(_ number: Int) -> String {
        let digits = String(number.magnitude)
        guard let separator = known("digitGroupSeparator"), digits.count >= Self.leastGroupedDigits else {
            return String(number)
        }
        var grouped = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place).isMultiple(of: 3) { grouped += separator }
            grouped.append(digit)
        }
        return number < 0 ? "-" + grouped : grouped
    }

    private static let leastGroupedDigits = 4

    /// The label of a format's key such as `inMemoriam`, or nil when the theme has none.
    package func formatLabel(_ format: String) -> String? {
        texts["format" + format.prefix(1).uppercased() + format.dropFirst()]
    }

    /// These strings with another theme's in the place of those that it has too.
    func covered(by own: Strings) -> Strings {
        Strings(
            language: own.language, texts: texts.merging(own.texts) { _, own in own },
            lists: lists.merging(own.lists) { _, own in own }, plurals: plurals.merging(own.plurals) { _, own in own })
    }

    /// Values are taken as they are: a `{name}` inside one is not filled in its turn.
    package static func filled(_ text: String, with values: [String: String]) -> String {
        var filled = ""
        var rest = text.utf8[...]
        while let close = rest.firstIndex(of: UInt8(ascii: "}")) {
            let end = rest.index(after: close)
            if let open = rest[..<close].lastIndex(of: UInt8(ascii: "{")),
                let value = values[String(Substring(rest[rest.index(after: open)..<close]))]
            {
                filled += Substring(rest[..<open]) + value
            } else {
                filled += Substring(rest[..<end])
            }
            rest = rest[end...]
        }
        return filled + Substring(rest)
    }
}

extension Strings {
    /// Reads a JSON object whose values are texts, lists of texts, or plural forms (`one`, `two`, `few`, `many`, `other`).
    /// - Throws: `ThemeError.brokenStrings`.
    init(language: String, json: [UInt8], file: String) throws {
        let entries: [String: Entry]
        do {
            entries = try JSONDecoder().decode([String: Entry].self, from: Data(json))
        } catch {
            throw ThemeError.brokenStrings(file: file, reason: Self.reason(of: error))
        }
        self.language = language
        self.texts = entries.compactMapValues(\.text)
        self.lists = entries.compactMapValues(\.list)
        self.plurals = entries.compactMapValues(\.forms)
    }

    private static func reason(of error: any Error) -> String {
        guard case .dataCorrupted(let context) = error as? DecodingError else { return "\(error)" }
        guard let cause = context.underlyingError as? NSError else { return context.debugDescription }
        return cause.userInfo["NSDebugDescription"] as? String ?? "\(cause)"
    }

    private struct Entry: Decodable {
        let text: String?
        let list: [String]?
        let forms: [String: String]?

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            text = try? container.decode(String.self)
            list = text == nil ? try? container.decode([String].self) : nil
            forms = text == nil && list == nil ? try container.decode([String: String].self) : nil
        }
    }
}
