import Documents
import Editorial
import Foundation
import HTTPTypes
import Newspaper
import Storage
import Themes

extension Desk {
    /// The page on which a static page is written.
    func showPage(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let found = try await staticPage(asked) else { return try trouble(.missing, asked) }
        return try staticPagePage(asked, found)
    }

    /// A page of the real theme with the text as it stands.
    func showPagePreview(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let found = try await staticPage(asked) else { return try trouble(.missing, asked) }
        var page = found.standing.page
        (page.title, page.body) = (found.standing.text.title, found.standing.text.body)
        guard let html = try await settingsTools.previewPage(page) else { return try trouble(.missing, asked) }
        return .preview(html: html)
    }

    /// The text as it stands, for a page that wants to go on from it.
    func showPageText(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let found = try await staticPage(asked) else { return try trouble(.missing, asked) }
        return try .data(ClashingPage(found.standing, moment(found.standing.saved)))
    }

    /// Keeps what is being written.
    func savePageDraft(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let id: Identifier<StaticPage> = asked.id("id") else { return try trouble(.missing, asked) }
        guard let body = asked.form["body"].flatMap({ try? Document(json: $0) }),
            let point = asked.form["point"].flatMap(TextPoint.init)
        else {
            return try .data(
                Refusal(fault: strings.text("faultField", ["field": "body"])), .unprocessableContent)
        }
        let title = (asked.form["title"] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return try await answerPage(asked) {
            switch try await newsroom(asked).savePage(PageText(title: title, body: body), of: id, from: point) {
            case .saved(let point):
                guard asked.wantsData else { return .redirect(to: DeskAddresses.page(id.rawValue)) }
                return try .data(SavedText(point: point.text, saved: moment(clock.now())))
            case .clash(let standing):
                return try .data(ClashingPage(standing, moment(standing.saved)), .conflict)
            }
        }
    }

    func publishPage(_ asked: DeskRequest) async throws -> DeskAnswer {
        try await change(asked, notice: "noticePagePublished") { id in
            guard let point = asked.form["point"].flatMap(TextPoint.init) else { throw StructureFault.changedSince }
            try await newsroom(asked).publishPage(id, seen: point)
        }
    }

    func unpublishPage(_ asked: DeskRequest) async throws -> DeskAnswer {
        try await change(asked, notice: "noticePageUnpublished") { try await newsroom(asked).unpublishPage($0) }
    }

    func movePage(_ asked: DeskRequest) async throws -> DeskAnswer {
        try await change(asked, notice: "noticePageMoved") {
            try await newsroom(asked).movePage($0, to: asked.form["path"] ?? "")
        }
    }

    func restorePage(_ asked: DeskRequest) async throws -> DeskAnswer {
        try await change(asked, notice: "noticePageRestored") {
            try await newsroom(asked).restorePage(Int(asked.form["revision"] ?? "") ?? 0, of: $0)
        }
    }

    func removePage(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let found = try await staticPage(asked) else { return try trouble(.missing, asked) }
        let id = found.standing.page.id.rawValue
        if asked.form["sure"] == nil {
            return try confirm(
                asked, title: strings.text("titleRemovePage", ["name": found.standing.text.title]),
                lines: [strings["removePageText"]], action: DeskAddresses.page(id, "removal"), fields: [],
                deed: strings["removePage"], back: DeskAddresses.page(id))
        }
        let list = "\(DeskAddresses.pages)?edition=\(found.edition.edition.code)&done=noticePageRemoved"
        return try await change(asked, notice: "noticePageRemoved", to: list) {
            try await newsroom(asked).removePage($0)
        }
    }

    private func change(
        _ asked: DeskRequest, notice: String, to address: String? = nil,
        _ verb: (Identifier<StaticPage>) async throws -> Void
    ) async throws -> DeskAnswer {
        guard let id: Identifier<StaticPage> = asked.id("id") else { return try trouble(.missing, asked) }
        return try await answerPage(asked) {
            try await verb(id)
            let next = address ?? Self.done(DeskAddresses.page(id.rawValue), notice)
            return asked.wantsData ? try .data(NextPage(address: next)) : .redirect(to: next)
        }
    }

    /// Says, in the form that was asked for, why something could not be done.
    private func answerPage(_ asked: DeskRequest, _ verb: () async throws -> DeskAnswer) async throws -> DeskAnswer {
        try await answerStructure(asked, verb) { fault in
            if asked.wantsData { return try .data(Refusal(fault: fault), .unprocessableContent) }
            guard let found = try await staticPage(asked) else { return try trouble(.missing, asked) }
            return try staticPagePage(asked, found, fault: fault)
        }
    }

    private func staticPage(_ asked: DeskRequest) async throws -> FoundPage? {
        guard let id: Identifier<StaticPage> = asked.id("id") else { return nil }
        return try await database.read { connection in
            guard let standing = try StandingPage(id, in: connection),
                let edition = try connection.publications.load().edition(standing.page.edition)
            else { return nil }
            return FoundPage(
                standing: standing, edition: edition,
                revisions: try connection.pageTexts.revisions(of: id, limit: Self.pageRevisionsShown))
        }
    }

    private func staticPagePage(
        _ asked: DeskRequest, _ found: FoundPage, fault: String? = nil
    ) throws -> DeskAnswer {
        let (standing, edition) = (found.standing, found.edition.edition)
        let (page, id) = (standing.page, standing.page.id.rawValue)
        return try self.page(
            asked, titled: standing.text.title.isEmpty ? strings["untitledPage"] : standing.text.title,
            status: fault == nil ? .ok : .unprocessableContent
        ) { frame in
            var frame = frame
            frame.stylesheets +=
                [editor.address(of: "editor/editor.css")] + [address(ofAsset: "story.css")].compactMap { $0 }
            frame.scripts = [editor.address(of: "editor/page/static-page.js")]
            return StaticPagePage(
                frame: frame, id: Int(id), point: standing.point.text, edition: edition.code,
                editionName: edition.name, pageLanguage: edition.language, pageDirection: edition.direction.rawValue,
                title: standing.text.title, body: standing.text.body.json, path: page.path,
                state: page.state.rawValue, stateName: words(for: page.state), isAhead: standing.isAhead,
                isPublic: page.state.isPublic,
                savedBy: found.author,
                saved: moment(standing.saved, in: edition.timeZone),
                publicAddress: page.state.isPublic ? Addresses(edition: edition).page(page.path) : nil,
                saveAction: DeskAddresses.page(id, "draft"), textAddress: DeskAddresses.page(id, "text"),
                tokenAddress: DeskAddresses.token, signInAddress: DeskAddresses.signIn(next: DeskAddresses.page(id)),
                previewAddress: DeskAddresses.page(id, "preview"), findStories: DeskAddresses.findStories,
                findPictures: DeskAddresses.findPictures, addPicture: DeskAddresses.pictures,
                publishAction: DeskAddresses.page(id, "publication"),
                publishLabel: strings[page.state.isPublic ? "publishAgain" : "publish"],
                unpublishAction: DeskAddresses.page(id, "unpublication"),
                moveAction: DeskAddresses.page(id, "address"), restoreAction: DeskAddresses.page(id, "restoration"),
                removeAction: DeskAddresses.page(id, "removal"),
                listAddress: "\(DeskAddresses.pages)?edition=\(edition.code)",
                revisions: found.revisions.map {
                    StaticPagePage.Revision(
                        number: $0.number, author: $0.author, moment: moment($0.created, in: edition.timeZone))
                }, words: pageWords(Self.keysOfPageWords + Self.keysOfLibraryWords),
                modules: editor.modules, fault: fault)
        }
    }

    private static let pageRevisionsShown = 30
}

private struct FoundPage: Sendable {
    let standing: StandingPage
    let edition: EditionContents
    let revisions: [PageRevision]

    /// Who wrote last; nil for what came from elsewhere.
    var author: String? {
        [standing.draft?.author, revisions.first?.author].compactMap(\.self).first { !$0.isEmpty }
    }
}

extension StandingPage {
    fileprivate var saved: Instant { draft?.saved ?? page.modified }

    /// Whether there are words that readers do not have yet.
    fileprivate var isAhead: Bool { page.state.isPublic && draft.map { $0.text != page.text } ?? false }
}

/// A static page's text as a page shows it for comparison.
private struct ClashingPage: Encodable, Sendable {
    var point: String
    var author: String
    var saved: DeskMoment
    var fields: [String: String]

    init(_ standing: StandingPage, _ saved: DeskMoment) {
        point = standing.point.text
        author = standing.draft?.author ?? ""
        self.saved = saved
        fields = ["title": standing.text.title, "body": standing.text.body.json]
    }
}
