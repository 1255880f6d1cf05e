import Documents
package import Editorial
package import Foundation
package import Newspaper
package import Pictures
package import Storage

/// Takes in a WordPress export (WXR 1.0 to 1.2) in bounded memory and says what became of every item of it.
///
/// The file is read twice: a survey learns which items there are, where they were and where they will be, and keeps
/// pictures; then stories, pages, comments and menus are taken in, in batches of one transaction each. Whatever stops
/// it, what has been taken in stays, and running it again continues without duplicates.
package struct WordPressImport: Sendable {
    let newsroom: Newsroom
    let database: any Database
    let edition: Identifier<Edition>
    let pictures: PictureKeeping?
    let mediaFolder: MediaFolder?

    /// - Parameters:
    ///   - edition: the one that everything is taken into.
    ///   - pictures: where picture files are kept.
    ///   - mediaFolder: a copy of the old site's `wp-content/uploads`; nil leaves every attachment out.
    package init(
        newsroom: Newsroom, database: any Database, edition: Identifier<Edition>, pictures: PictureFolder,
        mediaFolder: URL? = nil
    ) {
        self.init(
            newsroom: newsroom, database: database, edition: edition,
            pictures: PictureKeeping { try await pictures.keep(file: $0) },
            mediaFolder: mediaFolder.map { MediaFolder(path: $0.path) })
    }

    init(
        newsroom: Newsroom, database: any Database, edition: Identifier<Edition>, pictures: PictureKeeping?,
        mediaFolder: MediaFolder?
    ) {
        self.newsroom = newsroom
        self.database = database
        self.edition = edition
        self.pictures = pictures
        self.mediaFolder = mediaFolder
    }

    /// Takes in the export in `file` and reports on it.
    ///
    /// Throws an `ExportFault` when it is no export, `NewsroomError` when there is no such edition, `CancellationError`
    /// between batches, a `PictureRefusal` when pictures cannot be kept at all, and what Storage throws; as an
    /// `ImportInterruption` once items were taken.
    package func run(
        file: URL, progress: @escaping @Sendable (WordPressImportProgress) -> Void = { _ in }
    ) async throws -> ImportReport {
        let publication = try await database.read { try $0.publications.load() }
        guard let contents = publication.edition(edition) else { throw NewsroomError.unknownEdition(edition.rawValue) }
        var survey = WordPressSurvey(
            of: self, edition: contents, otherEditions: publication.editions.map(\.edition.code), progress: progress)
        try await survey.read { try reader(file.path, contents.edition) }
        var work = WordPressWork(of: self, survey: survey)
        do {
            try await work.read(reader(file.path, contents.edition))
        } catch {
            throw ImportInterruption.error(error, after: work.report)
        }
        return work.report
    }

    private func reader(_ file: String, _ edition: Edition) throws -> ExportReader {
        try ExportReader(path: file, olderEncoding: Self.olderEncoding(of: edition.language))
    }

    /// The encoding in which sites of a language were written before UTF-8.
    static func olderEncoding(of language: String) -> String {
        switch language.prefix(while: { $0 != "-" }).lowercased() {
        case "he", "iw", "yi": "WINDOWS-1255"
        case "ar", "fa", "ur": "WINDOWS-1256"
        case "ru", "uk", "bg", "sr", "mk", "be": "WINDOWS-1251"
        case "pl", "cs", "sk", "hu", "hr", "sl", "ro": "WINDOWS-1250"
        case "el": "WINDOWS-1253"
        case "tr": "WINDOWS-1254"
        case "lt", "lv", "et": "WINDOWS-1257"
        default: "WINDOWS-1252"
        }
    }
}

/// How far an import has come.
package struct WordPressImportProgress: Hashable, Sendable {
    package enum Phase: String, Hashable, Sendable {
        case survey, takingIn
    }

    package let phase: Phase
    /// Bytes of the file read in this phase.
    package let bytes: Int64
    package let totalBytes: Int64
    /// Items read in this phase.
    package let items: Int
    /// Items of the whole file; nil until the survey has counted them.
    package let totalItems: Int?

    /// How much of the whole work is done, from 0 to 1; the survey is the smaller part.
    package var fraction: Double {
        let part = totalBytes > 0 ? min(Double(bytes) / Double(totalBytes), 1) : 1
        return phase == .survey ? part * 0.2 : 0.2 + part * 0.8
    }
}
