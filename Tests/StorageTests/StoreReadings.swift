import Documents
import Newspaper
import Storage
import TestSupport

/// Every reading function of every store that pages and verbs use, called once. What is new in a store belongs in here.
struct StoreReadings {
    let archive: LargeArchive

    private var shelf: Shelf { archive.shelf }
    private var story: Identifier<Article> { Identifier(rawValue: Int64(archive.stories / 2 + 1)) }
    private var stories: [Identifier<Article>] { (0..<20).map { Identifier(rawValue: story.rawValue + $0) } }

    func readAll(_ connection: any Connection) throws {
        try readStories(connection)
        try readLists(connection)
        try search(connection)
        try readTheRest(connection)
        try readStaff(connection)
        try readLibrary(connection)
        try readStructure(connection)
    }

    private func readStructure(_ connection: any Connection) throws {
        _ = try connection.articles.identifiers(in: shelf.news, after: story, limit: 25)
        _ = try connection.articles.identifiers(on: shelf.harbour, after: story, limit: 25)
        // Of a section in which everything stands, everything is counted; of another one it is not.
        _ = try connection.articles.count(in: Identifier(rawValue: 404))
        _ = try connection.articles.count(on: shelf.harbour)
        _ = try connection.topics.page(edition: shelf.english, words: "port", limit: 50, mostCounted: 1000)
        _ = try connection.redirects.page(with: "story-5", after: "/?p=500", limit: 50)
        _ = try connection.restructurings.next()
        _ = try connection.successors.following(ArticleContent(headline: "", body: Document()))
        _ = try connection.pages.lines(edition: shelf.english)
        _ = try connection.pageTexts.revisions(of: Identifier(rawValue: 1), limit: 30)
        _ = try connection.pageTexts.draft(of: Identifier(rawValue: 1))
        _ = try connection.appliedPlaces.all()
    }

    private func readStories(_ connection: any Connection) throws {
        let articles = connection.articles
        _ = try articles.find(story)
        _ = try articles.find(permalink: "/story-500/")
        _ = try articles.find(externalID: "large-500", edition: shelf.english)
        _ = try articles.identifier(externalID: "large-500", edition: shelf.english)
        _ = try articles.externalIDs(stories)
        _ = try articles.isTaken(permalink: "/story-500/")
        _ = try articles.due(at: instant("2100-01-01T00:00:00Z"), limit: 100)
        for edition in [shelf.english, shelf.hebrew] {
            _ = try articles.page(edition: edition, after: story, limit: 100)
        }
        _ = try articles.cards(stories)
        _ = try connection.translations.all(of: story)
        _ = try connection.translations.original(of: story)
        _ = try connection.storyPackages.find(of: story)
        _ = try connection.storyPackages.find(named: "None", edition: shelf.english)
        _ = try connection.storyPackages.all(edition: shelf.english)
        _ = try connection.revisions.note(article: story, number: 1)
        _ = try connection.revisions.author(article: story, number: 1)
        _ = try connection.revisions.find(article: story, number: 404)
        _ = try connection.comments.of(story, limit: 100)
        _ = try connection.awaitedRelations.take(externalID: "nobody", edition: shelf.english)
    }

    private func readLists(_ connection: any Connection) throws {
        let subjects: [ListingSubject] = [
            .edition, .section(shelf.news), .topic(shelf.harbour), .contributor(shelf.ana), .format(.opinion),
        ]
        for subject in subjects {
            _ = try connection.listings.cards(subject, edition: shelf.english, limit: 20)
            _ = try connection.listings.newest(subject, edition: shelf.english, limit: 20)
        }
        let key = ListingKey(published: Instant(milliseconds: 1_010_000_000_000), article: story)
        let since = Instant(milliseconds: 1_009_000_000_000)
        _ = try connection.listings.cards(.edition, edition: shelf.english, after: key, since: since, limit: 20)
        _ = try connection.listings.addresses(edition: shelf.english, from: since, until: key.published, limit: 100)
        _ = try connection.listings.times(edition: shelf.english, from: since, until: key.published, limit: 100)
        _ = try connection.archive.months(edition: shelf.english)
    }

