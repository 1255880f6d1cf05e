import Editorial
import Newspaper
import Themes

extension Desk {
    /// The colours in which an edition is printed.
    func showInks(_ asked: DeskRequest) async throws -> DeskAnswer {
        try await inksPage(asked)
    }

    func changeInks(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let (_, edition) = try await settingsEdition(asked) else { return try trouble(.missing, asked) }
        guard let light = colours(asked, "light"), let dark = colours(asked, "dark") else {
            return try await inksPage(asked, fault: strings["faultColour"])
        }
        return try await answerStructure(asked) {
            try await newsroom(asked).changeInks(of: edition.edition.id, to: Inks(light: light, dark: dark))
            return .redirect(to: "\(DeskAddresses.inks)?edition=\(edition.edition.code)&done=noticeSettingsKept")
        } refused: {
            try await inksPage(asked, fault: $0)
        }
    }

    /// The colours that a form gives, without those that are the theme's; nil when one of them is none.
    private func colours(_ asked: DeskRequest, _ scheme: String) -> [Ink: Colour]? {
        let usual = scheme == "light" ? Inks.broadsheet.light : Inks.broadsheet.dark
        var colours: [Ink: Colour] = [:]
        for ink in Ink.allCases {
            let text = asked.form["\(scheme)-\(ink.rawValue)"] ?? ""
            guard !text.isEmpty else { continue }
            guard let colour = Colour(text) else { return nil }
            if colour != usual[ink] { colours[ink] = colour }
        }
        return colours
    }

    private func inksPage(_ asked: DeskRequest, fault: String? = nil) async throws -> DeskAnswer {
        guard let (publication, edition) = try await settingsEdition(asked) else { return try trouble(.missing, asked) }
        let inks = edition.edition.inks
        func rows(_ scheme: String, _ own: [Ink: Colour], _ usual: [Ink: Colour]) -> [InksPage.Row] {
            Ink.allCases.map { ink in
                InksPage.Row(
                    key: "\(scheme)-\(ink.rawValue)", label: words(for: ink),
                    own: fault == nil
                        ? own[ink]?.text ?? "" : asked.form["\(scheme)-\(ink.rawValue)"] ?? "",
                    usual: usual[ink]?.text ?? "")
            }
        }
        return try settingsPage(asked, titled: strings["settingsInks"], fault: fault) { frame in
            InksPage(
                frame: frame, head: settingsHead(publication, edition, in: DeskAddresses.inks),
                action: DeskAddresses.inks,
                schemes: [
                    InksPage.Scheme(
                        key: "light", title: strings["inksByDay"],
                        rows: rows("light", inks.light, Inks.broadsheet.light)),
                    InksPage.Scheme(
                        key: "dark", title: strings["inksByNight"],
                        rows: rows("dark", inks.dark, Inks.broadsheet.dark)),
                ], publicAddress: Addresses(edition: edition.edition).front, fault: fault)
        }
    }
}
