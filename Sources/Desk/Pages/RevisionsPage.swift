import Newspaper
import Themes

/// Two texts of a story, word by word.
struct RevisionsPage: ThemePage {
    static let template = "revisions"

    struct Run: Encodable, Sendable {
        var text: String
        var isAdded: Bool
        var isRemoved: Bool

        init(_ run: WordDifference.Run) {
            text = run.text
            isAdded = run.kind == .added
            isRemoved = run.kind == .removed
        }
    }

    struct Field: Encodable, Sendable {
        var name: String
        var runs: [Run]
    }

    struct Paragraph: Encodable, Sendable {
        var runs: [Run]
    }

    var frame: DeskFrame
    var headline: String
    var storyLanguage: String
    var storyDirection: String
    var storyAddress: String
    var action: String
    var older: [DeskChoice]
    var newer: [DeskChoice]
    /// Whether the newer one is the text that is being written.
    var isNow: Bool
    /// Those that differ.
    var fields: [Field]
    var paragraphs: [Paragraph]
    var isSame: Bool
    /// Nil for those who may not write in the story.
    var restoreAction: String?
    /// The number of the older one.
    var from: Int
    var point: String
    var language: String { frame.language }
}
