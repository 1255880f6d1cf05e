import Newspaper

extension Feed {
    /// JSON Feed 1.1 with the whole story.
    var json: String {
        let feed: JSONValue = [
            "version": "https://jsonfeed.org/version/1.1", "title": .text(title), "home_page_url": .text(homeAddress),
            "feed_url": .text(ownAddress), "description": .text(description), "language": .text(language),
            "items": .list(items.map { $0.json(language: language) }),
        ]
        return feed.json
    }
}

extension FeedItem {
    fileprivate func json(language: String) -> JSONValue {
        [
            "id": .text(identifier), "url": .text(address), "title": .text(title), "content_html": .text(html),
            "summary": .text(summary), "image": .text(ifAny: picture?.address),
            "date_published": .text(published.rfc3339),
            "date_modified": .text(modified.rfc3339), "language": .text(language),
            "tags": .list(categories.map { .text($0) }),
            "authors": .list(authors.map { ["name": .text($0.name), "url": .text($0.address)] }),
        ]
    }
}
