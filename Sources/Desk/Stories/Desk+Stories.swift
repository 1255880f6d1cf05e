import Editorial
import Foundation
import Newspaper
import Storage
import Themes

extension Desk {
    /// The newsroom's lists: one's own stories first.
    func showStories(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let member = asked.signedIn?.member else { return try trouble(.missing, asked) }
        let publication = try await database.read { try $0.publications.load() }
        guard
            let edition = asked.query["edition"].flatMap({ publication.edition(code: $0) })
                ?? publication.defaultEdition
        else { return try trouble(.missing, asked) }
        let view = StoriesView(asked.query, member, edition)
        let found = try await database.read { connection in
            try StoriesFound(
                lines: view.lines(connection),
                counts: member.may(.seeAllStories)
                    ? connection.storyLines.counts(edition: edition.edition.id, limit: StoriesView.mostCounted) : [:])
        }
        let shown = found.lines.prefix(StoriesView.linesAPage)
        return try page(asked, title: "titleStories") { frame in
            StoriesPage(
                frame: frame, views: tabs(view, member, found.counts),
                editions: publication.editions.map {
                    DeskChoice(
                        key: $0.edition.code, name: $0.edition.name, isCurrent: $0.edition.id == edition.edition.id)
                },
                hasEditions: publication.editions.count > 1,
                sections: edition.sections.sections.map {
                    DeskChoice(key: $0.path, name: name(of: $0, in: edition), isCurrent: $0.id == view.section?.id)
                },
                maySearch: member.may(.seeAllStories), isPublished: view.name == "published", view: view.name,
                words: view.words, action: DeskAddresses.stories, edition: edition.edition.code,
                stories: shown.map { line(of: $0, in: publication) }, emptyText: strings[view.emptyKey],
                olderAddress: found.lines.count > shown.count ? shown.last.flatMap { view.older(than: $0) } : nil)
        }
    }

    private func tabs(_ view: StoriesView, _ member: StaffMember, _ counts: [ArticleState: Int]) -> [StoriesPage.Tab] {
        view.choices(for: member).map { name in
            let count = ArticleState(rawValue: name).flatMap { counts[$0] }.map {
                $0 >= StoriesView.mostCounted ? "\($0)+" : String($0)
            }
            return StoriesPage.Tab(
                label: strings["view" + name.prefix(1).uppercased() + name.dropFirst()],
                address: view.address(of: name),
                count: count == "0" ? nil : count, isCurrent: view.words.isEmpty && name == view.name)
        }
    }

    private func line(of line: StoryLine, in publication: Publication) -> StoriesPage.Story {
        let contents = publication.edition(line.edition)
        let zone = contents?.edition.timeZone ?? .gmt
        let headline = line.headline.isEmpty ? strings["untitled"] : line.headline
        return StoriesPage.Story(
            address: DeskAddresses.story(line.id.rawValue), headline: headline,
            isUntitled: line.headline.isEmpty, language: contents?.edition.language ?? language,
            state: line.state.rawValue, stateName: words(for: line.state),
            isAhead: line.isAhead && line.state.isSettled,
            section: line.primarySection.flatMap { contents?.sections[id: $0]?.name } ?? "",
            words: strings.counted("words", line.wordCount), touched: moment(line.touched, in: zone),
            published: line.state.isSettled ? line.published.map { moment($0, in: zone) } : nil,
            writer: line.writer ?? "")
    }

    /// A section with those above it, as "News › City".
    func name(of section: Section, in edition: EditionContents) -> String {
        edition.sections.lineage(of: section.id).map(\.name).joined(separator: " › ")
    }
}

private struct StoriesFound: Sendable {
    let lines: [StoryLine]
    let counts: [ArticleState: Int]
}

/// Which list of the newsroom is asked for.
struct StoriesView: Sendable {
    let name: String
    let words: String
    let edition: EditionContents
    let section: Section?
    private let member: Identifier<StaffMember>
    private let after: ListingKey

    static let linesAPage = 50
    static let mostCounted = 1000
    private static let states: [ArticleState] = [.draft, .submitted, .inReview, .approved, .scheduled, .withdrawn]

    init(_ query: FormFields, _ member: StaffMember, _ edition: EditionContents) {
        self.edition = edition
        self.member = member.id
        let mayAll = member.may(.seeAllStories)
        let wanted = query["view"] ?? "mine"
        let known = ["mine", "writing", "published"] + Self.states.map(\.rawValue)
        name = mayAll && known.contains(wanted) ? wanted : "mine"
        words = mayAll ? (query["q"] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ") : ""
        section = name == "published" ? query["section"].flatMap { edition.sections[path: $0] } : nil
        after = ListingKey(deskText: query["before"] ?? "") ?? .start
    }

    /// The lists that somebody may choose from.
    func choices(for member: StaffMember) -> [String] {
        member.may(.seeAllStories)
            ? ["mine", "submitted", "inReview", "approved", "scheduled", "published", "draft", "writing", "withdrawn"]
            : ["mine"]
    }

    private var list: StoryList {
        switch name {
        case "writing": .beingWritten
        case "published": .published(section.map { .section($0.id) } ?? .edition, edition.edition.id)
        default: ArticleState(rawValue: name).map { .inState($0, edition.edition.id) } ?? .mine(member)
        }
    }

    func lines(_ connection: any Connection) throws -> [StoryLine] {
        guard words.isEmpty else { return try found(connection) }
        return try connection.storyLines.page(list, after: after, limit: Self.linesAPage + 1)
    }

    /// What is in work and has the words in its headline, then public stories as readers find them.
    private func found(_ connection: any Connection) throws -> [StoryLine] {
        let lines = connection.storyLines
        let recent = try Self.states.flatMap { state in
            try lines.page(.inState(state, edition.edition.id), limit: Self.mostCounted)
        }
        let wanted = SearchText.allWords(of: words)
        let inWork = recent.filter { line in
            let own = SearchText.allWords(of: line.headline)
            return wanted.allSatisfy { word in own.contains { $0.hasPrefix(word) } }
        }
        let hits = try connection.search.find(words, edition: edition.edition.id, limit: Self.linesAPage)
        return Array((inWork + (try lines.find(hits.map(\.article)))).prefix(Self.linesAPage))
    }

    var emptyKey: String { words.isEmpty ? (name == "mine" ? "emptyMine" : "emptyStories") : "emptyFound" }

    func address(of name: String) -> String {
        "\(DeskAddresses.stories)?view=\(name)&edition=\(edition.edition.code)"
    }

    func older(than line: StoryLine) -> String? {
        guard words.isEmpty else { return nil }
        let section = section.map { "&section=\(PercentEncoding.queryValue($0.path))" } ?? ""
        return "\(address(of: name))\(section)&before=\(StoryLineStore.key(of: line, in: list).deskText)"
    }
}

extension ListingKey {
    /// As addresses of the desk carry it.
    fileprivate var deskText: String { "\(published.milliseconds)-\(article.rawValue)" }

    fileprivate init?(deskText: String) {
        let parts = deskText.split(separator: "-").compactMap { Int64($0) }
        guard parts.count == 2 else { return nil }
        self.init(published: Instant(milliseconds: parts[0]), article: Identifier(rawValue: parts[1]))
    }
}
