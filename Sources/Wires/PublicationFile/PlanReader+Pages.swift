import Documents
import ForeignHTML
import Newspaper

extension PlanReader {
    mutating func pages(_ record: PlanRecord, _ parts: EditionParts) -> [PagePlan] {
        var pages: [PagePlan] = []
        var paths: Set<String> = []
        for place in list(record, "pages") {
            guard let page = page(place, parts) else { continue }
            if !paths.insert(page.path).inserted {
                fault(place, "another page has the slug \"\(shown(page.path))\" already")
            }
            pages.append(page)
        }
        return pages
    }

    private mutating func page(_ place: PlanNode, _ parts: EditionParts) -> PagePlan? {
        guard let record = record(place, keys: ["slug", "title", "html", "document"]) else { return nil }
        let title = requiredText(record, "title")
        let path = ownPath(record, title: title, parts)
        let body = body(record)
        guard let title, let path, let body else { return nil }
        return PagePlan(path: path, title: title, body: body)
    }

    private mutating func ownPath(_ record: PlanRecord, title: String?, _ parts: EditionParts) -> String? {
        guard let place = record["slug"] else { return slug(record, from: title)?.text }
        guard let path = pagePath(place) else { return nil }
        let first = path.prefix { $0 != "/" }
        if parts.reserved.contains(String(first)) {
            fault(place, "\"\(first)\" is an address of the program or of an edition; choose another slug")
        } else if parts.sectionPaths.contains(path) {
            fault(place, "a section has the address \"\(shown(path))\" already")
        }
        return path
    }

    /// A page's slug, or several with slashes between them for a page below another.
    mutating func pagePath(_ place: PlanNode) -> String? {
        guard let path = text(place) else { return nil }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let slugs = parts.compactMap { Slug(String($0)) }
        guard slugs.count == parts.count, slugs.count <= SectionTree.maximumDepth else {
            fault(place, "\"\(shown(path))\" is not a slug; \(Self.slugRule)")
            return nil
        }
        return slugs.map(\.text).joined(separator: "/")
    }

    private mutating func body(_ record: PlanRecord) -> Document? {
        switch (record["html"], record["document"]) {
        case (let html?, nil): return text(html).flatMap { document(fromHTML: $0, at: html) }
        case (nil, let json?): return text(json).flatMap { document(fromJSON: $0, at: json) }
        case (nil, nil): return Document()
        case (_?, let json?):
            fault(json, "a page has either html or a document, not both")
            return nil
        }
    }

    /// A comment is nothing that a reader would have seen; everything else that is left out is a fault.
    private mutating func document(fromHTML html: String, at place: PlanNode) -> Document? {
        let reading = HTMLReader.read(html)
        for left in reading.left where left.kind != "comment" {
            fault(place, "the html holds what a page cannot: \(left)")
        }
        return withPicturesChecked(reading.document, at: place)
    }

    private mutating func document(fromJSON json: String, at place: PlanNode) -> Document? {
        do {
            return withPicturesChecked(try Document(json: json), at: place)
        } catch {
            fault(place, "\(error)")
            return nil
        }
    }

    /// A page shows files beside this one, and pictures that the library has already; nothing is fetched.
    private mutating func withPicturesChecked(_ document: Document, at place: PlanNode) -> Document {
        for picture in document.pictures
        where RelativeFile(picture.source) == nil && LibraryFile(address: picture.source) == nil {
            fault(place, "the picture \"\(shown(picture.source))\" is not the path of a file in this file's own folder")
        }
        return document
    }
}
