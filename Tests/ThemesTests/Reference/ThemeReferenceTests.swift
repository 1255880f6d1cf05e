import Foundation
import PublicSite
import Testing

@testable import Themes

@Suite("The reference for theme authors")
struct ThemeReferenceTests {
    private let file = repository.appendingPathComponent("docs/theme.md")

    private func reference() throws -> String {
        try ThemeReference(
            pages: SamplePages.all, theme: try broadsheet(),
            sources: repository.appendingPathComponent("Sources/PublicSite/Pages")
        ).markdown
    }

    @Test("docs/theme.md lists exactly what templates receive")
    func upToDate() throws {
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        let start = try #require(text.range(of: Self.start)?.upperBound, "docs/theme.md lacks its mark \(Self.start)")
        let wanted = text[..<start] + "\n\n" + (try reference())
        if ProcessInfo.processInfo.environment[Self.switchName] != nil {
            try Data(wanted.utf8).write(to: file)
            return
        }
        let isUpToDate = text == wanted
        #expect(
            isUpToDate,
            """
            The page types, their comments or the default theme have changed. Write the reference anew with:
            \(Self.switchName)=1 swift test --filter ThemeReferenceTests
            """)
    }

    @Test("A name of every kind is told with its comment")
    func kinds() throws {
        let text = try reference()
        for line in [
            "| `headline` | text |  |", "| `body` | finished HTML |  |", "| `isLive` | true or false |  |",
            "| `modified` | [Moment](#moment), or absent | Nil when the story was not changed since it was published. |",
            "| `related` | list of [StoryCard](#storycard) |  |", "| `direction` | `ltr` or `rtl` |  |",
            "| `stylesheets` | list, each text |", "| `footer` | finished HTML, by `footer.mustache` |",
            "| `pattern` | `lead` or `row` or `columns` |", "| `card.mustache` | [StoryCard](#storycard) |",
        ] { #expect(text.contains(line), "\(line)") }
        #expect(text.contains("### `article.mustache`\n\nA story on its own page.\n"))
    }

    @Test("Every name that a default template prints for a page is in the reference")
    func everyName() throws {
        let text = try reference()
        let templates = try broadsheet().templates.values
        for tag in templates.flatMap(\.tags) where " {#^".contains(tag.sign) && tag.name.first?.isLetter == true {
            guard let name = tag.name.split(separator: ".").first, !tag.name.contains("("), name != "strings" else {
                continue
            }
            #expect(text.contains("| `\(name)` |"), "\(name)")
        }
    }

    /// Everything behind it is written by the generator.
    private static let start = "<!-- What follows is generated from the page types: change those, not this. -->"
    private static let switchName = "STOPPRESS_WRITE_REFERENCE"
}
