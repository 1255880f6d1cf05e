import Credentials
import Documents
import Editorial
import HTTPTypes
import Newspaper
import Storage
import TestSupport
import Testing

@testable import Desk

@Suite("The settings of the desk")
struct SettingsTests {
    private func atWork(_ body: @escaping (Newsdesk, Browser) async throws -> Void) async throws {
        try await Engine.memory.withNewsdesk { desk in
            let colleague = try await Colleague(desk, .chiefEditor)
            let browser = try Browser(desk)
            browser.enter(try await colleague.enter())
            try await body(desk, browser)
        }
    }

    private func publication(_ desk: Newsdesk) async throws -> Publication {
        try await desk.database.read { try $0.publications.load() }
    }

    @Test("every page of the settings opens, in each edition")
    func pages() async throws {
        try await atWork { desk, browser in
            for room in Desk.settingsRooms {
                for edition in ["en", "he", "xx"] {
                    let page = try await browser.get("\(room.address)?edition=\(edition)")
                    #expect(page.status == 200, "\(room.address)")
                    #expect(page.text.contains("aria-current=\"page\""))
                }
            }
            let index = try await browser.get("/desk/settings/")
            #expect(index.status == 200 && index.text.contains("/desk/settings/redirects/"))
        }
    }

    @Test("a section is added, renamed, moved after asking, merged after asking")
    func sections() async throws {
        try await atWork { desk, browser in
            let added = try await browser.post("/desk/settings/sections/", ["name": "Sport", "edition": "en"])
            #expect(added.status == 303)
            let refused = try await browser.post("/desk/settings/sections/", ["name": "Sport", "edition": "en"])
            #expect(refused.status == 422 && refused.text.contains("Sport") && refused.text.contains("role=\"alert\""))
            let tree = try await publication(desk).editions[0].sections
            let (news, sport) = (try #require(tree[path: "news"]), try #require(tree[path: "sport"]))
            let address = "/desk/settings/sections/\(sport.id.rawValue)/"
            let asks = try await browser.post(address + "place/", ["parent": "\(news.id.rawValue)"])
            #expect(asks.status == 200 && asks.text.contains("/news/sport/"))
            let moved = try await browser.post(address + "place/", ["parent": "\(news.id.rawValue)", "sure": "1"])
            #expect(moved.status == 303)
            #expect(try await publication(desk).editions[0].sections[path: "news/sport"] != nil)
            try await desk.take(desk.story("one", "Harbour opens"))
            let city = try #require(tree[path: "news/city"])
            let merger = "/desk/settings/sections/\(city.id.rawValue)/merger/"
            let warned = try await browser.post(merger, ["into": "\(sport.id.rawValue)"])
            #expect(warned.status == 200 && warned.text.contains("1 story"))
            _ = try await browser.post(merger, ["into": "\(sport.id.rawValue)", "sure": "1"])
            #expect(try await publication(desk).editions[0].sections[path: "news/city"] == nil)
        }
    }

    @Test("sections are moved by one step and dropped beside each other")
    func order() async throws {
        try await atWork { desk, browser in
            let tree = try await publication(desk).editions[0].sections
            let (news, culture) = (try #require(tree[path: "news"]), try #require(tree[path: "culture"]))
            let names = { try await self.publication(desk).editions[0].sections.top.map(\.name) }
            let place = "/desk/settings/section-place/"
            _ = try await browser.post(place, ["section": "\(culture.id.rawValue)", "step": "before"])
            #expect(try await names() == ["Culture", "News"])
            _ = try await browser.post(place, ["section": "\(culture.id.rawValue)", "step": "after"])
            #expect(try await names() == ["News", "Culture"])
            _ = try await browser.post(
                place, ["section": "\(news.id.rawValue)", "beside": "\(culture.id.rawValue)", "side": "after"])
            #expect(try await names() == ["Culture", "News"])
        }
    }

    @Test("a menu is arranged by buttons; who looked at another one changes nothing")
    func menus() async throws {
        try await atWork { desk, browser in
            let menu = { try #require(try await self.publication(desk).editions[0].menu("footer")) }
            let items = "/desk/settings/menus/en/footer/items/"
            let add = ["op": "add", "target": "section:news", "mark": try await menu().mark]
            let added = try await browser.post(items, add)
            #expect(added.status == 303 && added.location?.hasSuffix("#item-1") == true)
            #expect(try await menu().items.map(\.target) == [.page("terms"), .section("news")])
            let stale = try await browser.post(items, add)
            #expect(stale.status == 422)
            _ = try await browser.post(items, ["step": "inward:1", "mark": try await menu().mark])
            #expect(try await menu().items[0].items.map(\.target) == [.section("news")])
            let gone = try await browser.post(
                items, ["op": "add", "target": "section:nowhere", "mark": try await menu().mark])
            #expect(gone.status == 303)
            let page = try await browser.get("/desk/settings/menus/?edition=en&menu=footer")
            #expect(page.text.contains("data-gone") && page.text.contains("nowhere"))
            _ = try await browser.post(items, ["op": "remove", "place": "1", "mark": try await menu().mark])
            #expect(try await menu().items.count == 1)
            let script = try await browser.post(
                items,
                [
                    "op": "add", "target": "address", "typed": "javascript:alert(1)", "label": "X",
                    "mark": try await menu().mark,
                ])
            #expect(script.status == 422)
        }
    }

    @Test("a topic is renamed and merged by its name")
    func topics() async throws {
        try await atWork { desk, browser in
            var story = desk.story("one", "Harbour opens")
            story.topics = [TopicImport(name: "Harbour"), TopicImport(name: "Port")]
            let kept = try await desk.take(story)
            let port = "/desk/settings/topics/\(kept.content.topics[1].rawValue)/"
            let list = try await browser.get("/desk/settings/topics/?q=har")
            #expect(list.text.contains("Harbour") && !list.text.contains("Port"))
            let unknown = try await browser.post(port + "merger/", ["into": "Nothing of the kind"])
            #expect(unknown.status == 422)
            let asks = try await browser.post(port + "merger/", ["into": "Harbour"])
            #expect(asks.status == 200 && asks.text.contains("1 story"))
            _ = try await browser.post(port + "merger/", ["into": "harbour", "sure": "1"])
            let topics = try await desk.database.read { try $0.topics.find(kept.content.topics).map(\.name) }
            #expect(topics == ["Harbour"])
        }
    }

    @Test("redirects are added, searched, refused in a circle and removed")
    func redirects() async throws {
        try await atWork { _, browser in
            let address = "/desk/settings/redirects/"
            #expect(try await browser.post(address, ["from": "/old/", "to": "/new/", "status": "301"]).status == 303)
            let circle = try await browser.post(address, ["from": "/new/", "to": "/old/", "status": "301"])
            #expect(circle.status == 422 && circle.text.contains("leads back"))
            #expect(try await browser.post(address, ["from": "old", "to": "/new/"]).status == 422)
            #expect(try await browser.get(address + "?q=ol").text.contains("value=\"/old/\""))
            #expect(try await !browser.get(address + "?q=o%25d").text.contains("value=\"/old/\""))
            #expect(try await browser.get(address + "?try=/nowhere/").text.contains("nothing is there"))
            _ = try await browser.post("/desk/settings/redirect-removal/", ["from": "/old/"])
            #expect(try await !browser.get(address).text.contains("value=\"/old/\""))
        }
    }

    @Test("what an edition is, is changed when it can be, and nothing typed is lost when it cannot")
    func edition() async throws {
        try await atWork { desk, browser in
            var form = [
                "edition": "en", "name": "The Paper", "language": "en", "direction": "ltr", "timeZone": "UTC",
                "permalink": "/{year}/{slug}/", "about": "About us",
            ]
            #expect(try await browser.post("/desk/settings/edition/", form).status == 303)
            let edition = try await publication(desk).editions[0].edition
            #expect(edition.name == "The Paper" && edition.about == "About us")
            for (field, wrong) in [
                ("permalink", "/{year}/"), ("permalink", "/desk/{slug}/"), ("timeZone", "Mars/Olympus"),
                ("language", "no tag"), ("name", ""),
            ] {
                var bad = form
                bad[field] = wrong
                bad["about"] = "Typed anew"
                let refused = try await browser.post("/desk/settings/edition/", bad)
                #expect(refused.status == 422 && refused.text.contains("Typed anew"), "\(field) \(wrong)")
            }
            form["edition"] = "he"
            form["direction"] = "rtl"
            #expect(try await browser.post("/desk/settings/edition/", form).status == 303)
        }
    }

    @Test("colours that cannot be read are refused with a number")
    func inks() async throws {
        try await atWork { desk, browser in
            let refused = try await browser.post(
                "/desk/settings/colours/", ["edition": "en", "light-accent": "#cccccc"])
            #expect(refused.status == 422 && refused.text.contains("4.5") && refused.text.contains("#cccccc"))
            let none = try await browser.post("/desk/settings/colours/", ["edition": "en", "light-accent": "blue"])
            #expect(none.status == 422)
            let kept = try await browser.post("/desk/settings/colours/", ["edition": "en", "light-accent": "#0b3d91"])
            #expect(kept.status == 303)
            #expect(try await publication(desk).editions[0].edition.inks.light == [.accent: Colour(0x0b3d91)])
        }
    }

    @Test("formats are named for an edition and named so on its stories' pages; a book is no name")
    func formats() async throws {
        try await atWork { desk, browser in
            let long = String(repeating: "word ", count: 13)
            let refused = try await browser.post(
                "/desk/settings/formats/", ["edition": "en", "analysis": "News analysis", "opinion": long])
            #expect(refused.status == 422 && refused.text.contains("News analysis") && refused.text.contains(long))
            let kept = try await browser.post(
                "/desk/settings/formats/", ["edition": "en", "analysis": " <b>News</b>  analysis ", "opinion": " "])
            #expect(kept.status == 303)
            let names = try await publication(desk).editions[0].edition.formatNames
            #expect(names[.analysis] == "<b>News</b> analysis" && names[.opinion] == nil)
            let begun = try await browser.post("/desk/stories/", ["edition": "en"])
            let story = try await browser.get(try #require(begun.location))
            #expect(story.text.contains(">&lt;b&gt;News&lt;/b&gt; analysis</option>"))
            #expect(try await publication(desk).editions[1].edition.formatNames.isEmpty)
        }
    }

    @Test("a static page is begun, saved, published and previewed")
    func staticPages() async throws {
        try await atWork { desk, browser in
            let begun = try await browser.post("/desk/settings/pages/", ["title": "Contact", "edition": "en"])
            let address = try #require(begun.location)
            let body =
                #"{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Write to us."}]}]}"#
            browser.headers[.accept] = "application/json"
            let saved = try await browser.post(address + "draft/", ["title": "Contact", "body": body, "point": "0.0"])
            #expect(saved.status == 200 && saved.text.contains("0.1"))
            let clash = try await browser.post(address + "draft/", ["title": "Other", "body": body, "point": "0.0"])
            #expect(clash.status == 409)
            let broken = try await browser.post(address + "draft/", ["title": "Other", "body": "{", "point": "0.1"])
            #expect(broken.status == 422)
            #expect(try await browser.post(address + "publication/", ["point": "0.1"]).status == 200)
            browser.headers[.accept] = nil
            #expect(try await browser.get(address + "preview/").text.contains("Contact"))
            let page = try await desk.database.read { try $0.pages.find(path: "contact", edition: desk.english) }
            #expect(page?.state == .published && page?.body.plainText == "Write to us.")
            let shown = try await browser.get(address)
            #expect(shown.status == 200 && shown.text.contains("/contact/"))
        }
    }
}
