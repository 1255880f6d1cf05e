/// A contributor as the newsroom keeps them.
package struct ContributorProfile: Hashable, Sendable {
    package var contributor: Contributor
    /// The member of staff who they are; nil for everybody else.
    package var staff: Identifier<StaffMember>?
    /// How often it was changed: whoever changes it says what they saw.
    package let changes: Int

    package init(contributor: Contributor, staff: Identifier<StaffMember>? = nil, changes: Int = 0) {
        self.contributor = contributor
        self.staff = staff
        self.changes = changes
    }

    /// Characters of a biography at most.
    package static let longestBiography = 10_000
}
