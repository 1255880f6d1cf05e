import Editorial
import Foundation
import HTTPTypes
import Newspaper
import Storage
import Themes

extension Desk {
    /// The fronts of every edition, and the line of breaking news above their pages.
    func showFronts(_ asked: DeskRequest) async throws -> DeskAnswer {
        try await showFronts(asked, refused: nil)
    }

    /// The same after a breaking bar was refused, with what was typed.
    func showFronts(_ asked: DeskRequest, refused: RefusedBreakingBar?) async throws -> DeskAnswer {
        guard let member = asked.signedIn?.member else { return try trouble(.missing, asked) }
        let editions = try await database.read { connection in
            let bars = try connection.breakingBars.all()
            return try connection.publications.load().editions.map { contents in
                let id = contents.edition.id
                return EditionFronts(
                    contents: contents, lines: try connection.fronts.lines(edition: id),
                    drafts: try connection.frontDrafts.ahead(edition: id),
                    next: try connection.frontSchedule.next(edition: id), bar: bars[id])
            }
        }
        let status: HTTPResponse.Status = refused == nil ? .ok : .unprocessableContent
        return try page(asked, title: "titleFronts", status: status) { frame in
            var page = FrontsPage(
                frame: frame,
                editions: editions.map { edition in
                    let id = edition.contents.edition.id
                    return part(edition, member, refused: refused?.edition == id ? refused : nil)
                },
                findStories: DeskAddresses.findStories)
            page.frame.stylesheets += [address(ofAsset: "front.css")].compactMap { $0 }
            page.frame.scripts = [editor.address(of: "editor/page/fronts-page.js")]
            return page
        }
    }

    private func part(
        _ fronts: EditionFronts, _ member: StaffMember, refused: RefusedBreakingBar?
    ) -> FrontsPage.Edition {
        let edition = fronts.contents.edition
        let own = FrontPlace(edition: edition.id)
        let sections = fronts.contents.sections
        let bar = fronts.bar.flatMap { $0.isShown(at: clock.now()) ? $0 : nil }
        return FrontsPage.Edition(
            code: edition.code, name: edition.name, frontLanguage: edition.language,
            breakingAction: member.mayLayOutFront(of: nil, in: sections)
                ? DeskAddresses.front(own, "breaking") : nil,
            removeAction: bar == nil ? nil : DeskAddresses.front(own, "breaking-removal"),
            breakingText: refused?.text ?? bar?.text ?? "", breakingLink: refused?.link ?? bar?.link ?? "",
            breakingUntil: refused?.until ?? bar?.until.localTime(in: edition.timeZone) ?? "", fault: refused?.fault,
            zone: edition.timeZone.identifier,
            fronts: ([nil] + sections.sections).filter { member.mayLayOutFront(of: $0?.id, in: sections) }.map {
                section in
                row(
                    FrontPlace(edition: edition.id, section: section?.id), name: section?.name ?? strings["frontPage"],
                    depth: section.map { sections.lineage(of: $0.id).count } ?? 0, fronts)
            })
    }

    private func row(_ place: FrontPlace, name: String, depth: Int, _ fronts: EditionFronts) -> FrontsPage.Front {
        let zone = fronts.contents.edition.timeZone
        let line = fronts.lines.first { $0.place == place }
        let draft = fronts.drafts.first { $0.place == place }
        return FrontsPage.Front(
            address: DeskAddresses.front(place), name: name, depth: depth, isLaidOut: line != nil,
            state: line == nil ? "draft" : "published",
            stateName: strings[line == nil ? "frontLatest" : "frontLaidOut"],
            isAhead: draft != nil, author: line?.author ?? "", published: line.map { moment($0.published, in: zone) },
            draftAuthor: draft?.author ?? "", drafted: draft.map { moment($0.saved, in: zone) },
            next: fronts.next[place].map { moment($0, in: zone) })
    }
}

/// What is known of the fronts of one edition.
private struct EditionFronts: Sendable {
    let contents: EditionContents
    let lines: [FrontLine]
    let drafts: [FrontDraftLine]
    let next: [FrontPlace: Instant]
    let bar: BreakingBar?
}
