import Newspaper

/// A list of stories for readers' programs; addresses are absolute.
struct Feed: Sendable {
    var title: String
    var description: String
    var language: String
    /// The page that shows the same list.
    var homeAddress: String
    var ownAddress: String
    var copyright: String?
    /// Newest first.
    var items: [FeedItem]

    /// When its newest change was; nil for an empty list.
    var updated: Instant? { items.map(\.modified).max() }
}

/// A story in a feed.
struct FeedItem: Sendable {
    struct Author: Sendable {
        var name: String
        var address: String
    }

    struct Picture: Sendable {
        var address: String
        var contentType: String
        var width: Int
        var height: Int
        var alternativeText: String
        var credit: String?
    }

    /// Stays the same when the story's address changes.
    var identifier: String
    var title: String
    var address: String
    var authors: [Author]
    var published: Instant
    var modified: Instant
    var summary: String
    /// The whole story as HTML, its addresses absolute.
    var html: String
    var categories: [String]
    var picture: Picture?
}

/// The forms in which a feed is given, by the last part of its address.
enum FeedFormat: String, CaseIterable, Sendable {
    case rss = "feed.xml"
    case atom = "feed.atom"
    case json = "feed.json"

    var contentType: String {
        switch self {
        case .rss: "application/rss+xml"
        case .atom: "application/atom+xml"
        case .json: "application/feed+json"
        }
    }

    func text(of feed: Feed) -> String {
        switch self {
        case .rss: feed.rss
        case .atom: feed.atom
        case .json: feed.json
        }
    }
}
