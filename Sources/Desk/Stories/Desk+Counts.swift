import Editorial
import Newspaper
import Storage

extension Desk {
    /// How many stories stand in each list, for a page that is open already.
    func showCounts(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let member = asked.signedIn?.member else { return try trouble(.missing, asked) }
        let (code, now) = (asked.query["edition"], clock.now())
        let counts = try await database.read { connection -> [String: String] in
            let publication = try connection.publications.load()
            guard let edition = code.flatMap({ publication.edition(code: $0) }) ?? publication.defaultEdition
            else { return [:] }
            return try connection.counts(
                of: StoriesView.choices(for: member), member, edition.edition, now: now)
        }
        return try .data(ListCounts(counts: counts))
    }
}

struct ListCounts: Encodable, Sendable {
    /// By the names of the lists; empty for none.
    var counts: [String: String]
}

extension Connection {
    /// How many stories stand in each of the lists that somebody sees, as people say it: no list is counted to its end.
    func counts(
        of names: [String], _ member: StaffMember, _ edition: Edition, now: Instant
    ) throws -> [String: String] {
        let most = StoriesView.mostCounted
        var counts = ["assigned": try assignments.count(of: member.id, limit: most)]
        if member.may(.seeAllStories) {
            let states = try storyLines.counts(edition: edition.id, limit: most)
            for (state, count) in states { counts[state.rawValue] = count }
            let today = CivilDay(now, in: edition.timeZone).start(in: edition.timeZone)
            counts["today"] = try storyLines.publishedCount(
                edition: edition.id, from: today, until: Instant(milliseconds: .max), limit: most)
        }
        return counts.filter { names.contains($0.key) }.mapValues { count in
            count == 0 ? "" : count >= most ? "\(count)+" : String(count)
        }
    }
}
