import Editorial
import Newspaper
import Storage

/// What of a story decides where it will be.
struct SurveyedPost: Sendable {
    let identifier: String
    let oldPath: String
    let oldSlug: String
    let slug: Slug?
    let published: Instant?
    let section: String?

    init(_ item: ExportItem, _ survey: WordPressSurvey) {
        identifier = item.identifier
        oldPath = survey.site.path(of: item.link) ?? ""
        oldSlug = item.slug
        slug =
            Slug(nicename: item.slug) ?? Slug(suggestedBy: PlainWords.line(item.title))
            ?? Slug(nicename: "story-\(item.identifier)")
        let state = ItemState(item, zone: survey.edition.edition.timeZone)
        published = state.isPublicAtSomeTime ? state.published : nil
        var sections = survey.sections
        section = survey.primaryCategory(of: item).flatMap { sections.path($0) }
    }
}

extension WordPressSurvey {
    /// The nicename of the category that leads: the one chosen in a plug-in, else the first.
    func primaryCategory(of item: ExportItem) -> String? {
        let borne = item.sectionCategories.map(\.slug)
        for field in ["_yoast_wpseo_primary_category", "rank_math_primary_category", "epc_primary_category"] {
            if let chosen = item.field(field).flatMap({ terms[$0.trimmingWhitespace()] }), borne.contains(chosen.slug) {
                return chosen.slug
            }
        }
        return borne.first
    }

    mutating func note(_ identifier: String, _ kind: String, oldPath: String, newPath: String, detail: String = "") {
        waitingNotes.append(
            ImportedItem(
                source: site.source, externalID: identifier, kind: kind,
                oldPath: oldPath.contains("?") || oldPath.isEmpty ? oldPath : OldSite.key(oldPath), newPath: newPath,
                detail: detail))
    }

    mutating func flush(evenIfFew: Bool) async throws {
        if evenIfFew ? !waitingPosts.isEmpty : waitingPosts.count >= 500 { try await placePosts() }
        if evenIfFew ? !waitingPictures.isEmpty : waitingPictures.count >= 50 { try await addPictures() }
        if evenIfFew ? !waitingNotes.isEmpty : waitingNotes.count >= 500 {
            try await newsroom.note(waitingNotes)
            waitingNotes = []
        }
    }

    /// Gives each waiting story its address: the one it has, if it was taken in before, else a free one.
    private mutating func placePosts() async throws {
        let posts = waitingPosts
        waitingPosts = []
        let known = try await knownPlaces(of: posts.map(\.identifier))
        for post in posts {
            if let place = known[post.identifier], !place.newPath.isEmpty {
                givenPaths.insert(place.newPath.hashValue)
                note(
                    post.identifier, KnownKind.post, oldPath: post.oldPath, newPath: place.newPath, detail: place.detail
                )
                continue
            }
            let place = try await freePlace(for: post)
            note(
                post.identifier, KnownKind.post, oldPath: post.oldPath, newPath: place.path,
                detail: place.slug?.text ?? "")
            if !place.path.isEmpty, let key = KnownKind.slugKey(path: post.oldSlug) {
                note(key, KnownKind.slug, oldPath: "", newPath: place.path)
            }
        }
    }

    private func knownPlaces(of identifiers: [String]) async throws -> [String: ImportedItem] {
        let source = site.source
        let edition = edition.edition.id
        let externalIDs = identifiers.map { ($0, site.externalID($0)) }
        return try await database.read { connection in
            var found: [String: ImportedItem] = [:]
            for (identifier, externalID) in externalIDs
            where try connection.articles.identifier(externalID: externalID, edition: edition) != nil {
                found[identifier] = try connection.importedItems.find(source: source, externalID: identifier)
            }
            return found
        }
    }

    private mutating func freePlace(for post: SurveyedPost) async throws -> (slug: Slug?, path: String) {
        guard let slug = post.slug, let published = post.published else { return (post.slug, "") }
        let addresses = Addresses(edition: edition.edition)
        for number in 1...10_000 {
            let candidate = number == 1 ? slug : slug.numbered(number)
            let path = addresses.permalink(
                patternPath: edition.edition.permalinkPattern.path(
                    slug: candidate, published: published, timeZone: edition.edition.timeZone, sectionPath: post.section
                ))
            if givenPaths.contains(path.hashValue) { continue }
            if try await database.read({ try $0.articles.isTaken(permalink: path) }) { continue }
            givenPaths.insert(path.hashValue)
            return (candidate, path)
        }
        return (slug, "")
    }
}
