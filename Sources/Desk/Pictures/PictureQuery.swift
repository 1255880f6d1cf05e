import Foundation
import Newspaper
import Storage

/// Which pictures an address of the desk asks for.
struct PictureQuery: Sendable {
    let filter: PictureFilter
    let after: PicturePlace?
    let words: String
    let credit: String
    /// As `2026-11`; empty for every month.
    let month: String
    /// `used`, `unused` or empty.
    let use: String
    /// `over`, `endSoon` or empty.
    let rights: String

    /// - Parameter zone: The one by whose clocks months begin and rights end.
    init(_ query: FormFields, today: CivilDay, zone: TimeZone) {
        words = Self.line(query["q"])
        credit = Self.line(query["credit"])
        var filter = PictureFilter(words: words, credit: credit)
        let first = CivilDay((query["month"] ?? "") + "-01")
        month = first.map { String($0.text.prefix(7)) } ?? ""
        filter.came = first.map { $0.start(in: zone)..<$0.nextMonth.start(in: zone) }
        filter.use = query["use"].flatMap(PictureFilter.Use.init)
        use = filter.use?.rawValue ?? ""
        switch query["rights"].flatMap(RightsState.init) {
        case .over: filter.rights = .over(on: today)
        case .endSoon: filter.rights = .endSoon(on: today)
        case .open, nil: filter.rights = nil
        }
        rights = filter.rights == nil ? "" : query["rights"] ?? ""
        self.filter = filter
        after = query["after"].flatMap(PicturePlace.init(deskText:))
    }

    /// Whether anything is asked for but the newest.
    var isNarrowed: Bool { [words, credit, month, use, rights].contains { !$0.isEmpty } }

    /// The same question about what follows a picture.
    func address(_ address: String, after picture: LibraryPicture) -> String {
        let fields = [("q", words), ("credit", credit), ("month", month), ("use", use), ("rights", rights)]
            .filter { !$0.1.isEmpty }.map { "\($0)=\(PercentEncoding.queryValue($1))&" }
        return "\(address)?\(fields.joined())after=\(filter.place(of: picture).deskText)"
    }

    private static func line(_ text: String?) -> String {
        String((text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(200))
    }
}

extension PicturePlace {
    /// As addresses of the desk carry it: `12`, or `12.2026-11-30` where rights end.
    fileprivate var deskText: String { "\(picture.rawValue)" + (day.map { ".\($0.text)" } ?? "") }

    fileprivate init?(deskText: String) {
        let parts = deskText.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard (1...2).contains(parts.count), let number = Int64(parts[0]) else { return nil }
        let day = parts.count == 2 ? CivilDay(parts[1]) : nil
        if parts.count == 2, day == nil { return nil }
        self.init(day: day, picture: Identifier(rawValue: number))
    }
}
