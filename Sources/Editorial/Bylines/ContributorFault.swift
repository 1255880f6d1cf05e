package import Newspaper

/// Why something about a contributor cannot be done.
package enum ContributorFault: Error, Hashable, Sendable {
    case unknownContributor
    /// Somebody has changed it since; here is what stands.
    case changedSince(ContributorProfile)
    case notAName
    case nameTaken
    case notASlug
    case slugTaken
    case biographyTooLong
    /// The member of staff is another contributor already.
    case staffTaken(String)
}
