import Foundation
import Testing

@testable import Wires

@Suite("Faults of a publication's file")
struct PublicationFaultTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let yaml: String
        let faults: [String]

        init(_ name: String, _ yaml: String, _ faults: String...) {
            testDescription = name
            self.yaml = yaml
            self.faults = faults
        }
    }

    @Test("Each fault is named with line, column and key", arguments: cases)
    func faults(_ one: Case) {
        #expect(Self.faults(of: one.yaml) == one.faults)
    }

    @Test("Faults inside an edition are named with line, column and key", arguments: editionCases)
    func faultsOfAnEdition(_ one: Case) {
        let head = "name: A\neditions:\n  - code: en\n    language: en\n    timeZone: Europe/Lisbon\n"
        let body = one.yaml.split(separator: "\n").map { "    \($0)\n" }.joined()
        #expect(Self.faults(of: head + body) == one.faults)
    }

    static func faults(of yaml: String) -> [String] {
        do throws(PublicationFileError) {
            _ = try PublicationFile.plan(bytes: Data(yaml.utf8), fileName: "publication.yaml")
            return []
        } catch {
            return error.faults.map(\.description)
        }
    }

    static let edition = "editions: [{code: en, language: en, timeZone: UTC}]"
    static let known = "known are name, shareServices, crawlers, contributors, editions"

    static let cases = [
        Case("empty file", "", "1:1: the file is empty"),
        Case("comment alone", "# nothing\n", "1:1: the file is empty"),
        Case(
            "list at the top", "- name: A\n",
            "1:1: a list stands where keys and values are expected: name, shareServices, crawlers, contributors, editions"
        ),
        Case("no name", edition, "1:1: \"name\" is missing"),
        Case("blank name", "name: ' '\n\(edition)", "1:7: name: \"name\" is empty"),
        Case("no editions", "name: A", "1:1: \"editions\" is missing"),
        Case(
            "an empty list of editions", "name: A\neditions: []",
            "2:11: editions: a publication needs at least one edition"),
        Case("unknown key", "name: A\nweather: B\n\(edition)", "2:1: unknown key \"weather\"; \(known)"),
        Case(
            "misspelt key", "name: A\nedition: []\n\(edition)",
            "2:1: unknown key \"edition\"; did you mean \"editions\"?"),
        Case("key twice", "name: A\nname: B\n\(edition)", "1:1: the same key stands twice in one place: \"name\""),
        Case(
            "unknown share service", "name: A\nshareServices: [x, orkut]\n\(edition)",
            "2:20: shareServices[1]: \"orkut\" is not a known share service; "
                + "known are facebook, x, whatsapp, telegram, email, linkedin, bluesky"),
        Case(
            "share service twice", "name: A\nshareServices: [x, x]\n\(edition)",
            "2:20: shareServices[1]: \"x\" stands here twice"),
        Case(
            "text where a list is expected", "name: A\nshareServices: x\n\(edition)",
            "2:16: shareServices: \"x\" stands where a list is expected"),
        Case("list where text is expected", "name: [A]\n\(edition)", "1:7: name: a list stands where text is expected"),
        Case(
            "kind of contributor", "name: A\ncontributors: [{name: B, kind: robot}]\n\(edition)",
            "2:32: contributors[0].kind: \"robot\" is not a known kind of contributor; known are person, agency, desk"),
        Case(
            "contributors with one slug", "name: A\ncontributors: [{name: Ann Lee}, {name: Ann  Lee}]\n\(edition)",
            "2:33: contributors[1]: another contributor has the slug \"ann-lee\" already"),
        Case(
            "contributors with one name", "name: A\ncontributors: [{name: B, slug: b}, {name: B, slug: c}]\n\(edition)",
            "2:36: contributors[1]: another contributor is named \"B\" already"),
        Case(
            "name without slug", "name: A\ncontributors: [{name: \"!\"}]\n\(edition)",
            "2:16: contributors[0]: \"!\" suggests no slug; give one as \"slug\""),
        Case(
            "portrait outside the folder", "name: A\ncontributors: [{name: B, portrait: ../b.jpg}]\n\(edition)",
            "2:36: contributors[0].portrait: \"../b.jpg\" is not the path of a file in this file's own folder"),
        Case(
            "two editions with one code", "name: A\neditions:\n- &a {code: en}\n- *a\n",
            "3:3: editions[0]: anchors (&name) and aliases (*name) are not read; write the value out",
            "3:3: editions[1]: anchors (&name) and aliases (*name) are not read; write the value out"),
        Case(
            "second default edition",
            "name: A\neditions:\n- {code: en, language: en, timeZone: UTC, default: true}\n"
                + "- {code: he, language: he, timeZone: UTC, default: true}\n",
            "4:52: editions[1].default: a second default edition; only one can live at /"),
        Case(
            "the same code twice",
            "name: A\neditions:\n- {code: en, language: en, timeZone: UTC}\n- {code: en, language: en, timeZone: UTC}\n",
            "4:10: editions[1].code: another edition has the code \"en\" already"),
        Case(
            "code that is taken", "name: A\neditions: [{code: desk, language: en, timeZone: UTC}]",
            "2:19: editions[0].code: \"desk\" is an address of the program itself; choose another code"),
        Case(
            "code that is none", "name: A\neditions: [{code: EN, language: en, timeZone: UTC}]",
            "2:19: editions[0].code: \"EN\" is not an edition's code; lower-case letters, digits and hyphens only, as in \"en\""
        ),
        Case(
            "everything missing in an edition", "name: A\neditions: [{}]",
            "2:12: editions[0]: \"code\" is missing", "2:12: editions[0]: \"language\" is missing",
            "2:12: editions[0]: \"timeZone\" is missing"),
        Case(
            "null character", "name: \"A\\0B\"\n\(edition)", "1:7: name: the text holds the control character U+0"),
        Case(
            "unknown zone", "name: A\neditions: [{code: en, language: en, timeZone: Europe/Lisboa}]",
            "2:47: editions[0].timeZone: \"Europe/Lisboa\" is not a known time zone, as \"Europe/Lisbon\" or \"UTC\""),
        Case(
            "unclosed list", "name: A\nshareServices: [x\n",
            "3:1: not YAML: while parsing a flow sequence: did not find expected ',' or ']'"),
        Case(
            "tab for indentation", "name: A\neditions:\n\t- code: en\n",
            "3:1: not YAML: while scanning for the next token: found character that cannot start any token"),
        Case(
            "two documents", "name: A\n---\nname: B\n",
            "2:1: not YAML: expected a single document in the stream: but found another document"),
    ]

    static let editionCases = [
        Case("flag", "name: x\ndefault: maybe", "7:14: editions[0].default: \"maybe\" is neither true nor false"),
        Case(
            "permalink without slug", "permalink: /{year}/",
            "6:16: editions[0].permalink: the permalink pattern \"/{year}/\" cannot be used: it must contain {slug}"),
        Case(
            "permalink on an address of the program", "permalink: /search/{slug}",
            "6:16: editions[0].permalink: the permalink pattern begins with /search/, which has other pages"),
        Case(
            "direction", "direction: up",
            "6:16: editions[0].direction: \"up\" is not a known direction; known are ltr, rtl"),
        Case(
            "slug", "sections:\n- {name: News, slug: \"News!\"}",
            "7:26: editions[0].sections[0].slug: \"News!\" is not a slug; lower-case letters, digits and hyphens only"),
        Case(
            "section slug twice", "sections:\n- name: News\n  sections: [{name: A}, {name: B, slug: a}]",
            "8:45: editions[0].sections[0].sections[1].slug: another section has the slug \"a\" already"),
        Case(
            "reserved section slugs",
            "sections:\n- {name: Search}\n- {name: English, slug: en}\n- {name: A, sections: [{name: Topic}]}",
            "7:7: editions[0].sections[0]: \"search\" is an address of the program or of an edition; choose another slug",
            "8:29: editions[0].sections[1].slug: \"en\" is an address of the program or of an edition; choose another slug"
        ),
        Case(
            "unknown section in a menu", "sections: [{name: News}]\nmenus:\n  header: [{section: newz}]",
            "8:26: editions[0].menus.header[0].section: this edition has no section \"newz\"; did you mean \"news\"?"),
        Case(
            "menu item with two targets", "menus:\n  header: [{topic: a, url: /a/}]",
            "7:32: editions[0].menus.header[0].url: an item points to one thing only, not to topic and url"),
        Case(
            "menu item without anything", "menus:\n  header: [{items: [{url: /a/}]}]",
            "7:16: editions[0].menus.header[0]: an item that points nowhere needs a label",
            "7:25: editions[0].menus.header[0].items[0]: an item that points to an address needs a label"),
        Case(
            "menu with a script", "menus:\n  header: [{label: A, url: \"javascript:alert(1)\"}]",
            "7:32: editions[0].menus.header[0].url: \"javascript:alert(1)\" is not an address that a link may lead to"),
        Case(
            "menu too deep",
            "menus:\n  h: [{label: A, items: [{label: B, items: [{label: C, items: [{label: D, items: [{label: E}]}]}]}]}]",
            "7:86: editions[0].menus.h[0].items[0].items[0].items[0].items: menus go at most 4 levels deep"),
        Case(
            "page with a section's address", "sections: [{name: News}]\npages: [{slug: news, title: News}]",
            "7:20: editions[0].pages[0].slug: a section has the address \"news\" already"),
        Case(
            "page on an address of the program", "pages: [{slug: archive/old, title: Old}]",
            "6:20: editions[0].pages[0].slug: \"archive\" is an address of the program or of an edition; choose another slug"
        ),
        Case(
            "page twice", "pages: [{slug: a, title: A}, {title: A}]",
            "6:34: editions[0].pages[1]: another page has the slug \"a\" already"),
        Case(
            "page with a picture from elsewhere",
            "pages: [{title: A, html: '<p><img src=\"https://example.org/a.jpg\" alt=\"A\"></p>'}]",
            "6:30: editions[0].pages[0].html: the picture \"https://example.org/a.jpg\" is not the path of a file in "
                + "this file's own folder"),
        Case(
            "page with two bodies", "pages: [{title: A, html: B, document: \"{}\"}]",
            "6:43: editions[0].pages[0].document: a page has either html or a document, not both"),
        Case(
            "page with an unknown node",
            "pages:\n- title: A\n  document: '{\"type\":\"doc\",\"content\":[{\"type\":\"iframe\"}]}'",
            "8:17: editions[0].pages[0].document: doc.content[0]: unknown node \"iframe\""),
        Case(
            "fronts", "sections: [{name: News}]\nfronts:\n  front: [{layout: huge}, {count: 0}]\n  new: []",
            "8:24: editions[0].fronts.front[0].layout: \"huge\" is not a known layout; "
                + "known are lead, leadWithBullets, seconds, briefs, band, threeUp, list, opinions, gallery, "
                + "mostRead, newsletter",
            "8:31: editions[0].fronts.front[1]: \"layout\" is missing",
            "8:39: editions[0].fronts.front[1].count: \"0\" is not a whole number from 1 to 100",
            "9:7: editions[0].fronts: this edition has no section \"new\"; did you mean \"news\"?"),
        Case(
            "packages",
            "packages:\n- {name: A, articles: [x, x]}\n- {name: A, articles: [y]}\n- {name: B, articles: [y]}\n- {articles: [z]}",
            "7:31: editions[0].packages[0].articles[1]: \"x\" stands here twice",
            "8:7: editions[0].packages[1]: another package of this edition has the name \"A\" already",
            "9:7: editions[0].packages[2]: \"y\" stands in the package \"A\" already",
            "10:7: editions[0].packages[3]: \"name\" is missing"),
    ]
}
