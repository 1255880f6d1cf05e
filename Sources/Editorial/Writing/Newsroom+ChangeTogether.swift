package import Newspaper
import Storage

/// What became of several stories that were to be changed together.
package struct BulkOutcome: Sendable {
    package var changed: [Identifier<Article>] = []
    /// Those that were left as they were, each with the reason.
    package var refused: [(story: Identifier<Article>, reason: any Error)] = []
}

extension Newsroom {
    /// Does the same to several stories, to each by itself: one that may not be changed, or was changed since it was seen,
    /// is left as it was and named. What was done is remembered, so that whoever did it can undo it.
    ///
    /// - Precondition: a move leads to a state that is not settled, or to readers.
    package func changeTogether(
        _ stories: [(story: Identifier<Article>, seen: TextPoint)], _ deed: BulkDeed
    ) async throws -> BulkOutcome {
        var outcome = BulkOutcome()
        var change = BulkChange(at: clock.now(), stories: [])
        for (story, seen) in stories.prefix(BulkChange.mostStories) {
            do {
                change.stories.append(try await changeOne(story, seen, deed))
                outcome.changed.append(story)
            } catch let reason where reason.isOfOneStory {
                outcome.refused.append((story, reason))
            }
        }
        guard let person, !change.stories.isEmpty else { return outcome }
        let done = change
        try await database.write { try $0.bulkChanges.keep(done, of: person.id) }
        return outcome
    }

    private func changeOne(
        _ id: Identifier<Article>, _ seen: TextPoint, _ deed: BulkDeed
    ) async throws -> ChangedStory {
        switch deed {
        case .move(let state): return try await moveOne(id, seen, to: state)
        case .addTopic(let topic):
            return try await transaction { session in
                guard let known = try session.connection.topics.find([topic]).first else {
                    throw BulkFault.otherEdition
                }
                return try session.add(topic.rawValue, .topic, of: known.edition, to: id, seen) {
                    $0.topics.append(topic)
                }
            }
        case .addSection(let section):
            return try await transaction { session in
                let edition = session.publication.editions.first { $0.sections[id: section] != nil }
                guard let edition else { throw BulkFault.otherEdition }
                return try session.add(section.rawValue, .section, of: edition.edition.id, to: id, seen) {
                    $0.sections.append(section)
                }
            }
        case .assign(let assignment):
            try require(.editAllStories)
            return try await transaction { session in
                var changed = try session.remember(session.story(id), .assignment)
                guard changed.formerTask != ChangedStory.Task(assignment) else { throw BulkFault.hasItAlready }
                try session.assign(assignment, of: id)
                changed.task = ChangedStory.Task(assignment)
                return changed
            }
        }
    }

    private func moveOne(
        _ id: Identifier<Article>, _ seen: TextPoint, to state: ArticleState
    ) async throws -> ChangedStory {
        var changed = try await database.read { connection -> ChangedStory in
            guard let article = try connection.articles.find(id) else {
                throw NewsroomError.unknownArticle(id.rawValue)
            }
            return ChangedStory(
                article, .move, task: try connection.assignments.find(id),
                hadDraft: try connection.drafts.point(id) != nil)
        }
        // What readers have already is published anew by whoever looks at what they will see.
        guard changed.formerState != state.rawValue, let former = ArticleState(rawValue: changed.formerState) else {
            throw BulkFault.hasItAlready
        }
        guard former.mayMove(to: state) else { throw ArticleFault.illegalMove(from: former, to: state) }
        let moved =
            state == .published ? try await publish(id, seen: seen) : try await move(id, to: state, seen: seen)
        changed.state = moved.state.rawValue
        changed.point = TextPoint(revision: moved.revision).text
        return changed
    }
}

extension Session {
    /// What a story is, before it is changed.
    fileprivate func remember(_ story: StoryText, _ kind: ChangedStory.Kind) throws -> ChangedStory {
        ChangedStory(
            story.article, kind, task: try connection.assignments.find(story.article.id), hadDraft: story.draft != nil)
    }

    fileprivate func add(
        _ number: Int64, _ kind: ChangedStory.Kind, of edition: Identifier<Edition>, to id: Identifier<Article>,
        _ seen: TextPoint, _ change: (inout ArticleContent) -> Void
    ) throws -> ChangedStory {
        let story = try story(id, as: seen)
        guard story.article.edition == edition else { throw BulkFault.otherEdition }
        var changed = try remember(story, kind)
        guard !story.content.numbers(kind).contains(number) else { throw BulkFault.hasItAlready }
        var content = story.content
        change(&content)
        changed.added = number
        changed.point = try save(content, KeptText(content), in: story).text
        changed.state = story.article.state.rawValue
        return changed
    }
}

extension ArticleContent {
    /// The topics or sections of a story, by number.
    fileprivate func numbers(_ kind: ChangedStory.Kind) -> [Int64] {
        kind == .topic ? topics.map(\.rawValue) : sections.map(\.rawValue)
    }
}

extension Error {
    /// Whether it says why one story is left as it is, and nothing about the others.
    var isOfOneStory: Bool {
        self is ArticleFault || self is NewsroomError || self is BulkFault || self is StaffFault
            || self is PublishingFault
    }
}
