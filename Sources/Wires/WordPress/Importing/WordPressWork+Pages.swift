import Documents
import Editorial
import Newspaper

extension WordPressWork {
    mutating func takeIn(pages translated: [TranslatedItem]) async throws {
        guard !translated.isEmpty else { return }
        let outcomes = try await newsroom.importPages(translated.map(page))
        for (translated, outcome) in zip(translated, outcomes) {
            let item = translated.item
            if case .refused(let reason) = outcome {
                report.leave(item: item.reportName, type: item.type, reason: reason)
                continue
            }
            report.carry(type: item.type)
            for remark in translated.remarks + [item.remarkOnComments].compactMap({ $0 }) {
                report.note(item: item.reportName, type: item.type, what: remark)
            }
        }
    }

    private func page(_ translated: TranslatedItem) -> PageImport {
        let item = translated.item
        var body = translated.body
        // A page has no lead picture, so its featured one stands at the head of its text.
        if let lead = translated.lead {
            let picture = PlacedPicture(
                source: lead.path, alternativeText: lead.alternativeText, caption: lead.caption, credit: lead.credit,
                width: lead.width, height: lead.height)
            if !body.pictures.contains(where: { $0.source == lead.path }) {
                body.blocks.insert(.picture(picture), at: 0)
            }
        }
        return PageImport(
            externalID: survey.site.externalID(item.identifier), edition: survey.edition.edition.id,
            path: survey.pages.path(item.identifier) ?? "page-\(item.identifier)", title: translated.title, body: body,
            state: translated.state.state, modified: translated.state.modified ?? translated.state.published,
            oldPaths: translated.oldPaths)
    }
}
