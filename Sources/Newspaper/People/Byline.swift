/// The contributors of a story in the order in which they are named, each once.
package struct Byline: Hashable, Sendable {
    package let contributors: [Identifier<Contributor>]

    package init(_ contributors: [Identifier<Contributor>]) {
        var seen: Set<Identifier<Contributor>> = []
        self.contributors = contributors.filter { seen.insert($0).inserted }
    }

    package var isEmpty: Bool { contributors.isEmpty }
}

/// Joins names as a language does: "A and B", "A, B and C".
package struct NameJoin: Hashable, Sendable {
    /// What leads the byline, with its space: "by ".
    package let lead: String
    private let comma: String
    private let last: String

    /// The join of a BCP 47 language tag; English where the language is not known to us.
    package init(language: String) {
        switch language.prefix(while: { $0 != "-" }).lowercased() {
        case "he", "iw": (lead, comma, last) = ("מאת ", ", ", " ו")
        case "ar": (lead, comma, last) = ("بقلم ", "، ", " و")
        case "fr": (lead, comma, last) = ("par ", ", ", " et ")
        case "es": (lead, comma, last) = ("por ", ", ", " y ")
        case "de": (lead, comma, last) = ("von ", ", ", " und ")
        case "pt": (lead, comma, last) = ("por ", ", ", " e ")
        case "it": (lead, comma, last) = ("di ", ", ", " e ")
        default: (lead, comma, last) = ("by ", ", ", " and ")
        }
    }

    /// What stands before the name at `index` of `count`: nothing, a comma or the last join.
    package func separator(before index: Int, of count: Int) -> String {
        index == 0 ? "" : index == count - 1 ? last : comma
    }

    /// The whole line without its lead, as "A, B and C"; empty for no names.
    package func joined(_ names: [String]) -> String {
        names.enumerated().map { separator(before: $0, of: names.count) + $1 }.joined()
    }
}
