package import Newspaper
import Storage

extension Newsroom {
    /// Keeps what somebody says of a picture: words, rights and where the eye should rest. Stories keep their own words.
    /// `changes` is how often the picture had been changed when they began.
    ///
    /// Whoever may not manage the library may describe what they brought. Throws `NewsroomError.forbidden`, or a
    /// `PictureFault`.
    package func describePicture(
        _ id: Identifier<Picture>, as description: PictureDescription, seen changes: Int
    ) async throws {
        try await transaction { session in
            let known = try session.libraryPicture(id)
            if let person = session.person, known.addedBy != person.id, !person.may(.manageLibrary) {
                throw NewsroomError.forbidden(.manageLibrary)
            }
            if let field = description.fieldTooLong { throw PictureFault.fieldTooLong(field) }
            if known.description == description { return }
            guard known.changes == changes else { throw PictureFault.changedSince(known) }
            try session.connection.pictures.describe(id, description)
            try session.audit("describe", "picture", id.rawValue, detail: known.originalName)
            try session.connection.events.add(.pictureChanged, subject: id.rawValue, at: session.now)
        }
    }
}

extension Session {
    /// - Throws: `PictureFault.unknownPicture`.
    func libraryPicture(_ id: Identifier<Picture>) throws -> LibraryPicture {
        guard let picture = try connection.pictures.library(id) else { throw PictureFault.unknownPicture }
        return picture
    }
}
