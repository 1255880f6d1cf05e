package import Newspaper

/// Why something of the newspaper's structure cannot be done; nothing was changed.
package enum StructureFault: Error, Hashable, Sendable {
    case unknown
    case nameMissing
    case nameTooLong
    case notASlug(String)
    /// Something else has the address; `by` is what lives there.
    case addressTaken(String, by: String)
    /// The address belongs to the program or to an edition.
    case ownAddress(String)
    case tooDeep(most: Int)
    /// A section cannot stand below itself, nor anything be merged into itself.
    case intoItself
    case otherEdition
    case hasSections
    case hasStories(Int)
    /// What was done before is not finished: the stories of a section or topic are still being moved.
    case stillMoving
    /// Somebody has changed it since it was looked at.
    case changedSince
    case notAnAddress(String)
    case labelMissing
    case notAMenuName
    case notALanguage(String)
    case notATimeZone(String)
    case permalink(PermalinkPatternError)
    case ink(InkFault)
    case redirect(String)
    case isPublic
}
