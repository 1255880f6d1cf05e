import Newspaper
import Storage
import Synchronization

/// What every page shares, kept in memory until its version in the database rises.
struct PublicationSnapshot: Sendable {
    let version: Int64
    let publication: Publication
    /// Titles of the static pages by path, for menus.
    let pageTitles: [Identifier<Edition>: [String: String]]
    let redirectPatterns: RedirectPatterns
}

/// Keeps the newest snapshot that anybody has read.
final class PublicationMemory: Sendable {
    private let newest = Mutex<PublicationSnapshot?>(nil)

    /// The publication as it is in the connection's transaction.
    func snapshot(_ connection: any Connection) throws -> PublicationSnapshot {
        let version = try connection.publications.version()
        if let known = last, known.version == version { return known }
        let publication = try connection.publications.load()
        let titles = try publication.editions.map {
            ($0.edition.id, try connection.pages.titles(edition: $0.edition.id))
        }
        let snapshot = PublicationSnapshot(
            version: version, publication: publication, pageTitles: Dictionary(titles) { first, _ in first },
            redirectPatterns: RedirectPatterns(try connection.redirects.patterns().map(\.pattern)))
        newest.withLock { $0 = snapshot }
        return snapshot
    }

    /// What was read last; for error pages when the database gives no answer.
    var last: PublicationSnapshot? { newest.withLock { $0 } }
}