    private func search(_ connection: any Connection) throws {
        guard let edition = try connection.publications.load().edition(shelf.english)?.edition else { return }
        let filter = SearchFilter(
            section: shelf.news, format: .opinion, contributor: shelf.ana, from: CivilDay(year: 2001, month: 1, day: 1))
        for query in ["headline 500", "harbour", "qui", "\"harbour lies\" quiet", "wrd500"] {
            let hits = try connection.search.find(query, edition: shelf.english, limit: 20)
            _ = try connection.search.find(SearchQuery(query), in: edition, after: hits.last, limit: 20)
            _ = try connection.search.find(SearchQuery(query), in: edition, filter: filter, limit: 20)
            _ = try connection.search.count(SearchQuery(query), in: shelf.english, filter: filter)
        }
        _ = try connection.likeness.of(story)
        _ = try connection.likeness.waiting(limit: 100)
        _ = try connection.likeness.candidates(having: ["harbour", "quiet"], edition: shelf.english, limit: 100)
        _ = try connection.likeness.sharedTopics([shelf.harbour], of: stories)
    }

    private func readTheRest(_ connection: any Connection) throws {
        _ = try connection.redirects.target(of: "/?p=500")
        _ = try connection.redirects.sources(of: "/story-500/")
        _ = try connection.redirects.page(after: "/?p=500", limit: 100)
        _ = try connection.redirects.patterns()
        _ = try connection.events.after(0, limit: 100)
        _ = try connection.events.newest()
        _ = try connection.importedItems.find(source: "large.example", externalID: "large-500")
        _ = try connection.importedItems.find(source: "large.example", oldPath: "/?p=500")
        _ = try connection.importedItems.find(source: "large.example", newPath: "/story-500/")
        _ = try connection.pictures.find([shelf.picture])
        _ = try connection.pictures.find(externalID: "picture-1")
        _ = try connection.pictures.find(contentHash: "3fa9")
        _ = try connection.pictures.page(after: nil, limit: 100)
        _ = try connection.contributors.find([shelf.ana])
        _ = try connection.contributors.find(name: "Ana Berg")
        _ = try connection.contributors.find(slug: Slug(number: 1))
        _ = try connection.listings.topics(edition: shelf.english, limit: 50_000)
        _ = try connection.listings.contributors(edition: shelf.english, limit: 50_000)
        _ = try connection.topics.find([shelf.harbour])
        _ = try connection.topics.find(slug: Slug(number: 1), edition: shelf.english)
        _ = try connection.topics.find(slugs: ["harbour", "the-port"], edition: shelf.english)
        _ = try connection.topics.commonest(of: stories, edition: shelf.english, limit: 6)
        _ = try connection.pages.find(path: "terms", edition: shelf.english)
        _ = try connection.pages.find(externalID: "3", edition: shelf.english)
        _ = try connection.pages.isTaken(path: "terms", edition: shelf.english)
        _ = try connection.pages.titles(edition: shelf.english)
        _ = try connection.fronts.find(edition: shelf.english, section: nil)
        let place = FrontPlace(edition: shelf.english)
        _ = try connection.fronts.line(place)
        _ = try connection.fronts.lines(edition: shelf.english)
        _ = try connection.frontDrafts.find(place)
        _ = try connection.frontDrafts.slots(place, number: 500)
        _ = try connection.frontDrafts.ahead(edition: shelf.english)
        _ = try connection.frontSchedule.all(place)
        _ = try connection.frontSchedule.next(edition: shelf.english)
        _ = try connection.frontSchedule.due(at: instant("2100-01-01T00:00:00Z"), limit: 100)
        _ = try connection.frontHistory.page(place, before: Identifier(rawValue: 500), limit: 20)
        _ = try connection.frontHistory.find(Identifier(rawValue: 500))
        _ = try connection.breakingBars.all()
        _ = try connection.publications.version()
        _ = try connection.publications.load()
    }

