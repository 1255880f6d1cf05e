import Documents
import Foundation
import Newspaper
import Testing

@testable import Wires

@Suite("Publication files")
struct PublicationFileTests {
    @Test("The shortest file is a publication with one edition")
    func shortest() throws {
        let plan = try plan("name: A\neditions: [{code: he, language: he, timeZone: Asia/Jerusalem}]")
        #expect(plan.name == "A")
        #expect(plan.shareServices == [])
        let edition = try #require(plan.editions.first?.edition)
        #expect(plan.editions.count == 1)
        #expect(edition.name == "A")
        #expect(edition.direction == .rightToLeft)
        #expect(edition.isDefault)
        #expect(edition.permalinkPattern.text == PermalinkPattern.usual)
    }

    @Test("Words that YAML has a meaning for are text where text is expected", arguments: ["no", "12", "1.5", "on"])
    func plainWords(word: String) throws {
        #expect(try plan("name: \(word)\neditions: [{code: en, language: en, timeZone: UTC}]").name == word)
    }

    @Test("The first edition is the default one when none says so")
    func defaultEdition() throws {
        let editions = "editions: [{code: en, language: en, timeZone: UTC}, {code: he, language: he, timeZone: UTC}]"
        #expect(try plan("name: A\n\(editions)").editions.map(\.edition.isDefault) == [true, false])
    }

    @Test("What is written reads back as an equal plan, and is written the same again")
    func roundTrip() throws {
        let written = try PublicationFile.text(of: Self.everything)
        let read = try plan(written)
        #expect(read == Self.everything)
        #expect(try PublicationFile.text(of: read) == written)
    }

    @Test("Text of any kind survives being written and read", arguments: awkwardTexts)
    func awkwardText(text: String) throws {
        var plan = Self.everything
        plan.name = "A" + text
        plan.editions[0].edition.about = text
        plan.editions[0].sections[0].description = text + "\n" + text
        #expect(try self.plan(PublicationFile.text(of: plan)) == plan)
    }

    static let awkwardTexts = [
        "null", "~", "'\"", "\\", "# no comment", "a: b", "- a", "*a", "&a", "!a", "%a", "@a", "`a`", "{a", "[a", "? a",
        " a", "a ", "\ta\t", "a\n", "\na", "a\n\n", "\n\n", " a\n  b\n c ", "a\r\nb", "a\rb", "a\u{85}b", "a\u{2028}b",
        "a\u{2029}b", "a\u{FEFF}b", "a\u{A0}b", "é\u{301}", "שליח אמריס", "👩‍👩‍👧‍👦", "|", ">", "---", "...\n---\n", "=", "<<",
        "2001-01-01", "0x1F", "1_000", "\u{200F}a", "\u{10FFFF}", "\u{FFFD}",
    ]

    static let everything = PublicationPlan(
        name: "The “Courier”: daily", shareServices: [.x, .email],
        crawlers: CrawlerRules(refusesLanguageModels: true, refused: ["BadBot"], closedPaths: ["/a/*"]),
        contributors: [
            ContributorPlan(name: "News Agencies", kind: .agency, slug: slug("news-agencies")),
            ContributorPlan(
                name: "נועה שחר", kind: .person, slug: slug("null"), biography: "One.\nTwo.",
                portraitFile: "pictures/a b.svg"),
        ],
        editions: [
            EditionPlan(
                edition: edition(code: "en", language: "en-GB", isDefault: true),
                sections: [
                    SectionPlan(
                        name: "News", slug: slug("news"), description: "All: of it",
                        sections: [SectionPlan(name: "Front", slug: slug("front"))]),
                    SectionPlan(name: "Front", slug: slug("front")),
                    SectionPlan(name: "2026", slug: slug("2026")),
                ],
                menus: [
                    Menu(
                        name: "header",
                        items: [
                            MenuItem(target: .section("news"), items: [MenuItem(target: .section("news/front"))]),
                            MenuItem(
                                label: "More", target: .heading, items: [MenuItem(label: "T", target: .topic("t"))]),
                            MenuItem(label: "Out", target: .address("https://example.org/?a=b#c")),
                        ]),
                    Menu(name: "empty", items: []),
                ],
                pages: [
                    PagePlan(path: "about/team", title: "Team", body: Document([.paragraph([.text("We \"are\".")])])),
                    PagePlan(path: "empty", title: "Empty", body: Document()),
                ],
                fronts: [
                    FrontPlan(slots: [
                        SlotPlan(layout: .lead, articles: ["en-1", "17"]),
                        SlotPlan(layout: .band, title: "No", count: 4, sectionPath: "news/front"),
                    ]),
                    FrontPlan(sectionPath: "front", slots: []),
                ],
                storyPackages: [
                    StoryPackagePlan(name: "The \"tram\"", articles: ["en-1", "17"]),
                    StoryPackagePlan(name: "no", articles: []),
                ]),
            EditionPlan(edition: edition(code: "no", language: "he", isDefault: false)),
        ])

    static func slug(_ text: String) -> Slug {
        guard let slug = Slug(text) else { preconditionFailure("\(text) is known to be a slug") }
        return slug
    }

    static func edition(code: String, language: String, isDefault: Bool) -> Edition {
        guard let pattern = try? PermalinkPattern("/{section}/{slug}"),
            let zone = TimeZone(identifier: "Asia/Jerusalem")
        else { preconditionFailure("the pattern and the zone are known to be good") }
        var names = FormatNames()
        names[.analysis] = "\(code): \"in depth\""
        names[.inMemoriam] = "yes"
        return Edition(
            id: Identifier(rawValue: 0), code: code, name: "Name", tagline: "Tag", language: language,
            direction: Direction(language: language), timeZone: zone, isDefault: isDefault, permalinkPattern: pattern,
            about: "About", copyright: "©", hosting: "Here", inks: Inks(dark: [.accent: Colour(0x9ec1ff)]),
            formatNames: names)
    }

    private func plan(_ yaml: String) throws -> PublicationPlan {
        try PublicationFile.plan(bytes: Data(yaml.utf8), fileName: "publication.yaml")
    }
}
