import Newspaper

/// Addresses for search engines (sitemaps.org); all are absolute.
struct Sitemap: Sendable {
    struct Entry: Sendable {
        var address: String
        var modified: Instant?
    }

    var entries: [Entry]

    /// How many files the pages of an edition may fill.
    static let mostPageFiles = 20

    /// A file of pages.
    var xml: String {
        xml(root: "urlset", each: "url")
    }

    /// A file of other files.
    var index: String {
        xml(root: "sitemapindex", each: "sitemap")
    }

    private func xml(root: String, each: String) -> String {
        var writer = XMLWriter()
        writer.element(root, ["xmlns": Self.namespace]) { writer in
            for entry in entries {
                writer.element(each) {
                    $0.element("loc", text: entry.address)
                    $0.element("lastmod", text: entry.modified?.rfc3339)
                }
            }
        }
        return writer.text
    }

    fileprivate static let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"
}

/// The stories of the last two days, in the form that Google News asks for.
struct NewsSitemap: Sendable {
    struct Entry: Sendable {
        var address: String
        var paperName: String
        var language: String
        var published: Instant
        var headline: String
    }

    var entries: [Entry]

    /// How many stories the file may hold, and how old they may be.
    static let mostEntries = 1_000
    static let seconds = 172_800.0

    var xml: String {
        var writer = XMLWriter()
        writer.element(
            "urlset", ["xmlns": Sitemap.namespace, "xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9"]
        ) { writer in
            for entry in entries { writer.element("url") { entry.write(&$0) } }
        }
        return writer.text
    }
}

extension NewsSitemap.Entry {
    fileprivate func write(_ writer: inout XMLWriter) {
        writer.element("loc", text: address)
        writer.element("news:news") { writer in
            writer.element("news:publication") {
                $0.element("news:name", text: paperName)
                $0.element("news:language", text: language)
            }
            writer.element("news:publication_date", text: published.rfc3339)
            writer.element("news:title", text: headline)
        }
    }
}
