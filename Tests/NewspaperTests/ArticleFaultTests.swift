import Documents
import Newspaper
import Testing

@Suite("Article faults")
struct ArticleFaultTests {
    @Test("words of usual length have no fault")
    func usual() {
        var content = ArticleContent(headline: "Harbour opens", body: Document())
        content.standfirst = String(repeating: "א", count: 1000)
        #expect(content.fault == nil)
    }

    @Test("a headline of nothing but space is missing", arguments: ["", " ", "\n\t", "\u{A0}\u{2003}"])
    func missingHeadline(headline: String) {
        #expect(ArticleContent(headline: headline, body: Document()).fault == .headlineMissing)
    }

    @Test("a headline is measured in characters, not in bytes", arguments: ["a", "é", "ש", "👩‍👩‍👧‍👦"])
    func headlineLength(character: String) {
        let longest = ArticleContent(headline: String(repeating: character, count: 1000), body: Document())
        #expect(longest.fault == nil)
        let longer = ArticleContent(headline: String(repeating: character, count: 1001), body: Document())
        #expect(longer.fault == .headlineTooLong(characters: 1001))
    }

    @Test(
        "every other field is bounded",
        arguments: ["kicker", "shortHeadline", "standfirst", "dateline", "source", "source credit"])
    func fieldLength(field: String) {
        #expect(content(with: String(repeating: "x", count: 20_000), in: field).fault == nil)
        let fault = content(with: String(repeating: "x", count: 20_001), in: field).fault
        #expect(fault == .fieldTooLong(field: field, bytes: 20_001))
    }

    private func content(with text: String, in field: String) -> ArticleContent {
        var content = ArticleContent(headline: "Harbour opens", body: Document())
        switch field {
        case "kicker": content.kicker = text
        case "shortHeadline": content.shortHeadline = text
        case "standfirst": content.standfirst = text
        case "dateline": content.dateline = text
        case "source": content.source = ArticleSource(name: text)
        default: content.source = ArticleSource(name: "Agency", credit: text)
        }
        return content
    }

    @Test("an embargo holds until its last millisecond and no longer")
    func embargo() {
        var story = story(.approved)
        story.times.embargo = Instant(milliseconds: 5000)
        let before = story.fault(movingTo: .published, now: Instant(milliseconds: 4999))
        #expect(before == .underEmbargo(until: Instant(milliseconds: 5000)))
        #expect(story.fault(movingTo: .published, now: Instant(milliseconds: 5000)) == nil)
        #expect(story.fault(movingTo: .draft, now: Instant(milliseconds: 0)) == nil)
    }

    @Test("a story is scheduled only for a time")
    func schedule() {
        var story = story(.approved)
        #expect(story.fault(movingTo: .scheduled, now: Instant(milliseconds: 0)) == .noTimeToSchedule)
        story.times.published = Instant(milliseconds: 9000)
        #expect(story.fault(movingTo: .scheduled, now: Instant(milliseconds: 0)) == nil)
    }

    @Test("a move outside the table is a fault, whatever the words are")
    func illegalMove() {
        let fault = story(.draft).fault(movingTo: .withdrawn, now: Instant(milliseconds: 0))
        #expect(fault == .illegalMove(from: .draft, to: .withdrawn))
    }

    @Test("a story without a headline goes nowhere")
    func wordless() {
        var story = story(.draft)
        story.content.headline = " "
        #expect(story.fault(movingTo: .published, now: Instant(milliseconds: 0)) == .headlineMissing)
    }

    @Test("each fault says what is wrong")
    func descriptions() {
        #expect(ArticleFault.headlineTooLong(characters: 1200).description.contains("1200"))
        #expect(ArticleFault.fieldTooLong(field: "kicker", bytes: 20_001).description.contains("kicker"))
        #expect(ArticleFault.illegalMove(from: .draft, to: .withdrawn).description.contains("withdrawn"))
        let embargo = ArticleFault.underEmbargo(until: Instant(milliseconds: 0))
        #expect(embargo.description.contains("1970-01-01T00:00:00Z"))
    }

    private func story(_ state: ArticleState) -> Article {
        Article(
            id: Identifier(rawValue: 1), edition: Identifier(rawValue: 1), externalID: nil, slug: Slug(number: 1),
            permalink: nil, state: state, content: ArticleContent(headline: "Harbour opens", body: Document()),
            times: ArticleTimes(created: Instant(milliseconds: 0), modified: Instant(milliseconds: 0)), revision: 1)
    }
}

@Suite("Article content")
struct ArticleContentTests {
    @Test("lists show the short headline when there is one")
    func headlineForLists() {
        var content = ArticleContent(headline: "The harbour opens at last", body: Document())
        #expect(content.headlineForLists == "The harbour opens at last")
        content.shortHeadline = "Harbour opens"
        #expect(content.headlineForLists == "Harbour opens")
    }

    @Test("the first section is the primary one")
    func primarySection() {
        var content = ArticleContent(headline: "Harbour opens", body: Document())
        #expect(content.primarySection == nil)
        content.sections = [Identifier(rawValue: 7), Identifier(rawValue: 3)]
        #expect(content.primarySection?.rawValue == 7)
    }
}
