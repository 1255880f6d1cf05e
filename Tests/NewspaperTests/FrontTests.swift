import Documents
import Foundation
import Newspaper
import Testing

@Suite("Fronts")
struct FrontTests {
    @Test("a front that nobody laid out has a head and a band for each section")
    func latest() {
        let bands: [Identifier<Section>] = [Identifier(rawValue: 3), Identifier(rawValue: 8)]
        let front = Front.latest(edition: Identifier(rawValue: 1), bands: bands)
        #expect(front.section == nil)
        #expect(front.slots.map(\.layout).prefix(3) == [.lead, .seconds, .briefs])
        #expect(front.slots.filter { $0.layout == .band }.map(\.section) == bands)
        #expect(front.slots.allSatisfy { $0.articles.isEmpty && $0.count > 0 })
    }

    @Test(
        "a slot has room for all that is picked for it, and its usual number otherwise", arguments: SlotLayout.allCases)
    func counts(layout: SlotLayout) {
        let picks = (1...20).map { Identifier<Article>(rawValue: $0) }
        #expect(Slot(layout: layout).count == layout.usualCount)
        #expect(Slot(layout: layout, articles: picks).count == 20)
        #expect(Slot(layout: layout, articles: picks, count: 3).count == 20)
        #expect(Slot(layout: layout, count: 30).count == 30)
    }
}

@Suite("Publications")
struct PublicationTests {
    @Test("the default edition is the one marked so, else the first")
    func defaultEdition() throws {
        let english = try contents("en", id: 1, isDefault: false)
        let hebrew = try contents("he", id: 2, isDefault: true)
        let paper = Publication(name: "Paper", shareServices: [], editions: [english, hebrew])
        #expect(paper.defaultEdition?.edition.code == "he")
        #expect(paper.edition(code: "en")?.edition.id.rawValue == 1)
        #expect(paper.edition(Identifier(rawValue: 2))?.edition.code == "he")
        #expect(paper.edition(code: "fr") == nil)
        #expect(Publication(name: "", shareServices: [], editions: [english]).defaultEdition?.edition.code == "en")
        #expect(Publication(name: "", shareServices: [], editions: []).defaultEdition == nil)
        #expect(english.menu("footer")?.items.count == 1 && english.menu("header") == nil)
    }

    @Test(
        "a focal point lies within the picture",
        arguments: [
            (0.0, 0.0, true), (1, 1, true), (0.5, 1.01, false), (-0.01, 0.5, false), (.nan, 0.5, false),
            (.infinity, 0, false),
        ])
    func focalPoints(x: Double, y: Double, lies: Bool) {
        #expect((FocalPoint(x: x, y: y) != nil) == lies)
    }

    private func contents(_ code: String, id: Int64, isDefault: Bool) throws -> EditionContents {
        let edition = Edition(
            id: Identifier(rawValue: id), code: code, name: code, language: code, direction: .leftToRight,
            timeZone: .gmt, isDefault: isDefault, permalinkPattern: try PermalinkPattern(PermalinkPattern.usual))
        let menu = Menu(name: "footer", items: [MenuItem(target: .page("terms"))])
        return EditionContents(edition: edition, sections: SectionTree([]), menus: [menu])
    }
}
