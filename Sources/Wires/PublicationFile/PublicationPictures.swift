import Documents
package import Editorial
package import Foundation
package import Newspaper
package import Pictures
package import Storage

/// A picture by the name that a plan gives it.
package struct NamedPicture: Sendable {
    package let name: String
    package let picture: PictureImport
}

/// Finds the pictures that a plan names: files beside it, or pictures that the library has already.
package struct PublicationPictures: Sendable {
    private let folder: URL
    private let database: any Database
    private let pictures: PictureFolder

    /// `folder` is the one in which the plan's own file lies.
    package init(folder: URL, database: any Database, pictures: PictureFolder) {
        self.folder = folder
        self.database = database
        self.pictures = pictures
    }

    /// The plan's pictures, each once, with their bytes kept; nothing is written to the database.
    ///
    /// Throws a `PublicationPicturesError` that names all that cannot be had, a `PictureRefusal` when no picture can be
    /// kept any more, and what Storage throws.
    package func find(_ plan: PublicationPlan) async throws -> [NamedPicture] {
        var found: [NamedPicture] = []
        var seen: Set<String> = []
        var faults: [String] = []
        for wanted in plan.wantedPictures where seen.insert(wanted.name).inserted {
            do {
                found.append(NamedPicture(name: wanted.name, picture: try await find(wanted)))
            } catch let refusal as PictureRefusal where refusal.isOfItsFile {
                faults.append("\(wanted.place): \(refusal)")
            }
        }
        guard faults.isEmpty else { throw PublicationPicturesError(faults: faults) }
        return found
    }

    private func find(_ wanted: WantedPicture) async throws -> PictureImport {
        let location = RelativeFile(wanted.name)?.location(in: folder)
        if let location, FileManager.default.fileExists(atPath: location.path) {
            return wanted.kept(as: try await pictures.keep(file: location.path))
        }
        guard let known = try await inLibrary(wanted.name) else { throw PictureRefusal.missing(file: wanted.name) }
        return wanted.kept(as: known)
    }

    /// A picture of this very library, by the name that an export without files gives it.
    private func inLibrary(_ name: String) async throws -> StoredPicture? {
        guard let file = LibraryFile(address: name) else { return nil }
        let found = try await database.read { try $0.pictures.find(contentHash: file.contentHash) }
        guard let found, LibraryFile(found) == file else { return nil }
        return StoredPicture(
            contentHash: found.contentHash, type: found.type, width: found.width, height: found.height,
            byteCount: found.byteCount)
    }
}

/// Why a plan's pictures were not brought in: every one that cannot be had, with who or what shows it.
package struct PublicationPicturesError: Error, Hashable, Sendable, CustomStringConvertible {
    package let faults: [String]

    package var description: String { faults.joined(separator: "\n") }
}

/// A picture that a plan names, and where it does.
private struct WantedPicture {
    let name: String
    /// Who or what shows it, in words.
    let place: String
    let alternativeText: String
    var caption = ""
    var credit = ""

    func kept(as stored: StoredPicture) -> PictureImport {
        PictureImport(stored: stored, alternativeText: alternativeText, caption: caption, credit: credit)
    }
}

extension PublicationPlan {
    fileprivate var wantedPictures: [WantedPicture] {
        let portraits = contributors.compactMap { contributor in
            contributor.portraitFile.map {
                WantedPicture(
                    name: $0, place: "the portrait of \(contributor.name)", alternativeText: contributor.name)
            }
        }
        return portraits + editions.flatMap { edition in edition.pages.flatMap { $0.wantedPictures(edition) } }
    }

    /// The plan with the pictures of its pages at their addresses in the library.
    package func placing(_ pictures: [NamedPicture]) -> PublicationPlan {
        let stored = Dictionary(pictures.map { ($0.name, $0.picture.stored) }) { first, _ in first }
        var plan = self
        for edition in plan.editions.indices {
            for page in plan.editions[edition].pages.indices {
                let body = plan.editions[edition].pages[page].body
                plan.editions[edition].pages[page].body = body.mapPictures { picture in
                    stored[picture.source].map { picture.placed(as: $0) } ?? picture
                }
            }
        }
        return plan
    }
}

extension PagePlan {
    fileprivate func wantedPictures(_ edition: EditionPlan) -> [WantedPicture] {
        body.pictures.map {
            WantedPicture(
                name: $0.source, place: "a picture of the page \(path) of edition \(edition.edition.code)",
                alternativeText: $0.alternativeText, caption: $0.caption, credit: $0.credit)
        }
    }
}

extension PlacedPicture {
    fileprivate func placed(as stored: StoredPicture) -> PlacedPicture {
        var placed = self
        placed.source = Addresses.picture(
            Picture(
                id: Identifier(rawValue: 0), contentHash: stored.contentHash, type: stored.type, width: stored.width,
                height: stored.height, byteCount: stored.byteCount))
        placed.width = stored.width
        placed.height = stored.height
        return placed
    }
}

extension PictureCopying {
    /// Copies the files of the library that a plan names; gives those that the library does not have.
    package func copy(_ plan: PublicationPlan) throws -> [String] {
        try copy(Set(plan.wantedPictures.compactMap { LibraryFile(address: $0.name) }))
    }
}
