import Documents
import Editorial
import Foundation
import Newspaper
import Storage
import Themes

extension Desk {
    /// The page on which a front is laid out.
    func showFront(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let front = try await laidOutFront(asked) else { return try trouble(.missing, asked) }
        return try page(asked, titled: name(of: front.place, in: front.edition)) { frame in
            var page = try frontPage(front, frame)
            page.frame.stylesheets += ["story.css", "front.css"].compactMap { address(ofAsset: $0) }
            page.frame.scripts = [editor.address(of: "editor/page/front-page.js")]
            return page
        }
    }

    /// The real page in the real theme, laid out as the draft is.
    func showFrontPreview(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let front = try await laidOutFront(asked), let html = try await previewFront(front.draft.front) else {
            return try trouble(.missing, asked)
        }
        return .preview(html: html)
    }

    private func frontPage(_ front: LaidOutFront, _ frame: DeskFrame) throws -> FrontDeskPage {
        let edition = front.edition.edition
        let zone = edition.timeZone
        let place = front.place
        let addresses = Addresses(edition: edition)
        let section = place.section.flatMap { front.edition.sections[id: $0] }
        let data = self.data(front.draft, isAhead: front.isAhead, front.choices, zone: zone)
        return FrontDeskPage(
            frame: frame, place: place.text, name: frame.title, editionName: edition.name,
            frontLanguage: edition.language, frontDirection: edition.direction.rawValue, number: data.number,
            isAhead: data.isAhead, isLaidOut: front.line != nil,
            published: front.line.map { moment($0.published, in: zone) }, publishedBy: front.line?.author ?? "",
            data: try Self.json(data), words: try Self.json(frontWords), layouts: try Self.json(layouts),
            sections: try Self.json(
                front.edition.sections.sections.map {
                    Chosen(id: Int($0.id.rawValue), name: name(of: $0, in: front.edition))
                }),
            saveAction: DeskAddresses.front(place, "draft"), previewAddress: DeskAddresses.front(place, "preview"),
            historyAddress: DeskAddresses.front(place, "history"),
            publishAction: DeskAddresses.front(place, "publication"),
            scheduleAction: DeskAddresses.front(place, "schedule"),
            unscheduleAction: DeskAddresses.front(place, "unscheduling"),
            restoreAction: DeskAddresses.front(place, "restoration"),
            publicAddress: section.map { addresses.section($0.path) } ?? addresses.front,
            tokenAddress: DeskAddresses.token, signInAddress: DeskAddresses.signIn(next: DeskAddresses.front(place)),
            findStories: "\(DeskAddresses.findFrontStories)?front=\(place.text)",
            findPictures: DeskAddresses.findPictures, addPicture: DeskAddresses.pictures, zone: zone.identifier,
            scheduled: front.scheduled.map { scheduled in
                FrontDeskPage.Scheduled(
                    moment: moment(scheduled.due, in: zone), author: scheduled.author,
                    due: String(scheduled.due.milliseconds))
            })
    }

    static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    private var layouts: [LayoutChoice] {
        SlotLayout.allCases.map { layout in
            LayoutChoice(
                key: layout.rawValue, name: words(for: layout), count: layout.usualCount,
                isHead: layout.isHead, takesLatest: layout != .mostRead && layout != .newsletter)
        }
    }

    func words(for layout: SlotLayout) -> String {
        strings["layout" + layout.rawValue.prefix(1).uppercased() + layout.rawValue.dropFirst()]
    }

    /// What the page's scripts say, by their keys.
    private var frontWords: [String: String] {
        Dictionary(uniqueKeysWithValues: Self.keysOfFrontWords.map { ($0, strings[$0]) })
    }

    private static let keysOfFrontWords = [
        "pageSaved", "pageSaving", "pageUnsaved", "frontOffline", "pageSignedOut", "pageSignIn", "pageRefused",
        "pageClose", "pageNothingFound", "pageFindPictures", "pageUpload", "pageUploading", "pageNotKept",
        "pageLibrary", "leadPicture", "slot", "slotLayout", "slotTitle", "slotCount", "slotSection", "slotAnySection",
        "slotUp", "slotDown", "slotRemove", "slotLatest", "slotFull", "slotEmpty",
        "placeUp", "placeDown", "placeRemove", "placeEdit", "placeMoveTo", "placeHeadline", "placePicture",
        "placePictureChoose", "placePictureOwn", "placeUntil", "placeChanged", "placePinned",
        "placeOver", "placeGone", "saidAdded", "saidMoved", "saidRemoved", "saidSlotMoved", "saidSlotRemoved",
        "saidAlready", "saidUndone", "saidMerged", "onFront", "frontClashTitle", "frontClashText", "pageYours",
        "pageTheirs", "frontClashKeep", "frontRemoved", "slotPicked",
    ]
}

/// A shape that a slot can take, as the page's script offers it.
struct LayoutChoice: Encodable, Sendable {
    var key: String
    var name: String
    var count: Int
    var isHead: Bool
    var takesLatest: Bool
}

extension SlotLayout {
    /// Whether it stands in the head of a front, above the strips.
    fileprivate var isHead: Bool {
        switch self {
        case .lead, .leadWithBullets, .seconds, .briefs: true
        case .band, .threeUp, .list, .opinions, .gallery, .mostRead, .newsletter: false
        }
    }
}
