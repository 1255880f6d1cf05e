import Documents
import Editorial
import Newspaper
import Storage

/// A story that somebody may read, with what its page needs besides.
struct ReadableStory: Sendable {
    let article: Article
    let edition: EditionContents
    /// The text that is being written, else what was last kept.
    let standing: StandingText
    /// Whether it is ahead of what was last settled.
    let isAhead: Bool
    /// Whether the person may write in it.
    let mayWrite: Bool
    let contributors: [Contributor]
    let topics: [Topic]
    let related: [StoryLine]
    let picture: Picture?
    let revisions: [RevisionLine]
    let writers: [StaffMember]
    let assignment: Assignment?
    /// Whom it may be assigned to, and whom it is.
    let staff: [StaffMember]

    /// Whether somebody decides what readers see of it.
    func mayBePublished(by member: StaffMember) -> Bool {
        member.mayPublish(article, as: standing.content, in: edition.sections)
    }
}

extension Desk {
    /// The newsroom with the person at work in it.
    func newsroom(_ asked: DeskRequest) -> Newsroom {
        asked.signedIn.map { newsroom.acting(as: $0.member) } ?? newsroom
    }

    /// The story that an address names; nil when there is none that the person may read.
    func readableStory(_ asked: DeskRequest) async throws -> ReadableStory? {
        guard let id: Identifier<Article> = asked.id("id"), let member = asked.signedIn?.member else { return nil }
        return try await database.read { connection -> ReadableStory? in
            guard let article = try connection.articles.find(id),
                let edition = try connection.publications.load().edition(article.edition)
            else { return nil }
            let isWriter = try connection.storyWriters.isWriter(member.id, of: id)
            guard isWriter || member.may(.seeAllStories) else { return nil }
            let draft = try connection.drafts.find(id)
            let content = try connection.successors.following(draft?.content ?? article.content)
            let revisions = try connection.revisions.list(of: id, before: nil, limit: Self.revisionsShown)
            let standing = StandingText(
                point: draft?.point ?? TextPoint(revision: revisions.first?.number ?? 0),
                author: draft?.author ?? revisions.first?.author ?? "",
                saved: draft?.saved ?? article.times.modified, content: content)
            return ReadableStory(
                article: article, edition: edition, standing: standing,
                isAhead: draft != nil, mayWrite: isWriter || member.may(.editAllStories),
                contributors: try connection.contributors.find(content.byline.contributors),
                topics: try connection.topics.find(content.topics),
                related: try connection.storyLines.find(content.related),
                picture: try content.leadPicture.flatMap { try connection.pictures.find([$0.picture])[$0.picture] },
                revisions: revisions, writers: try connection.storyWriters.writers(of: id),
                assignment: try connection.assignments.find(id), staff: try connection.staff.all())
        }
    }

    private static let revisionsShown = 50
}
