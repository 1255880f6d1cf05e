import Editorial
import Newspaper
import Storage
import Themes

extension Desk {
    func showNotices(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let member = asked.signedIn?.member else { return try trouble(.missing, asked) }
        let before = asked.query["before"].flatMap(Int64.init).map(Identifier<Notice>.init(rawValue:))
        let (found, stories, publication) = try await database.read { connection in
            let found = try connection.notices.page(of: member.id, before: before, limit: Self.noticesAPage + 1)
            return (
                found, try connection.storyLines.find(Array(Set(found.map(\.article)))),
                try connection.publications.load()
            )
        }
        let lines = Dictionary(stories.map { ($0.id, $0) }) { first, _ in first }
        let shown = found.prefix(Self.noticesAPage)
        return try page(asked, title: "titleNotices") { frame in
            NoticesPage(
                frame: frame,
                notices: shown.map { notice in
                    let edition = lines[notice.article].flatMap { publication.edition($0.edition)?.edition }
                    return NoticesPage.Notice(
                        actor: notice.actor, text: words(for: notice),
                        headline: lines[notice.article]?.headline.nonEmpty ?? strings["untitled"],
                        language: edition?.language ?? language.rawValue,
                        address: DeskAddresses.story(notice.article.rawValue),
                        moment: edition.map { moment(notice.at, in: $0.timeZone) } ?? moment(notice.at),
                        isSeen: notice.isSeen)
                },
                hasUnseen: (asked.unseenNotices ?? 0) > 0, action: DeskAddresses.notices,
                olderAddress: found.count > shown.count
                    ? shown.last.map { "\(DeskAddresses.notices)?before=\($0.id.rawValue)" } : nil)
        }
    }

    func seeNotices(_ asked: DeskRequest) async throws -> DeskAnswer {
        try await newsroom(asked).seeNotices()
        return .redirect(to: DeskAddresses.notices)
    }

    private func words(for notice: Notice) -> String {
        let state = ArticleState(rawValue: notice.detail).map { words(for: $0) } ?? ""
        return strings.text("told" + notice.kind.rawValue.capitalizedFirst, ["state": state])
    }

    private static let noticesAPage = 50
}
