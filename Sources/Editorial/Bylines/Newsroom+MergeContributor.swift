package import Newspaper
import Storage

extension Newsroom {
    /// Says that a contributor is another one: their stories follow, readers of their page are sent on, and imports that
    /// name them mean the other. What the other lacks (biography, portrait, account) they bring along.
    ///
    /// Throws `NewsroomError.forbidden`, or `ContributorFault.unknownContributor`, also for one and the same.
    package func mergeContributor(_ id: Identifier<Contributor>, into other: Identifier<Contributor>) async throws {
        try require(.manageContributors)
        try await transaction { session in
            guard id != other else { throw ContributorFault.unknownContributor }
            let former = try session.contributor(id)
            var kept = try session.contributor(other)
            try session.connection.contributors.merge(id, into: other)
            if kept.contributor.biography.isEmpty { kept.contributor.biography = former.contributor.biography }
            kept.contributor.portrait = kept.contributor.portrait ?? former.contributor.portrait
            kept.staff = kept.staff ?? former.staff
            try session.connection.contributors.update(kept)
            try session.notePortrait(nil, of: id)
            try session.notePortrait(kept.contributor.portrait, of: other)
            try session.keepOldAddress(of: former.contributor, now: kept.contributor)
            try session.rename(id, from: former.contributor.name)
            try session.audit(
                "merge", "contributor", id.rawValue, detail: "\(former.contributor.name) into \(kept.contributor.name)")
            try session.noteChange(of: id)
            try session.noteChange(of: other)
        }
    }
}
