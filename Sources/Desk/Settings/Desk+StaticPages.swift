import Editorial
import Newspaper
import Storage
import Themes

extension Desk {
    /// An edition's static pages.
    func showPages(_ asked: DeskRequest) async throws -> DeskAnswer {
        try await pagesPage(asked)
    }

    func startPage(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let (_, edition) = try await settingsEdition(asked) else { return try trouble(.missing, asked) }
        return try await answerStructure(asked) {
            let id = try await newsroom(asked).startPage(
                titled: asked.form["title"] ?? "", path: asked.form["path"] ?? "", in: edition.edition.id)
            return .redirect(to: DeskAddresses.page(id.rawValue))
        } refused: {
            try await pagesPage(asked, fault: $0)
        }
    }

    private func pagesPage(_ asked: DeskRequest, fault: String? = nil) async throws -> DeskAnswer {
        guard let (publication, edition) = try await settingsEdition(asked) else { return try trouble(.missing, asked) }
        let pages = try await database.read { try $0.pages.lines(edition: edition.edition.id) }
        return try settingsPage(asked, titled: strings["settingsPages"], fault: fault) { frame in
            StaticPagesPage(
                frame: frame, head: settingsHead(publication, edition, in: DeskAddresses.pages),
                rows: pages.map { page in
                    StaticPagesPage.Row(
                        title: page.title, path: page.path, address: DeskAddresses.page(page.id.rawValue),
                        state: page.state.rawValue, stateName: words(for: page.state),
                        modified: moment(page.modified, in: edition.edition.timeZone))
                }, action: DeskAddresses.pages,
                form: fault == nil
                    ? StaticPagesPage.Form()
                    : StaticPagesPage.Form(title: asked.form["title"] ?? "", path: asked.form["path"] ?? ""),
                fault: fault)
        }
    }
}
