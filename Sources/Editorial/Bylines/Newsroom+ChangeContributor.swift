package import Newspaper
import Storage

extension Newsroom {
    /// Makes a contributor what a profile says; readers of a former address are sent on, and stories are found under the
    /// new name. `wanted.changes` is how often it had been changed when somebody began.
    ///
    /// Whoever may not manage contributors may change their own biography and portrait; the rest of theirs is left as it
    /// is. Throws `NewsroomError.forbidden`, or a `ContributorFault`.
    package func changeContributor(to wanted: ContributorProfile) async throws {
        try await transaction { session in
            let known = try session.contributor(wanted.contributor.id)
            let profile = try session.checked(session.allowed(wanted, from: known))
            if profile.contributor == known.contributor, profile.staff == known.staff { return }
            guard wanted.changes == known.changes else { throw ContributorFault.changedSince(known) }
            try session.connection.contributors.update(profile)
            try session.notePortrait(profile.contributor.portrait, of: profile.contributor.id)
            try session.keepOldAddress(of: known.contributor, now: profile.contributor)
            if profile.contributor.name != known.contributor.name {
                try session.rename(profile.contributor.id, from: known.contributor.name)
            }
            try session.audit(
                "change", "contributor", profile.contributor.id.rawValue, detail: profile.contributor.name)
            try session.noteChange(of: profile.contributor.id)
        }
    }
}

extension Session {
    /// What the person may change of it.
    fileprivate func allowed(_ wanted: ContributorProfile, from known: ContributorProfile) throws -> ContributorProfile
    {
        guard let person, !person.may(.manageContributors) else { return wanted }
        guard known.staff == person.id else { throw NewsroomError.forbidden(.manageContributors) }
        var allowed = known
        allowed.contributor.biography = wanted.contributor.biography
        allowed.contributor.portrait = wanted.contributor.portrait
        return allowed
    }

    fileprivate func checked(_ wanted: ContributorProfile) throws -> ContributorProfile {
        var profile = wanted
        guard let name = StaffMember.name(wanted.contributor.name) else { throw ContributorFault.notAName }
        profile.contributor.name = name
        let id = wanted.contributor.id
        guard wanted.contributor.biography.count <= ContributorProfile.longestBiography else {
            throw ContributorFault.biographyTooLong
        }
        if let other = try connection.contributors.meant(byName: name), other.id != id {
            throw ContributorFault.nameTaken
        }
        if let other = try connection.contributors.meant(bySlug: wanted.contributor.slug), other.id != id {
            throw ContributorFault.slugTaken
        }
        if let portrait = wanted.contributor.portrait, try connection.pictures.find([portrait]).isEmpty {
            profile.contributor.portrait = nil
        }
        if let staff = wanted.staff {
            if try connection.staff.find(staff) == nil { profile.staff = nil }
            if let other = try connection.contributors.profile(of: staff)?.contributor, other.id != id {
                throw ContributorFault.staffTaken(other.name)
            }
        }
        return profile
    }
}