    private func readStaff(_ connection: any Connection) throws {
        for (actor, verb) in [("", ""), ("Ana Berg", ""), ("", "publish"), ("Ana Berg", "publish")] {
            _ = try connection.audit.newest(before: 500, actor: actor, verb: verb, limit: 100)
        }
        _ = try connection.staffSessions.find(tokenHash: "3fa9")
        _ = try connection.staffSessions.all(of: Identifier(rawValue: 1))
        _ = try connection.staffLinks.member(tokenHash: "3fa9", at: instant("2026-11-20T12:00:00Z"))
        let somebody = Identifier<StaffMember>(rawValue: 1)
        _ = try connection.drafts.find(story)
        _ = try connection.drafts.point(story)
        _ = try connection.storyWriters.isWriter(somebody, of: story)
        _ = try connection.storyWriters.writers(of: story)
        _ = try connection.storyWriters.present(in: story, since: Instant(milliseconds: 0))
        try readNewsroomLists(connection, somebody)
        _ = try connection.storyLines.find(stories)
        _ = try connection.storyLines.counts(edition: shelf.english, limit: 1000)
        _ = try connection.revisions.newest(of: story)
        _ = try connection.revisions.list(of: story, before: 9, limit: 50)
        _ = try connection.storyComments.of(story, limit: 500)
        _ = try connection.storyComments.open(story)
        _ = try connection.storyComments.find(Identifier(rawValue: 7))
        _ = try connection.notices.page(of: somebody, before: nil, limit: 50)
        _ = try connection.notices.unseen(of: somebody, limit: 100)
        _ = try connection.corrections.of(story)
        _ = try connection.previewLinks.article(tokenHash: "3fa9", at: instant("2026-11-20T12:00:00Z"))
        _ = try connection.previewLinks.ends(of: story, after: instant("2026-11-20T12:00:00Z"))
        _ = try connection.publications.checkRules()
        _ = try connection.secondFactors.find(somebody)
        _ = try connection.secondFactors.codesLeft(of: somebody)
        _ = try connection.secondFactors.roles()
        if let email = EmailAddress("ana@courier.example") { _ = try connection.staff.find(email) }
    }

    /// Every list of the newsroom, whole and narrowed by each thing alone and by all together.
    private func readNewsroomLists(_ connection: any Connection, _ somebody: Identifier<StaffMember>) throws {
        let english = shelf.english
        let lists: [StoryList] = [
            .mine(somebody), .assigned(somebody), .inState(.draft, english), .beingWritten, .published(english),
            .inWork(english), .everything(english),
        ]
        let key = ListingKey(published: instant("2001-11-20T12:00:00Z"), article: story)
        for list in lists {
            for filter in filters(somebody) {
                _ = try connection.storyLines.page(list, filter, limit: 50)
                _ = try connection.storyLines.page(list, filter, after: key, limit: 50)
            }
        }
        let (from, until) = (instant("2001-11-01T00:00:00Z"), instant("2002-01-01T00:00:00Z"))
        _ = try connection.storyLines.publishedCount(edition: english, from: from, until: until, limit: 1000)
        _ = try connection.plans.stories(edition: english, from: from, until: until, limit: 500)
        _ = try connection.assignments.find(story)
        _ = try connection.assignments.count(of: somebody, limit: 1000)
        _ = try connection.savedFilters.all(of: somebody)
        _ = try connection.bulkChanges.find(somebody)
    }

    private func filters(_ somebody: Identifier<StaffMember>) -> [StoryFilter] {
        let changes: [(inout StoryFilter) -> Void] = [
            { $0.sections = [shelf.news, shelf.europe] }, { $0.topic = shelf.harbour }, { $0.person = somebody },
            { $0.words = "headline 5" },
            {
                $0.from = instant("2001-11-01T00:00:00Z")
                $0.before = instant("2002-01-01T00:00:00Z")
            },
        ]
        let each = changes.map { change in
            var filter = StoryFilter()
            change(&filter)
            return filter
        }
        var all = StoryFilter()
        for change in changes { change(&all) }
        return [StoryFilter()] + each + [all]
    }

