/// The few words that a story's HTML needs beside its own, in the edition's language.
package struct HTMLLabels: Hashable, Sendable {
    /// Names a table that can be scrolled sideways, for those who do not see it.
    package var table: String
    /// Names the notes at the foot of the story.
    package var footnotes: String
    /// Names the link from a note back to its place in the text.
    package var backToText: String

    package init(table: String, footnotes: String, backToText: String) {
        self.table = table
        self.footnotes = footnotes
        self.backToText = backToText
    }

    package static let english = HTMLLabels(table: "Table", footnotes: "Notes", backToText: "Back to the text")
}
