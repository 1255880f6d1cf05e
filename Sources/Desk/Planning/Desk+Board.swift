import Editorial
import Foundation
import Newspaper
import Storage
import Themes

extension Desk {
    /// The stories in work as cards, a column for each state.
    func showBoard(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let member = asked.signedIn?.member else { return try trouble(.missing, asked) }
        let (code, now) = (asked.query["edition"], clock.now())
        let found = try await database.read { connection -> BoardFound? in
            let publication = try connection.publications.load()
            guard let edition = code.flatMap({ publication.edition(code: $0) }) ?? publication.defaultEdition
            else { return nil }
            let counts = try connection.counts(
                of: StoriesView.choices(for: member), member, edition.edition, now: now)
            let pages = try Self.columns.map { state in
                (state, try connection.storyLines.page(.inState(state, edition.edition.id), limit: Self.cardsAColumn))
            }
            var today = StoryFilter()
            today.from = CivilDay(now, in: edition.edition.timeZone).start(in: edition.edition.timeZone)
            let published = try connection.storyLines.page(
                .published(edition.edition.id), today, limit: Self.cardsAColumn)
            return BoardFound(
                publication: publication, edition: edition, counts: counts, pages: pages + [(.published, published)])
        }
        guard let found else { return try trouble(.missing, asked) }
        return try page(asked, title: "titleBoard") { frame in
            var frame = frame
            frame.scripts.append(editor.address(of: "editor/page/board.js"))
            return BoardPage(
                frame: frame, action: DeskAddresses.board, editions: editionChoices(found.publication, found.edition),
                hasEditions: found.publication.editions.count > 1,
                columns: found.pages.map { column($0, $1, found, member, now: now) },
                words: Self.json(keys: ["boardMoved", "boardRefused", "pageOffline"], strings))
        }
    }

    func editionChoices(_ publication: Publication, _ current: EditionContents) -> [DeskChoice] {
        publication.editions.map {
            DeskChoice(key: $0.edition.code, name: $0.edition.name, isCurrent: $0.edition.id == current.edition.id)
        }
    }

    /// Strings by their keys, as a script reads them.
    static func json(keys: [String], _ strings: Strings) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let words = Dictionary(keys.map { ($0, strings[$0]) }) { first, _ in first }
        return (try? String(decoding: encoder.encode(words), as: UTF8.self)) ?? "{}"
    }

    private func column(
        _ state: ArticleState, _ page: StoryLinePage, _ found: BoardFound, _ member: StaffMember, now: Instant
    ) -> BoardPage.Column {
        let list = state == .published ? "today" : state.rawValue
        return BoardPage.Column(
            state: state.rawValue, name: state == .published ? strings["viewToday"] : words(for: state),
            count: found.counts[list] ?? "",
            address: "\(DeskAddresses.stories)?view=\(list)&edition=\(found.edition.edition.code)",
            cards: page.lines.map { card($0, found, member, now: now) }, hasMore: page.next != nil)
    }

    private func card(
        _ line: StoryLine, _ found: BoardFound, _ member: StaffMember, now: Instant
    ) -> BoardPage.Card {
        let id = line.id.rawValue
        let isPublisher = member.may(.publish)
        let story = self.line(of: line, in: found.publication, now: now)
        // What readers have is not taken from them by a slip of the hand.
        let moves = Self.columns.filter { state in
            !line.state.isPublic && line.state.mayMove(to: state) && !state.isSettled
                && (isPublisher || [.draft, .submitted].contains(state) && [.draft, .submitted].contains(line.state))
        }
        // What readers will see is decided on the story's own page.
        let opens = [ArticleState.scheduled, .published].filter { isPublisher && line.state.mayMove(to: $0) }
        return BoardPage.Card(
            story: story, action: DeskAddresses.story(id, "move"),
            moves: moves.map { DeskChoice(key: $0.rawValue, name: words(for: $0)) },
            targets: moves.map(\.rawValue).joined(separator: " "),
            opens: opens.map(\.rawValue).joined(separator: " "))
    }

    private static let columns: [ArticleState] = [.draft, .submitted, .inReview, .approved, .scheduled]
    private static let cardsAColumn = 40
}

private struct BoardFound: Sendable {
    let publication: Publication
    let edition: EditionContents
    let counts: [String: String]
    let pages: [(ArticleState, StoryLinePage)]
}

/// Stories in work as cards, a column for each state.
struct BoardPage: ThemePage {
    static let template = "board"

    struct Card: Encodable, Sendable {
        var story: StoriesPage.Story
        var action: String
        /// The states that it may be moved to.
        var moves: [DeskChoice]
        /// The same for a script, with spaces between.
        var targets: String
        /// The states that are decided upon on the story's page.
        var opens: String
    }

    struct Column: Encodable, Sendable {
        var state: String
        var name: String
        var count: String
        /// The whole list.
        var address: String
        var cards: [Card]
        var hasMore: Bool
    }

    var frame: DeskFrame
    var action: String
    var editions: [DeskChoice]
    var hasEditions: Bool
    var columns: [Column]
    /// What a script says, as JSON.
    var words: String
    var language: String { frame.language }
}
