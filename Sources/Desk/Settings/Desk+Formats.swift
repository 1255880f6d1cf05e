import Editorial
import Newspaper
import Themes

extension Desk {
    /// What an edition calls its formats.
    func showFormats(_ asked: DeskRequest) async throws -> DeskAnswer {
        try await formatsPage(asked)
    }

    func changeFormats(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let (_, edition) = try await settingsEdition(asked) else { return try trouble(.missing, asked) }
        var names = FormatNames()
        for format in Format.allCases {
            let text = asked.form[format.rawValue] ?? ""
            names[format] = text
            if names[format] == nil, !text.allSatisfy(\.isWhitespace) {
                return try await formatsPage(
                    asked, fault: strings.text("faultFormatName", ["most": String(FormatNames.longestName)]))
            }
        }
        let kept = names
        return try await answerStructure(asked) {
            try await newsroom(asked).changeFormatNames(of: edition.edition.id, to: kept)
            return .redirect(to: "\(DeskAddresses.formats)?edition=\(edition.edition.code)&done=noticeSettingsKept")
        } refused: {
            try await formatsPage(asked, fault: $0)
        }
    }

    private func formatsPage(_ asked: DeskRequest, fault: String? = nil) async throws -> DeskAnswer {
        guard let (publication, edition) = try await settingsEdition(asked) else { return try trouble(.missing, asked) }
        return try settingsPage(asked, titled: strings["settingsFormats"], fault: fault) { frame in
            FormatsPage(
                frame: frame, head: settingsHead(publication, edition, in: DeskAddresses.formats),
                action: DeskAddresses.formats, formatLanguage: edition.edition.language,
                formats: Format.allCases.map { format in
                    FormatsPage.Row(
                        key: format.rawValue, label: words(for: format),
                        name: fault == nil
                            ? edition.edition.formatNames[format] ?? "" : asked.form[format.rawValue] ?? "")
                }, fault: fault)
        }
    }
}
