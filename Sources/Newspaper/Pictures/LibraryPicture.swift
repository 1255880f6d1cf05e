/// A picture as the library shows it: with what readers never see.
package struct LibraryPicture: Hashable, Sendable {
    package let picture: Picture
    package let rightsHolder: String
    /// The last day on which it may be shown; nil for no end that anybody knows of.
    package let rightsUntil: CivilDay?
    /// What its file was called when it came; empty when nobody knows.
    package let originalName: String
    package let added: Instant
    /// Nil when no member of staff brought it.
    package let addedBy: Identifier<StaffMember>?
    /// In how many places it is used.
    package let uses: Int
    /// How often it was described or replaced: whoever describes it says what they saw.
    package let changes: Int

    package init(
        picture: Picture, rightsHolder: String = "", rightsUntil: CivilDay? = nil, originalName: String = "",
        added: Instant, addedBy: Identifier<StaffMember>? = nil, uses: Int = 0, changes: Int = 0
    ) {
        self.picture = picture
        self.rightsHolder = rightsHolder
        self.rightsUntil = rightsUntil
        self.originalName = originalName
        self.added = added
        self.addedBy = addedBy
        self.uses = uses
        self.changes = changes
    }

    /// What people say of it.
    package var description: PictureDescription {
        PictureDescription(
            alternativeText: picture.alternativeText, caption: picture.caption, credit: picture.credit,
            rightsHolder: rightsHolder, rights: picture.rights, rightsUntil: rightsUntil,
            focalPoint: picture.focalPoint)
    }

    /// What people know it by: its caption, what it shows, or what its file was called; nil when nobody said anything.
    package var knownAs: String? {
        [picture.caption, picture.alternativeText, originalName].first { !$0.isEmpty }
    }

    package func rightsState(on today: CivilDay) -> RightsState {
        guard let rightsUntil else { return .open }
        let days = rightsUntil.daysSince1970 - today.daysSince1970
        return days < 0 ? .over : days <= RightsState.soonDays ? .endSoon : .open
    }
}

/// Whether a picture may still be shown.
package enum RightsState: String, Hashable, Sendable {
    case open
    case endSoon
    case over

    /// So many days before its last one the library warns.
    package static let soonDays = 30
}

/// What people say of a picture: the library's own words, which stories begin with and may change for themselves.
package struct PictureDescription: Hashable, Sendable {
    package var alternativeText: String
    package var caption: String
    package var credit: String
    package var rightsHolder: String
    /// What the holder allows.
    package var rights: String
    package var rightsUntil: CivilDay?
    package var focalPoint: FocalPoint?

    package init(
        alternativeText: String = "", caption: String = "", credit: String = "", rightsHolder: String = "",
        rights: String = "", rightsUntil: CivilDay? = nil, focalPoint: FocalPoint? = nil
    ) {
        self.alternativeText = alternativeText
        self.caption = caption
        self.credit = credit
        self.rightsHolder = rightsHolder
        self.rights = rights
        self.rightsUntil = rightsUntil
        self.focalPoint = focalPoint
    }

    /// The name of the first field that has more than fits; nil when all of it can be kept.
    package var fieldTooLong: String? {
        let bounds = [
            ("alternativeText", alternativeText, 2000), ("caption", caption, 2000), ("credit", credit, 500),
            ("rightsHolder", rightsHolder, 500), ("rights", rights, 5000),
        ]
        return bounds.first { $0.1.count > $0.2 }?.0
    }
}

/// A file that a picture had before another took its place. Whatever names it shows the picture's new one.
package struct FormerFile: Hashable, Sendable {
    package let stored: StoredPicture
    package let replaced: Instant

    package init(stored: StoredPicture, replaced: Instant) {
        self.stored = stored
        self.replaced = replaced
    }
}
