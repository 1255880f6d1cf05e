import Newspaper
import Storage

/// How stories find others like them.
extension Session {
    /// Relates what a transaction has changed: a few stories at once, so that their pages have it when the verb answers;
    /// many stories, such as an import brings, wait for `Newsroom.relateWaiting`.
    func relate(_ changes: [Unsettled.Change]) throws {
        for change in changes {
            guard let story = change.story else {
                try connection.likeness.keep([], for: change.id)
                continue
            }
            if changes.count > Self.storiesAtOnce {
                try connection.likeness.wait(change.id)
            } else {
                try relate(story.article, text: story.text.searched.body)
            }
        }
    }

    /// Computes which stories are like one and keeps them.
    func relate(_ article: Article, text: String) throws {
        guard let time = article.times.published else { return }
        try connection.likeness.keep(likest(to: article, text: text, at: time), for: article.id)
    }

    /// The stories most like one, without itself and those that editors picked for it.
    func likest(to article: Article, text: String, at time: Instant) throws -> [Identifier<Article>] {
        var candidates = try connection.likeness.candidates(
            having: try tellingWords(of: article, text: text), edition: article.edition, limit: Self.candidatesByWords)
        candidates += try candidatesByTopics(of: article, besides: Set(candidates.map(\.article)))
        let excluded = Set([article.id] + article.content.related)
        candidates.removeAll { excluded.contains($0.article) }
        let shared = try connection.likeness.sharedTopics(
            article.content.topics, of: candidates.map(\.article))
        for index in candidates.indices { candidates[index].sharedTopics = shared[candidates[index].article] ?? 0 }
        return Likeness.likest(candidates, at: time, limit: Self.storiesKept)
    }

    /// The newest stories of the story's own topics.
    private func candidatesByTopics(
        of article: Article, besides known: Set<Identifier<Article>>
    ) throws -> [Likeness] {
        var found: [Identifier<Article>: Likeness] = [:]
        for topic in article.content.topics.prefix(Self.topicsLookedAt) {
            for key in try connection.listings.newest(
                .topic(topic), edition: article.edition, limit: Self.candidatesByTopic)
            where !known.contains(key.article) {
                found[key.article] = Likeness(
                    article: key.article, words: 0, sharedTopics: 0, published: key.published)
            }
        }
        return Array(found.values)
    }

    private func tellingWords(of article: Article, text: String) throws -> [String] {
        var counts: [String: Int] = [:]
        for word in try headWords(of: article) { counts[word, default: 0] += Self.weightOfHeadWords }
        for word in SearchText.allWords(of: article.content.standfirst) { counts[word, default: 0] += 1 }
        for word in SearchText.allWords(of: String(text.prefix(Self.charactersRead))) { counts[word, default: 0] += 1 }
        let stories = try connection.vocabulary.stories(with: Array(counts.keys), edition: article.edition)
        let total = try connection.archive.months(edition: article.edition).reduce(0) { $0 + $1.articles }
        return TellingWords.most(of: counts, stories: stories, ofAll: total, limit: Self.wordsAsked)
    }

    /// What a verb may relate itself, at some milliseconds each.
    private static let storiesAtOnce = 4
    /// Together with those by topics, at most two hundred.
    private static let candidatesByWords = 120
    private static let candidatesByTopic = 20
    private static let topicsLookedAt = 4
    private static let storiesKept = 12
    private static let wordsAsked = 10
    private static let charactersRead = 3000
    private static let weightOfHeadWords = 3
}
