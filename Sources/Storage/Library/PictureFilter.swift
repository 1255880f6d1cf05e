package import Newspaper

/// Which pictures of the library are asked for.
package struct PictureFilter: Hashable, Sendable {
    package enum Use: String, Hashable, Sendable {
        case used
        case unused
    }

    /// By the last day on which they may be shown.
    package enum Rights: Hashable, Sendable {
        case over(on: CivilDay)
        case endSoon(on: CivilDay)
    }

    /// Words of anything that is said of them; they may be unfinished.
    package var words = ""
    package var credit = ""
    /// When they came: at the first moment or later, and before the second.
    package var came: Range<Instant>?
    package var use: Use?
    package var rights: Rights?

    package init(words: String = "", credit: String = "") {
        self.words = words
        self.credit = credit
    }

    /// Where the page after a picture begins.
    package func place(of picture: LibraryPicture) -> PicturePlace {
        PicturePlace(day: rights == nil ? nil : picture.rightsUntil, picture: picture.picture.id)
    }
}

/// A place in the library's order: the newest first; where the end of rights is asked for, the day that is nearest.
package struct PicturePlace: Hashable, Sendable {
    package let day: CivilDay?
    package let picture: Identifier<Picture>

    package init(day: CivilDay?, picture: Identifier<Picture>) {
        self.day = day
        self.picture = picture
    }
}

/// A filter as SQL. The parts are fixed; only which of them stand in a statement depends on the filter.
struct PictureQuestion {
    let statement: Statement
    private(set) var values: [Value]

    /// Nil when nothing can be found.
    init?(_ filter: PictureFilter, after place: PicturePlace?, limit: Int, _ connection: any Connection) throws {
        guard let numbers = try Self.numbers(filter.came, connection) else { return nil }
        let top = filter.rights == nil ? place.map(\.picture.rawValue) ?? .max : .max
        values = [.integer(limit), .integer(numbers.lowerBound), .integer(min(top, numbers.upperBound))]
        var conditions = ["id >= $2 AND id < $3"]
        switch filter.use {
        case .used: conditions.append("uses > 0")
        case .unused: conditions.append("uses = 0")
        case nil: break
        }
        var order = "id DESC"
        if let rights = filter.rights {
            order = rights.isOver ? "rights_until DESC, id DESC" : "rights_until, id"
            conditions += Self.conditions(of: rights, after: place, &values)
        }
        let words = SearchText.words(of: filter.words)
        let credit = SearchText.words(of: filter.credit)
        if let expression = connection.dialect.pictureSearchExpression(words: words, credit: credit) {
            let isAll = filter.use == nil && filter.rights == nil && filter.came == nil
            values += [.text(expression), .integer(isAll ? limit : Self.mostLookedAt)]
            let matches = connection.dialect.pictureSearchMatches(
                expression: "$\(values.count - 1)", below: "$3", limit: "$\(values.count)")
            conditions.append("id IN (\(matches))")
        } else if !(filter.words + filter.credit).allSatisfy(\.isWhitespace) {
            return nil
        }
        statement = Statement(
            """
            SELECT \(PictureStore.libraryColumns) FROM picture WHERE \(conditions.joined(separator: " AND "))
            ORDER BY \(order) LIMIT $1
            """)
    }

    /// The numbers of the pictures that came in a time; nil when none did. Numbers are given in the order of time.
    private static func numbers(_ came: Range<Instant>?, _ connection: any Connection) throws -> Range<Int64>? {
        guard let came else { return 0..<Int64.max }
        guard let first = try connection.pictures.first(since: came.lowerBound)?.rawValue else { return nil }
        let end = try connection.pictures.first(since: came.upperBound)?.rawValue ?? .max
        return first < end ? first..<end : nil
    }

    private static func conditions(
        of rights: PictureFilter.Rights, after place: PicturePlace?, _ values: inout [Value]
    ) -> [String] {
        let (from, until) = rights.days
        values += [.text(from.text), .text(until.text)]
        var conditions = ["rights_until IS NOT NULL AND rights_until >= $4 AND rights_until < $5"]
        if let place, let day = place.day {
            values += [.text(day.text), .id(place.picture)]
            conditions.append("(rights_until, id) \(rights.isOver ? "<" : ">") ($6, $7)")
        }
        return conditions
    }

    /// Among so many of the newest with the words those are looked for that something else holds of too.
    private static let mostLookedAt = 5000
}

extension PictureFilter.Rights {
    fileprivate var isOver: Bool {
        if case .over = self { true } else { false }
    }

    /// The first day and the one after the last.
    fileprivate var days: (CivilDay, CivilDay) {
        switch self {
        case .over(let today): (CivilDay(year: 0, month: 1, day: 1), today)
        case .endSoon(let today): (today, CivilDay(daysSince1970: today.daysSince1970 + RightsState.soonDays + 1))
        }
    }
}
