import Documents
import Newspaper
import Storage

/// What a reader asks the search, as it stands in an address:
/// `?q=tram&section=news/city&format=opinion&author=ana-berg&from=2026-01-01&to=2026-12-31`.
struct SearchQuestion: Hashable {
    var words: String
    var section: String?
    var format: Format?
    var contributor: Slug?
    var from: CivilDay?
    var through: CivilDay?

    /// Nil when nothing is asked for. What is no value of its kind is not asked for.
    init?(_ query: FormFields) {
        guard let words = query["q"]?.trimmed.nonEmpty else { return nil }
        self.words = String(words.prefix(Self.queryCharacters))
        section = query["section"]?.nonEmpty
        format = query["format"].flatMap(Format.init)
        contributor = query["author"].flatMap { Slug($0) }
        from = query["from"].flatMap { CivilDay(text: $0) }
        through = query["to"].flatMap { CivilDay(text: $0) }
    }

    /// The query of its address, beginning with `?`.
    var address: String {
        let parts: [(String, String?)] = [
            ("q", words), ("section", section), ("format", format?.rawValue), ("author", contributor?.text),
            ("from", from?.text), ("to", through?.text),
        ]
        return "?"
            + parts.compactMap { name, value in value.map { "\(name)=\(PercentEncoding.queryValue($0))" } }
            .joined(separator: "&")
    }

    /// The same with something changed.
    func with(_ change: (inout SearchQuestion) -> Void) -> SearchQuestion {
        var other = self
        change(&other)
        return other
    }

    private static let queryCharacters = 200
}
