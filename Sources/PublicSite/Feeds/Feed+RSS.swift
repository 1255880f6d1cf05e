import Newspaper

extension Feed {
    /// RSS 2.0 with the whole story (content:encoded), every author (dc:creator) and the lead picture (media:content).
    var rss: String {
        var writer = XMLWriter()
        writer.element(
            "rss",
            [
                "version": "2.0", "xmlns:atom": "http://www.w3.org/2005/Atom",
                "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
                "xmlns:dc": "http://purl.org/dc/elements/1.1/", "xmlns:media": "http://search.yahoo.com/mrss/",
            ]
        ) { $0.element("channel") { writeChannel(&$0) } }
        return writer.text
    }

    private func writeChannel(_ writer: inout XMLWriter) {
        writer.element("title", text: title)
        writer.element("link", text: homeAddress)
        // RSS wants a description even where nothing is to be said.
        writer.element("description", text: description.isEmpty ? title : description)
        writer.element("language", text: language)
        writer.element("copyright", text: copyright)
        writer.element("lastBuildDate", text: updated?.httpDate)
        writer.empty("atom:link", ["href": ownAddress, "rel": "self", "type": FeedFormat.rss.contentType])
        for item in items { writer.element("item") { item.write(&$0) } }
    }
}

extension FeedItem {
    fileprivate func write(_ writer: inout XMLWriter) {
        writer.element("title", text: title)
        writer.element("link", text: address)
        writer.element("guid", ["isPermaLink": "false"], text: identifier)
        writer.element("pubDate", text: published.httpDate)
        for author in authors { writer.element("dc:creator", text: author.name) }
        for category in categories { writer.element("category", text: category) }
        writer.element("description", text: summary)
        writer.element("content:encoded", text: html)
        guard let picture else { return }
        writer.element(
            "media:content",
            [
                "url": picture.address, "medium": "image", "type": picture.contentType,
                "width": String(picture.width), "height": String(picture.height),
            ]
        ) {
            $0.element("media:description", ["type": "plain"], text: picture.alternativeText)
            $0.element("media:credit", text: picture.credit)
        }
    }
}
