import Editorial
import Foundation
import Newspaper
import Storage
import Themes

extension Desk {
    /// Every layout that readers had, the newest first.
    func showFrontHistory(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let front = try await laidOutFront(asked) else { return try trouble(.missing, asked) }
        let before = asked.query["before"].flatMap(Int64.init).map { Identifier<PublishedFront>(rawValue: $0) }
        let place = front.place
        let (layouts, lines) = try await database.read { connection in
            let layouts = try connection.frontHistory.page(place, before: before, limit: Self.layoutsAPage + 1)
            return (layouts, try connection.storyLines.find(layouts.flatMap(\.front.slots).flatMap(\.articles)))
        }
        let shown = layouts.prefix(Self.layoutsAPage)
        let headlines = Dictionary(lines.map { ($0.id, $0.headline) }) { first, _ in first }
        return try page(asked, title: "titleFrontHistory") { frame in
            var page = FrontHistoryPage(
                frame: frame, name: name(of: place, in: front.edition), editionName: front.edition.edition.name,
                frontLanguage: front.edition.edition.language, frontAddress: DeskAddresses.front(place),
                restoreAction: DeskAddresses.front(place, "restoration"), number: front.draft.number,
                layouts: shown.map { line($0, headlines, front) },
                olderAddress: layouts.count > shown.count
                    ? shown.last.map { "\(DeskAddresses.front(place, "history"))?before=\($0.id.rawValue)" } : nil)
            page.frame.stylesheets += [address(ofAsset: "front.css")].compactMap { $0 }
            return page
        }
    }

    private func line(
        _ layout: PublishedFront, _ headlines: [Identifier<Article>: String], _ front: LaidOutFront
    ) -> FrontHistoryPage.Layout {
        let isStanding = layout.front == front.draft.front
        return FrontHistoryPage.Layout(
            id: Int(layout.id.rawValue), moment: moment(layout.published, in: front.edition.edition.timeZone),
            author: layout.author, source: strings["frontSource" + layout.source.rawValue.capitalized],
            isStanding: isStanding,
            slots: layout.front.slots.map { slot in
                FrontHistoryPage.Slot(
                    layout: words(for: slot.layout), title: slot.title,
                    stories: slot.placements.map { placement in
                        placement.headline.isEmpty ? headlines[placement.article] ?? "" : placement.headline
                    }.filter { !$0.isEmpty })
            })
    }

    private static let layoutsAPage = 20
}
