package import Newspaper

/// Why something about a picture cannot be done.
package enum PictureFault: Error, Hashable, Sendable {
    case unknownPicture
    /// Somebody has described or replaced it since; here is what stands.
    case changedSince(LibraryPicture)
    case fieldTooLong(String)
    case inUse
    /// Older stories have not all been read for the pictures that they use.
    case stockNotTaken
    /// It is the picture's own file already.
    case sameFile
    /// The file belongs to another picture of the library.
    case fileOfAnother(Identifier<Picture>)
}
