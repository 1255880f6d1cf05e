import Documents
import Editorial
import Newspaper

/// One article as its line has it: names, paths and files, not yet tied to anything.
struct ArticleLine: Hashable, Sendable {
    var id = ""
    var edition: String?
    var state = ArticleState.published
    var withdrawalNote = ""
    var corrections: [CorrectionImport] = []
    var kicker = ""
    var headline = ""
    var shortHeadline = ""
    var standfirst = ""
    var dateline = ""
    var body = LineBody.document(Document())
    var byline: [ContributorImport] = []
    var format = Format.news
    var sections: [String] = []
    var topics: [TopicImport] = []
    var created: Instant?
    var published: Instant?
    var firstPublished: Instant?
    var modified: Instant?
    var embargo: Instant?
    var slug: Slug?
    /// Paths at which it was known before.
    var permalinks: [String] = []
    var source: ArticleSource?
    /// The story that it says the same as, by edition and external identifier.
    var translationOf: LineOriginal?
    var leadPicture: LinePicture?
    /// External identifiers.
    var related: [String] = []
    /// What of the line could not be kept, in words.
    var remarks: [String] = []
}

/// The body of a line; its HTML is read when the edition's language is known.
enum LineBody: Hashable, Sendable {
    case html(String)
    case document(Document)
}

/// The original of a translation as a line names it.
struct LineOriginal: Hashable, Sendable {
    var edition: String
    var id: String
}

/// A lead picture as a line names it.
struct LinePicture: Hashable, Sendable {
    /// A file beside the lines, or the address of a picture; the file wins where both are given.
    var source: String
    var alternativeText = ""
    var caption = ""
    var credit = ""
    /// Where the eye should rest in it; nil to leave that to the program.
    var focalPoint: FocalPoint?
}

/// Why a line is no article, and what it calls itself where that much could be read.
struct ArticleLineFault: Error, Hashable {
    var id: String?
    /// Every fault of the line, as `"headlin": unknown key`.
    var reasons: [String]
}
