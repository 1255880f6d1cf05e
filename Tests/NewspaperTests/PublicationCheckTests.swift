import Documents
import Newspaper
import Testing

@Suite("Checks before publishing")
struct PublicationCheckTests {
    private func all(_ weight: CheckWeight) -> CheckRules {
        var rules = CheckRules()
        for check in PublicationCheck.allCases { rules[check] = weight }
        return rules
    }

    @Test("A bare story lacks all that can be missing, and a whole one nothing")
    func missing() throws {
        var content = ArticleContent(headline: String(repeating: "word ", count: 21), body: Document([.divider]))
        let bare = content.findings(
            CheckedSurroundings(openComments: 2, picturesWithoutRights: ["A ferry"]), rules: all(.warns))
        #expect(
            bare.map(\.check) == [
                .headlineLength, .standfirst, .section, .byline, .topics, .leadPicture, .pictureRights, .openComments,
            ])
        #expect(bare.first?.count == 105 && bare.last?.count == 2)
        content.headline = "Harbour opens"
        content.standfirst = "After nine years."
        content.sections = [Identifier(rawValue: 1)]
        content.topics = [Identifier(rawValue: 1)]
        content.source = ArticleSource(name: "News Agencies")
        content.leadPicture = LeadPicture(picture: Identifier(rawValue: 1), alternativeText: "A ferry", credit: "Ana")
        #expect(content.findings(CheckedSurroundings(), rules: all(.blocks)).isEmpty)
    }

    @Test("Pictures without words are named by caption or file; the library's words count for the lead picture alone")
    func pictures() {
        var content = ArticleContent(
            headline: "Harbour",
            body: Document([
                .picture(PlacedPicture(source: "ab/abc.jpg", credit: "Ana")),
                .gallery([PlacedPicture(source: "cd/cde.jpg", alternativeText: "Boats", caption: "The port")]),
            ]))
        content.leadPicture = LeadPicture(picture: Identifier(rawValue: 1))
        let library = Picture(
            id: Identifier(rawValue: 1), contentHash: "ef01", type: .jpeg, width: 3, height: 2, byteCount: 9,
            alternativeText: "A ferry")
        var rules = all(.ignored)
        rules[.alternativeText] = .warns
        rules[.pictureCredit] = .blocks
        let found = content.findings(CheckedSurroundings(leadPicture: library), rules: rules)
        #expect(
            found == [
                CheckFinding(.pictureCredit, .blocks, count: 2, places: ["ef/ef01.jpg", "The port"]),
                CheckFinding(.alternativeText, .warns, count: 1, places: ["ab/abc.jpg"]),
            ])
    }

    @Test("Rules keep what differs from the usual weights, and pass over what they do not know")
    func rules() {
        var rules = CheckRules()
        #expect(rules.text.isEmpty && rules[.section] == .warns && rules[.topics] == .ignored)
        rules[.section] = .blocks
        rules[.topics] = .blocks
        #expect(rules.text == "section:blocks,topics:blocks")
        #expect(CheckRules(text: rules.text + ",weather:blocks,byline:perhaps,:,x") == rules)
        rules[.section] = .warns
        rules[.topics] = .ignored
        #expect(rules == CheckRules())
    }
}
