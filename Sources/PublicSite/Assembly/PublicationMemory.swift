import Newspaper
import Storage
import Synchronization
import Themes

/// What every page shares, kept in memory until its version in the database rises.
struct PublicationSnapshot: Sendable {
    let version: Int64
    let publication: Publication
    /// Titles of the static pages by path, for menus.
    let pageTitles: [Identifier<Edition>: [String: String]]
    let redirectPatterns: RedirectPatterns
    /// Also those whose time is over.
    let breakingBars: [Identifier<Edition>: BreakingBar]
    /// The styles of editions that are printed in colours of their own.
    let inks: [Identifier<Edition>: ThemeAsset]

    /// The styles at an address below `/assets/`; nil when there are none.
    func inks(hash: String, name: String) -> ThemeAsset? {
        inks.values.first { $0.hash == hash && $0.name == name }
    }
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
            redirectPatterns: RedirectPatterns(try connection.redirects.patterns().map(\.pattern)),
            breakingBars: try connection.breakingBars.all(),
            inks: publication.editions.reduce(into: [:]) { $0[$1.edition.id] = $1.edition.stylesheet })
        newest.withLock { $0 = snapshot }
        return snapshot
    }

    /// What was read last; for error pages when the database gives no answer.
    var last: PublicationSnapshot? { newest.withLock { $0 } }
}
