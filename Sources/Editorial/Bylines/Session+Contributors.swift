import Newspaper
import Storage

extension Session {
    /// - Throws: `ContributorFault.unknownContributor`.
    func contributor(_ id: Identifier<Contributor>) throws -> ContributorProfile {
        guard let profile = try connection.contributors.profile(id) else { throw ContributorFault.unknownContributor }
        return profile
    }

    func notePortrait(_ picture: Identifier<Picture>?, of contributor: Identifier<Contributor>) throws {
        try connection.pictureUses.set(picture.map { [$0] } ?? [], in: .portrait(contributor))
    }

    func noteChange(of contributor: Identifier<Contributor>) throws {
        try connection.events.add(.contributorChanged, subject: contributor.rawValue, at: now)
    }

    /// Sends readers of a contributor's former page on. Redirects hold paths that are not encoded, as permalinks are.
    func keepOldAddress(of known: Contributor, now contributor: Contributor) throws {
        guard known.slug != contributor.slug else { return }
        for contents in publication.editions {
            let addresses = Addresses(edition: contents.edition)
            try connection.redirects.keep(
                Redirect(
                    from: addresses.permalink(patternPath: "/author/\(known.slug.text)/"),
                    to: addresses.permalink(patternPath: "/author/\(contributor.slug.text)/")))
        }
    }
}
