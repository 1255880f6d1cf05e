import Editorial
import HTTPTypes
import Newspaper
import Storage
import Themes

extension Desk {
    /// Where the settings begin.
    func showSettings(_ asked: DeskRequest) async throws -> DeskAnswer {
        try await settingsPage(asked)
    }

    func changePublication(_ asked: DeskRequest) async throws -> DeskAnswer {
        let services = ShareService.allCases.filter { asked.form["share-\($0.rawValue)"] != nil }
        return try await answerStructure(asked) {
            try await newsroom(asked).changePublication(name: asked.form["name"] ?? "", shareServices: services)
            return .redirect(to: Self.done(DeskAddresses.settings, "noticeSettingsKept"))
        } refused: {
            try await settingsPage(asked, fault: $0)
        }
    }

    private func settingsPage(_ asked: DeskRequest, fault: String? = nil) async throws -> DeskAnswer {
        let publication = try await database.read { try $0.publications.load() }
        return try page(asked, title: "titleSettings", status: fault == nil ? .ok : .unprocessableContent) { frame in
            SettingsPage(
                frame: frame,
                rooms: Self.settingsRooms.map { key, address in
                    SettingsPage.Room(label: strings[key], address: address, text: strings[key + "Text"])
                },
                action: DeskAddresses.settings, name: publication.name,
                services: ShareService.allCases.map {
                    DeskChoice(
                        key: $0.rawValue, name: name(of: $0), isCurrent: publication.shareServices.contains($0))
                }, fault: fault)
        }
    }

    private func name(of service: ShareService) -> String {
        switch service {
        case .x: "X"
        case .whatsapp: "WhatsApp"
        case .linkedin: "LinkedIn"
        case .email: strings["email"]
        case .facebook, .telegram, .bluesky: service.rawValue.prefix(1).uppercased() + service.rawValue.dropFirst()
        }
    }

    /// The pages of the settings by the keys of their names.
    static let settingsRooms: [(key: String, address: String)] = [
        ("settingsSections", DeskAddresses.sections), ("settingsMenus", DeskAddresses.menus),
        ("settingsTopics", DeskAddresses.topicSettings), ("settingsPages", DeskAddresses.pages),
        ("settingsRedirects", DeskAddresses.redirects), ("settingsEdition", DeskAddresses.editionSettings),
        ("settingsFormats", DeskAddresses.formats), ("settingsInks", DeskAddresses.inks),
    ]

    /// The edition that a page of the settings is about: the one that is asked for, else the default one.
    func settingsEdition(
        _ asked: DeskRequest
    ) async throws -> (publication: Publication, edition: EditionContents)? {
        let publication = try await database.read { try $0.publications.load() }
        let code = asked.query["edition"] ?? asked.form["edition"] ?? asked.parts["edition"]
        let found = code.flatMap { publication.edition(code: $0) } ?? publication.defaultEdition
        return found.map { (publication, $0) }
    }

    func settingsHead(
        _ publication: Publication, _ edition: EditionContents, in room: String
    ) -> SettingsHead {
        let code = edition.edition.code
        return SettingsHead(
            rooms: Self.settingsRooms.map { key, address in
                DeskLink(label: strings[key], address: "\(address)?edition=\(code)", isCurrent: address == room)
            },
            editions: publication.editions.map {
                DeskLink(
                    label: $0.edition.name, address: "\(room)?edition=\($0.edition.code)",
                    isCurrent: $0.edition.code == code)
            },
            hasEditions: publication.editions.count > 1, edition: code, language: edition.edition.language)
    }

    /// A page of the settings, with what makes its forms instant.
    func settingsPage(
        _ asked: DeskRequest, titled title: String, fault: String? = nil,
        _ make: (DeskFrame) throws -> some ThemePage
    ) throws -> DeskAnswer {
        try page(asked, titled: title, status: fault == nil ? .ok : .unprocessableContent) { frame in
            var frame = frame
            frame.stylesheets += [address(ofAsset: "settings.css")].compactMap { $0 }
            frame.scripts = [editor.address(of: "editor/page/settings-page.js")]
            return try make(frame)
        }
    }

    /// Runs a verb upon the newspaper's structure; what cannot be done is said on the page from which it was asked.
    func answerStructure(
        _ asked: DeskRequest, _ verb: () async throws -> DeskAnswer,
        refused: (String) async throws -> DeskAnswer
    ) async throws -> DeskAnswer {
        do {
            let answer = try await verb()
            // What few stories have to follow has followed when the page answers; many follow behind it.
            for _ in 0..<Self.stepsAtOnce where try await newsroom.goOnRestructuring() == false { break }
            return answer
        } catch StructureFault.unknown, NewsroomError.unknownEdition {
            return try trouble(.missing, asked)
        } catch let fault as StructureFault {
            return try await refused(words(for: fault))
        }
    }

    /// Asks once more before something is done.
    func confirm(
        _ asked: DeskRequest, title: String, lines: [String], action: String, fields: [(String, String)], deed: String,
        back: String
    ) throws -> DeskAnswer {
        try settingsPage(asked, titled: title) { frame in
            ConfirmPage(
                frame: frame, title: title, lines: lines, action: action,
                fields: (fields + [("sure", "1")]).map { ConfirmPage.Field(name: $0.0, value: $0.1) }, deed: deed,
                backAddress: back)
        }
    }

    /// A number of stories in words.
    func stories(_ count: Int) -> String { strings.counted("storyCount", count) }

    /// How far work on the stories of a section or topic has come.
    func progress(of work: Restructuring?) -> String? {
        work.map {
            strings.text("storiesMoved", ["done": String($0.done), "total": String(max($0.done, $0.total))])
        }
    }

    private static let stepsAtOnce = 4
}
