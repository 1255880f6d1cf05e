import Documents
import Foundation
import Newspaper
import Testing

@Suite("Addresses")
struct AddressesTests {
    @Test("the default edition lives at the root")
    func defaultEdition() throws {
        let addresses = try addresses(code: "en", isDefault: true)
        #expect(addresses.front == "/")
        #expect(addresses.search == "/search")
        #expect(addresses.archive == "/archive/")
        #expect(addresses.archive(year: 2018) == "/archive/2018/")
        #expect(addresses.archive(year: 2018, month: 3) == "/archive/2018/03/")
        #expect(addresses.archive(year: 2018, month: 12) == "/archive/2018/12/")
        #expect(addresses.section("news/europe") == "/news/europe/")
        #expect(addresses.page("terms") == "/terms/")
        #expect(addresses.permalink(patternPath: "/2026/11/22/quay/") == "/2026/11/22/quay/")
    }

    @Test("every other edition lives below its code")
    func otherEdition() throws {
        let addresses = try addresses(code: "he", isDefault: false)
        #expect(addresses.front == "/he/")
        #expect(addresses.search == "/he/search")
        #expect(addresses.archive(year: 2018, month: 3) == "/he/archive/2018/03/")
        #expect(addresses.section("news") == "/he/news/")
        #expect(addresses.permalink(patternPath: "/2026/11/22/quay/") == "/he/2026/11/22/quay/")
        let topic = try #require(Slug("harbour"))
        #expect(addresses.topic(topic) == "/he/topic/harbour/")
        #expect(addresses.contributor(topic) == "/he/author/harbour/")
    }

    @Test(
        "what may not stand in a path is percent-encoded as UTF-8, and slashes stay",
        arguments: [
            ("/news/", "/news/"), ("/a b", "/a%20b"), ("/שלום/", "/%D7%A9%D7%9C%D7%95%D7%9D/"), ("/100%", "/100%25"),
            ("/?q#f", "/%3Fq%23f"), ("/a\"<>", "/a%22%3C%3E"), ("/\n", "/%0A"), ("/it's(1)", "/it's(1)"),
            ("/\u{7F}", "/%7F"), ("", ""),
        ])
    func encoding(path: String, encoded: String) {
        #expect(PercentEncoding.path(path) == encoded)
        #expect(Addresses.article(path) == encoded)
        #expect(encoded.removingPercentEncoding == path)
    }

    @Test("topics, contributors, sections and pages of any script are encoded")
    func scripts() throws {
        let addresses = try addresses(code: "he", isDefault: true)
        let slug = try #require(Slug("נמל"))
        #expect(addresses.topic(slug) == "/topic/%D7%A0%D7%9E%D7%9C/")
        #expect(addresses.contributor(slug) == "/author/%D7%A0%D7%9E%D7%9C/")
        #expect(addresses.section("נמל") == "/%D7%A0%D7%9E%D7%9C/")
        #expect(addresses.page("נמל") == "/%D7%A0%D7%9E%D7%9C/")
    }

    @Test("a picture is served under its own hash", arguments: PictureType.allCases)
    func pictures(type: PictureType) {
        let picture = Picture(
            id: Identifier(rawValue: 1), contentHash: "3fa9", type: type, width: 1, height: 1, byteCount: 1)
        #expect(Addresses.picture(picture) == "/pictures/3f/3fa9.\(type.fileExtension)")
    }

    private func addresses(code: String, isDefault: Bool) throws -> Addresses {
        Addresses(
            edition: Edition(
                id: Identifier(rawValue: 1), code: code, name: "Paper", language: code, direction: .leftToRight,
                timeZone: .gmt, isDefault: isDefault, permalinkPattern: try PermalinkPattern(PermalinkPattern.usual)))
    }
}

@Suite("Directions of languages")
struct DirectionTests {
    @Test(
        "Hebrew, Arabic and their neighbours run from right to left",
        arguments: ["he", "ar", "he-IL", "ar_EG", "fa", "ur-PK", "yi", "HE", "iw"])
    func rightToLeft(language: String) {
        #expect(Direction(language: language) == .rightToLeft)
    }

    @Test("all others run from left to right", arguments: ["en", "en-GB", "de", "ru", "heb", "", "x-he", "arn"])
    func leftToRight(language: String) {
        #expect(Direction(language: language) == .leftToRight)
    }
}
