import Foundation
import Newspaper
import Storage

/// Which list of the newsroom is asked for, and what it is narrowed to; an address carries all of it.
struct StoriesView: Sendable {
    let name: String
    let edition: EditionContents
    let words: String
    let section: Section?
    let topic: Topic?
    let person: StaffMember?
    /// The first and the last day, in the edition's zone.
    let from: CivilDay?
    let through: CivilDay?
    private let member: StaffMember
    private let now: Instant
    private let after: ListingKey?

    static let linesAPage = 50
    static let mostCounted = 1000

    init(
        _ query: FormFields, _ member: StaffMember, _ edition: EditionContents, now: Instant,
        _ connection: any Connection
    ) throws {
        self.edition = edition
        self.member = member
        self.now = now
        let wanted = query["view"] ?? "mine"
        name = Self.choices(for: member).contains(wanted) ? wanted : "mine"
        words = (query["q"] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        section = query["section"].flatMap { edition.sections[path: $0] }
        topic = try query["topic"].flatMap { Slug(suggestedBy: $0) }.flatMap {
            try connection.topics.find(slug: $0, edition: edition.edition.id)
        }
        person =
            member.may(.seeAllStories)
            ? try query["person"].flatMap(Int64.init).flatMap { try connection.staff.find(Identifier(rawValue: $0)) }
            : nil
        from = query["from"].flatMap { CivilDay(text: $0) }
        through = query["through"].flatMap { CivilDay(text: $0) }
        after = ListingKey(deskText: query["before"] ?? "")
    }

    /// The lists that somebody may choose from.
    static func choices(for member: StaffMember) -> [String] {
        member.may(.seeAllStories)
            ? [
                "mine", "assigned", "submitted", "inReview", "approved", "scheduled", "today", "published", "draft",
                "writing", "withdrawn", "all",
            ] : ["mine", "assigned"]
    }

    private var list: StoryList {
        let edition = edition.edition.id
        switch name {
        case "assigned": return .assigned(member.id)
        case "writing": return .beingWritten
        case "published", "today": return .published(edition)
        case "all": return .everything(edition)
        default: return ArticleState(rawValue: name).map { .inState($0, edition) } ?? .mine(member.id)
        }
    }

    /// The sections that stand in it for the chosen one: that, and all below it.
    private var sections: [Identifier<Section>] {
        guard let section else { return [] }
        let below = edition.sections.sections.filter { other in
            other.id != section.id && edition.sections.lineage(of: other.id).contains { $0.id == section.id }
        }
        return [section.id] + below.map(\.id)
    }

    private var filter: StoryFilter {
        let zone = edition.edition.timeZone
        var filter = StoryFilter()
        filter.sections = sections
        filter.topic = topic?.id
        filter.person = person?.id
        filter.words = words
        filter.from = (name == "today" ? today : from)?.start(in: zone)
        filter.before = (name == "today" ? nil : through)?.adding(days: 1).start(in: zone)
        return filter
    }

    private var today: CivilDay { CivilDay(now, in: edition.edition.timeZone) }

    func page(_ connection: any Connection) throws -> StoryLinePage {
        let lines = connection.storyLines
        guard !words.isEmpty, let states = publicPart else {
            return try lines.page(list, filter, after: after, limit: Self.linesAPage)
        }
        // Public stories are found by all of their text, and the best of them come first.
        let inWork =
            states == .both
            ? try lines.page(.inWork(edition.edition.id), filter, limit: Self.linesAPage).lines : []
        var rest = filter
        rest.words = ""
        let asked = SearchFilter(section: section?.id, from: name == "today" ? today : from, through: through)
        let hits = try connection.search.find(
            SearchQuery(words), in: edition.edition, filter: asked, limit: Self.mostFound
        ).hits
        let found = try lines.matching(hits.map(\.article), rest)
        let room = max(0, Self.linesAPage - inWork.count)
        return StoryLinePage(
            lines: inWork + (try lines.find(Array(found.prefix(room)))), next: nil,
            isCutShort: found.count > room)
    }

    private enum PublicPart {
        case all, both
    }

    /// Whether words are looked for among public stories.
    private var publicPart: PublicPart? {
        switch name {
        case "published", "today": .all
        case "all": .both
        default: nil
        }
    }

    private static let mostFound = 200

    var isNarrowed: Bool {
        !words.isEmpty || section != nil || topic != nil || person != nil || from != nil || through != nil
    }

    var emptyKey: String { isNarrowed ? "emptyFound" : name == "mine" ? "emptyMine" : "emptyStories" }

    /// Everything of the address behind its `?`, but for the place in the list.
    func query(of name: String? = nil) -> String {
        let fields: [(String, String?)] = [
            ("view", name ?? self.name), ("edition", edition.edition.code), ("q", words), ("section", section?.path),
            ("topic", topic?.slug.text), ("person", person.map { String($0.id.rawValue) }), ("from", from?.text),
            ("through", through?.text),
        ]
        return fields.compactMap { key, value in
            value.flatMap { $0.isEmpty ? nil : "\(key)=\(PercentEncoding.queryValue($0))" }
        }.joined(separator: "&")
    }

    func address(of name: String? = nil) -> String { "\(DeskAddresses.stories)?\(query(of: name))" }

    func older(than key: ListingKey) -> String { "\(address())&before=\(key.deskText)" }
}

extension ListingKey {
    /// As addresses of the desk carry it.
    var deskText: String { "\(published.milliseconds)_\(article.rawValue)" }

    init?(deskText: String) {
        let parts = deskText.split(separator: "_").compactMap { Int64($0) }
        guard parts.count == 2 else { return nil }
        self.init(published: Instant(milliseconds: parts[0]), article: Identifier(rawValue: parts[1]))
    }
}
