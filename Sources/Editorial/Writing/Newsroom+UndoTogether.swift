import Newspaper
import Storage

extension Newsroom {
    /// Makes of the stories that whoever is at work changed together last what they were before. One that somebody has
    /// touched since is left as it is and named. It can be done once.
    package func undoTogether() async throws -> BulkOutcome {
        var outcome = BulkOutcome()
        guard let person, let change = try await database.read({ try $0.bulkChanges.find(person.id) }) else {
            return outcome
        }
        for changed in change.stories {
            let id = Identifier<Article>(rawValue: changed.story)
            do {
                try await transaction { try $0.undo(changed, of: id) }
                outcome.changed.append(id)
            } catch let reason where reason.isOfOneStory {
                outcome.refused.append((id, reason))
            }
        }
        try await database.write { try $0.bulkChanges.remove(of: person.id) }
        return outcome
    }
}

extension Session {
    fileprivate func undo(_ changed: ChangedStory, of id: Identifier<Article>) throws {
        let story = try story(id)
        if changed.kind == .assignment {
            guard ChangedStory.Task(try connection.assignments.find(id)) == changed.task else {
                throw NewsroomError.changedSince(story.point)
            }
            return try assign(changed.formerTask?.assignment ?? Assignment(), of: id)
        }
        guard story.point.text == changed.point, story.article.state.rawValue == changed.state else {
            throw NewsroomError.changedSince(story.point)
        }
        switch changed.kind {
        case .move: try undoMove(of: story, changed)
        case .topic, .section, .assignment: try undoAddition(to: story, changed)
        }
    }

    private func undoMove(of story: StoryText, _ changed: ChangedStory) throws {
        guard let former = ArticleState(rawValue: changed.formerState) else { return }
        try requireMove(of: story, to: former)
        var article = story.article
        article.state = former
        article.times.modified = Instant(milliseconds: changed.formerModified)
        // An address that readers have seen stays the story's own.
        if !story.article.state.isPublic {
            article.times.published = changed.formerPublished.map { Instant(milliseconds: $0) }
            if former == .scheduled, article.times.published.map({ $0 <= now }) ?? true {
                throw ArticleFault.noTimeToSchedule
            }
            let isFree = try changed.formerPermalink.map { try !connection.articles.isTaken(permalink: $0) } ?? true
            guard isFree || changed.formerPermalink == article.permalink else {
                throw NewsroomError.changedSince(story.point)
            }
            article.permalink = changed.formerPermalink
            article.slug = Slug(changed.formerSlug) ?? article.slug
        }
        _ = try keep(article, replacing: story.article, verb: "undo")
        if let task = changed.formerTask, try connection.assignments.find(article.id) == nil {
            try assign(task.assignment, of: article.id)
        }
    }

    /// Takes out what was added; a draft that had only that is no draft any more.
    private func undoAddition(to story: StoryText, _ changed: ChangedStory) throws {
        if story.article.state.isSettled, !changed.hadDraft {
            try connection.drafts.remove(story.article.id)
            return
        }
        var content = story.content
        content.topics.removeAll { changed.kind == .topic && $0.rawValue == changed.added }
        content.sections.removeAll { changed.kind == .section && $0.rawValue == changed.added }
        _ = try save(content, KeptText(content), in: story)
    }
}
