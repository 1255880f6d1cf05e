import Newspaper

extension Feed {
    /// Atom (RFC 4287) with the whole story.
    var atom: String {
        var writer = XMLWriter()
        writer.element("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": language]) { writer in
            writer.element("id", text: ownAddress)
            writer.element("title", text: title)
            writer.element("subtitle", text: description)
            writer.element("rights", text: copyright)
            // The beginning of 1970 for a list in which nothing has ever stood.
            writer.element("updated", text: (updated ?? Instant(milliseconds: 0)).rfc3339)
            writer.empty("link", ["rel": "self", "type": FeedFormat.atom.contentType, "href": ownAddress])
            writer.empty("link", ["rel": "alternate", "type": "text/html", "href": homeAddress])
            writer.element("author") { $0.element("name", text: title) }
            for item in items { writer.element("entry") { item.writeEntry(&$0) } }
        }
        return writer.text
    }
}

extension FeedItem {
    fileprivate func writeEntry(_ writer: inout XMLWriter) {
        writer.element("id", text: identifier)
        writer.element("title", text: title)
        writer.element("published", text: published.rfc3339)
        writer.element("updated", text: modified.rfc3339)
        writer.empty("link", ["rel": "alternate", "type": "text/html", "href": address])
        for author in authors {
            writer.element("author") {
                $0.element("name", text: author.name)
                $0.element("uri", text: author.address)
            }
        }
        for category in categories { writer.empty("category", ["term": category]) }
        writer.element("summary", text: summary)
        writer.element("content", ["type": "html"], text: html)
    }
}
