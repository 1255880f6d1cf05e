package import Newspaper
import Storage

extension Newsroom {
    /// Gives a story the last part of its address. Readers of the address that it has are led on to the new one.
    ///
    /// Throws a `NewsroomError`, or `PublishingFault.notAnAddress` for words of which nothing can stand in an address.
    @discardableResult
    package func readdress(_ id: Identifier<Article>, to words: String) async throws -> Article {
        guard let slug = Slug(suggestedBy: words) else { throw PublishingFault.notAnAddress }
        return try await transaction { session in
            let text = try session.story(id)
            let story = text.article
            guard story.slug != slug else { return story }
            guard let old = story.permalink, let published = story.times.published else {
                var named = story
                named.slug = slug
                try session.update(named, verb: "readdress", detail: slug.text)
                return named
            }
            try session.requirePublishing(text)
            let address = try session.freeAddress(
                slug: slug, published: published, edition: try session.edition(story.edition),
                section: story.content.primarySection, besides: old)
            var moved = story
            moved.slug = address.slug
            moved.permalink = address.permalink
            if story.times.firstPublished != nil, address.permalink != old {
                try session.connection.redirects.keep(Redirect(from: old, to: address.permalink))
            }
            // What readers of a withdrawn story's address are told is the note of its newest revision.
            let note =
                story.state == .withdrawn
                ? try session.connection.revisions.note(article: id, number: story.revision) ?? "" : address.permalink
            return try session.keep(moved, replacing: story, verb: "readdress", note: note)
        }
    }
}
