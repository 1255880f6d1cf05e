import Editorial
import Foundation
import HTTPTypes
import Newspaper
import Storage
import Themes

extension Desk {
    /// The library, the newest first.
    func showPictures(_ asked: DeskRequest) async throws -> DeskAnswer {
        try await picturesPage(asked)
    }

    /// The same for pages on which a picture is chosen.
    func findPictures(_ asked: DeskRequest) async throws -> DeskAnswer {
        let (query, found, today) = try await pictures(asked, limit: Self.picturesFound)
        let shown = found.prefix(Self.picturesFound)
        return try .data(
            FoundPictures(
                found: shown.map { FoundPicture($0, on: today) },
                older: found.count > shown.count
                    ? shown.last.map { query.address(DeskAddresses.findPictures, after: $0) } : nil))
    }

    /// - Parameter outcomes: What became of files that were just sent.
    func picturesPage(_ asked: DeskRequest, outcomes: [PicturesPage.Outcome] = []) async throws -> DeskAnswer {
        let (query, found, today) = try await pictures(asked, limit: Self.picturesAPage)
        let shown = found.prefix(Self.picturesAPage)
        let isRefused = outcomes.contains { $0.fault != nil }
        return try page(asked, title: "titlePictures", status: isRefused ? .unprocessableContent : .ok) { frame in
            var frame = frame
            frame.stylesheets += [address(ofAsset: "library.css")].compactMap { $0 }
            frame.scripts = [editor.address(of: "editor/page/pictures-page.js")]
            return PicturesPage(
                frame: frame, action: DeskAddresses.pictures, tokenAddress: DeskAddresses.token,
                signInAddress: DeskAddresses.signIn(next: DeskAddresses.pictures),
                words: pageWords(Self.wordsOfPictures), mostBytes: Self.pictureBytes, outcomes: outcomes,
                query: PicturesPage.Query(words: query.words, credit: query.credit, month: query.month),
                uses: choices(["used", "unused"], key: "use", current: query.use),
                rights: choices(["over", "endSoon"], key: "rights", current: query.rights),
                isNarrowed: query.isNarrowed, pictures: shown.map { tile($0, on: today) },
                emptyText: strings[query.isNarrowed ? "emptyPicturesFound" : "emptyPictures"],
                olderAddress: found.count > shown.count
                    ? shown.last.map { query.address(DeskAddresses.pictures, after: $0) } : nil)
        }
    }

    private func pictures(
        _ asked: DeskRequest, limit: Int
    ) async throws -> (PictureQuery, [LibraryPicture], today: CivilDay) {
        let now = clock.now()
        return try await database.read { connection in
            let zone = try connection.publications.load().zone
            let today = CivilDay(now, in: zone)
            let query = PictureQuery(asked.query, today: today, zone: zone)
            let found = try connection.pictures.page(query.filter, after: query.after, limit: limit + 1)
            return (query, found, today)
        }
    }

    private func tile(_ picture: LibraryPicture, on today: CivilDay) -> PicturesPage.Tile {
        let found = FoundPicture(picture.picture)
        return PicturesPage.Tile(
            address: found.address, thumbnail: found.thumbnail, title: title(of: picture),
            credit: picture.picture.credit, isUnused: picture.uses == 0, rights: rightsMark(of: picture, on: today))
    }

    /// What a picture is called at the desk.
    func title(of picture: LibraryPicture) -> String {
        picture.knownAs ?? strings.text("pictureNumber", ["number": String(picture.picture.id.rawValue)])
    }

    /// Says that rights are over or end soon; nil when neither is so.
    func rightsMark(of picture: LibraryPicture, on today: CivilDay) -> RightsMark? {
        guard let until = picture.rightsUntil?.text else { return nil }
        switch picture.rightsState(on: today) {
        case .open: return nil
        case .endSoon:
            return RightsMark(key: "endSoon", text: strings.text("rightsEndSoonOn", ["day": isolated(until)]))
        case .over: return RightsMark(key: "over", text: strings.text("rightsOverSince", ["day": isolated(until)]))
        }
    }

    private func choices(_ keys: [String], key: String, current: String) -> [DeskChoice] {
        keys.map {
            DeskChoice(
                key: $0, name: strings[key + $0.prefix(1).uppercased() + $0.dropFirst()], isCurrent: $0 == current)
        }
    }

    /// What the library takes of one file.
    static let pictureBytes = 64 * 1024 * 1024
    private static let picturesFound = 48
    private static let picturesAPage = 60
    private static let wordsOfPictures = [
        "uploadWaits", "uploadRuns", "uploadDone", "uploadKnown", "uploadTooLarge", "uploadFailed", "uploadSignedOut",
        "uploadAgain", "uploadsRun", "uploadsDone",
    ]
}

extension Publication {
    /// The clocks by which the library's days begin: those of the edition that stands first.
    var zone: TimeZone { defaultEdition?.edition.timeZone ?? .gmt }
}
