import Documents
import Editorial
import Foundation
import Newspaper
import Storage

/// A story or page on its way in: its body as a document, and what must be said of it.
struct TranslatedItem: Sendable {
    let item: ExportItem
    let state: ItemState
    var body: Document
    var title: String
    var remarks: [String]
    let pageBreaks: Int
    /// The number of its featured picture's attachment.
    let featured: String?
    /// Its picture in the library, once references are known.
    var lead: KnownPicture?
    /// Where it and what belongs to it were on the old site.
    var oldPaths: [String] = []
    let attachments: [Int64]
    /// The slug that the survey chose.
    var slug: Slug?

    init(_ item: ExportItem, _ survey: WordPressSurvey) {
        self.item = item
        let edition = survey.edition.edition
        state = ItemState(item, zone: edition.timeZone)
        let context = Self.context(item, survey)
        var translation = ContentTranslation(context: context, language: edition.language, direction: edition.direction)
        body = translation.document(of: item.content)
        pageBreaks = translation.pageBreaks
        remarks = state.remarks + translation.problems.lines
        featured = item.field("_thumbnail_id")?.trimmingWhitespace()
        attachments = context.attachments(context.identifier)
        title = PlainWords.line(item.title)
        nameIfUntitled()
    }

    private static func context(_ item: ExportItem, _ survey: WordPressSurvey) -> ContentContext {
        let owners = survey.owners
        let blocks = survey.reusableBlocks
        var context = ContentContext(identifier: Int64(item.identifier) ?? 0)
        context.attachments = { owners.attachments(of: $0) }
        context.reusableBlock = { blocks[$0] }
        context.footnotes = FootnoteField.notes(in: item.field("footnotes"))
        return context
    }

    private mutating func nameIfUntitled() {
        if title.isEmpty {
            title = PlainWords.opening(of: body) ?? "Untitled"
            remarks.append("it had no title and is called: \(title)")
        }
        if title.count > ArticleContent.headlineCharacters {
            title = Excerpt.cut(title, maximumCharacters: ArticleContent.headlineCharacters - 1)
            remarks.append("its title is cut to \(title.count) characters")
        }
    }

    /// Gives pictures, links and old addresses their places.
    mutating func settle(_ found: FoundReferences, _ survey: WordPressSurvey, _ strays: [String: KnownPicture]) {
        var settling = Settling(found: found, survey: survey, strayPictures: strays)
        body = settling.settled(body)
        remarks += settling.problems.lines
        slug = found.byIdentifier[item.identifier].flatMap { Slug($0.detail) }
        if let featured {
            lead = found.picture(attachment: featured)
            if lead == nil { remarks.append("its featured picture is not here: attachment \(featured)") }
        }
        oldPaths = OldPaths.of(self, survey, found)
    }
}

extension References {
    /// All that an item refers to.
    mutating func add(_ translated: TranslatedItem, site: OldSite) {
        add(translated.body, site: site)
        add(identifier: translated.item.identifier)
        if let featured = translated.featured { add(identifier: featured) }
        if let guid = site.path(of: translated.item.guid) { add(path: OldSite.key(guid)) }
        for attachment in translated.attachments { add(identifier: String(attachment)) }
    }
}

/// The field in which the block editor keeps footnotes apart from the content.
enum FootnoteField {
    private struct Note: Decodable {
        let content: String
        let id: String
    }

    static func notes(in field: String?) -> [String: String] {
        guard let field, let notes = try? JSONDecoder().decode([Note].self, from: Data(field.utf8)) else { return [:] }
        return Dictionary(notes.map { ($0.id, $0.content) }) { first, _ in first }
    }
}

/// The addresses at which an item of the old site could be reached.
enum OldPaths {
    static func of(_ translated: TranslatedItem, _ survey: WordPressSurvey, _ found: FoundReferences) -> [String] {
        let item = translated.item
        let site = survey.site
        var paths: [String] = []
        let link = site.path(of: item.link)
        if let link { paths.append(link) }
        if !item.identifier.isEmpty {
            let name = item.type == "page" ? "page_id" : "p"
            paths.append("\(site.basePath)/?\(name)=\(item.identifier)")
        }
        if let guid = site.path(of: item.guid), mayBeOf(item, guid, found) { paths.append(guid) }
        if let link, !link.contains("?"), link.hasSuffix("/") {
            paths += (0..<min(translated.pageBreaks, 50)).map { "\(link)\($0 + 2)/" }
            paths += oldSlugs(of: item).compactMap { slug in replacingLast(of: link, by: slug) }
        }
        for attachment in translated.attachments.prefix(500) {
            if let page = found.byIdentifier[String(attachment)]?.oldPath, page.hasPrefix("/") {
                paths.append(page.contains("?") ? page : page + "/")
            }
        }
        var seen: Set<String> = []
        return paths.filter { isWorthKeeping($0, site) && seen.insert($0).inserted }
    }

    /// Identifiers of feeds were often addresses, but on moved sites they can be those of other items.
    private static func mayBeOf(_ item: ExportItem, _ guid: String, _ found: FoundReferences) -> Bool {
        if let identifier = OldLink.identifier(in: guid) { return identifier == item.identifier }
        guard let owner = found.byPath[OldSite.key(guid)] else { return true }
        return owner.externalID == item.identifier
    }

    private static func oldSlugs(of item: ExportItem) -> [String] {
        item.fields.filter { $0.name == "_wp_old_slug" && !$0.value.isEmpty }.map { OldSite.decoded($0.value) }
    }

    private static func replacingLast(of path: String, by slug: String) -> String? {
        var parts = path.split(separator: "/").map(String.init)
        guard !parts.isEmpty, !slug.contains("/") else { return nil }
        parts[parts.count - 1] = slug
        return "/" + parts.joined(separator: "/") + "/"
    }

    /// The front page is never redirected, nor what cannot be a path.
    private static func isWorthKeeping(_ path: String, _ site: OldSite) -> Bool {
        path.hasPrefix("/") && path != "/" && path != site.basePath && path != site.basePath + "/"
            && path.utf8.count <= 2048
    }
}