    private func readLibrary(_ connection: any Connection) throws {
        let today = CivilDay(year: 2026, month: 11, day: 22)
        let middle = PicturePlace(day: nil, picture: Identifier(rawValue: Int64(archive.stories / 2)))
        for filter in Self.filters(today) {
            let found = try connection.pictures.page(filter, after: nil, limit: 60)
            let place = found.last.map(filter.place) ?? middle
            _ = try connection.pictures.page(filter, after: place, limit: 60)
        }
        _ = try connection.pictures.library(shelf.picture)
        _ = try connection.pictures.find(contentHashes: ["3fa9", "story500"])
        _ = try connection.pictureFiles.former(of: shelf.picture)
        _ = try connection.pictureFiles.owner(of: "3fa9")
        _ = try connection.pictureUses.of(shelf.picture, limit: 200)
        _ = try connection.pictureUses.pictures(in: .story(story))
        _ = try connection.awaitedLibrary.next(limit: 10)
        _ = try connection.awaitedLibrary.hidesUses()
        _ = try connection.awaitedBylines.next(limit: 10)
        _ = try connection.contributors.profile(shelf.ana)
        _ = try connection.contributors.profile(of: Identifier<StaffMember>(rawValue: 1))
        _ = try connection.contributors.page("writer", after: "Writer 2", limit: 100)
        _ = try connection.contributors.meant(byName: "Ana Berg")
        _ = try connection.contributors.meant(bySlug: Slug(number: 1))
        _ = try connection.contributors.stories(of: shelf.ana, limit: 1000)
    }

    /// Each thing that the library can be asked for by itself, and several of them together.
    private static func filters(_ today: CivilDay) -> [PictureFilter] {
        var filters = [
            PictureFilter(), PictureFilter(words: "pict"), PictureFilter(words: "picture 500"),
            PictureFilter(credit: "writer"), PictureFilter(words: "picture", credit: "writer"),
        ]
        for words in ["", "picture"] {
            for use in [PictureFilter.Use.used, .unused] {
                var filter = PictureFilter(words: words)
                filter.use = use
                filters.append(filter)
            }
            for rights in [PictureFilter.Rights.over(on: today), .endSoon(on: today)] {
                var filter = PictureFilter(words: words)
                filter.rights = rights
                filters.append(filter)
            }
            var filter = PictureFilter(words: words)
            filter.came = Instant(milliseconds: 1_005_000_000_000)..<Instant(milliseconds: 1_008_000_000_000)
            filters.append(filter)
        }
        return filters
    }

    /// What a verb does to one story, and to the addresses round it.
    func changeOne(_ connection: any Connection) throws {
        guard let kept = try connection.articles.find(story), let published = kept.times.published else { return }
        try connection.articles.update(kept)
        try connection.articles.addRelated(Identifier(rawValue: 3), to: story, position: 0)
        try connection.listings.remove(story)
        try connection.listings.add([
            ListedArticle(article: story, edition: kept.edition, published: published, lists: [.edition])
        ])
        try connection.search.remove(story)
        try connection.search.add(
            kept, names: ["Ana Berg"], lists: [.edition], day: CivilDay(year: 2026, month: 11, day: 1))
        try connection.vocabulary.add(["harbour": 1], edition: shelf.english)
        try connection.likeness.wait(story)
        try connection.likeness.keep(stories, for: story)
        try connection.articles.place(story, in: [shelf.news])
        try connection.articles.place(story, on: [shelf.harbour])
        try connection.articles.readdress(story, slug: Slug(number: 7), permalink: "/moved-\(story.rawValue)/")
        try connection.redirects.keep(Redirect(from: "/story-500/", to: "/story-501/"))
        try connection.notices.see(Identifier(rawValue: 1), about: nil)
        try connection.notices.see(Identifier(rawValue: 1), about: story)
        _ = try connection.previewLinks.end(of: story)
        try connection.storyComments.settle(Identifier(rawValue: 7), at: published, by: "Ana Berg")
        try connection.archive.add(
            1, to: CivilDay(year: 2026, month: 11, day: 1), edition: shelf.english, modified: published)
        try connection.pictureUses.set([shelf.picture], in: .story(story))
        try connection.pictureUses.set([], in: .story(story))
        try connection.pictures.describe(shelf.picture, PictureDescription(caption: "A quay"))
        try connection.awaitedBylines.add(storiesOf: shelf.agency, formerName: "Agencies")
        _ = try connection.awaitedBylines.take(story)
        try connection.contributors.merge(shelf.agency, into: shelf.ana)
        try connection.importedItems.keep(
            ImportedItem(source: "large.example", externalID: "large-500", kind: "post", oldPath: "", newPath: ""))
    }
}
