import Documents
import Foundation
import Newspaper
import Testing

@testable import Wires

@Suite("Faults of an article line")
struct ArticleLineFaultTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let line: String
        let reasons: [String]

        init(_ line: String, _ reasons: String...) {
            testDescription = String(line.prefix(80))
            self.line = line
            self.reasons = reasons
        }
    }

    @Test("What is wrong with a line is named with its key or column", arguments: syntax + values)
    func reasons(_ one: Case) {
        #expect(Self.reasons(Array(one.line.utf8)) == one.reasons)
    }

    @Test("The same, in a line that is otherwise sound", arguments: members)
    func reasonsOfMembers(_ one: Case) {
        let line = #"{"id":"a","headline":"H","html":"B",\#(one.line)}"#
        #expect(Self.reasons(Array(line.utf8)) == one.reasons)
    }

    @Test("Deep nesting is refused, wherever it stands", arguments: ["document", "other", "byline"])
    func deepNesting(key: String) {
        let nested = String(repeating: "[", count: 100_000)
        let reasons = Self.reasons(Array(#"{"id":"a","headline":"H","html":"B","\#(key)":\#(nested)"#.utf8))
        #expect(reasons.contains { $0.contains("nested too deeply") || $0.contains("the text ends too early") })
    }

    @Test("Bytes that are not UTF-8 are refused")
    func notUTF8() {
        #expect(
            Self.reasons(Array(#"{"id":""#.utf8) + [0xC3, 0x28] + Array("\"}".utf8)) == ["the line is not UTF-8 text"])
    }

    @Test(
        "Half of a surrogate pair becomes U+FFFD and is remarked on",
        arguments: [#"\ud800"#, #"\udc00"#, #"\ud800\u0041"#])
    func loneSurrogates(escape: String) throws {
        let line = try ArticleLineReader.line(Array(#"{"id":"a","headline":"x\#(escape)","html":""}"#.utf8))
        #expect(line.headline.hasPrefix("x\u{FFFD}"))
        #expect(line.remarks == ["half of a surrogate pair became U+FFFD"])
    }

    @Test(
        "Escapes are read",
        arguments: [(#"\u05d0\"\\\/\b\f\n\r\t"#, "א\"\\/\n\r\t"), (#"\ud83d\ude8B"#, "🚋"), (#"a\u0000b"#, "ab")])
    func escapes(written: String, read: String) throws {
        let line = try ArticleLineReader.line(
            Array(#"{"id":"a","headline":"H","kicker":"\#(written)","html":""}"#.utf8))
        #expect(line.kicker == read)
        #expect(line.remarks == [])
    }

    @Test("Null counts as left out")
    func null() throws {
        let keys = [
            "edition", "state", "byline", "slug", "leadPicture", "source", "related", "document", "publishedAt",
        ]
        let nulls = keys.map { #","\#($0)":null"# }.joined()
        let line = try ArticleLineReader.line(Array(#"{"id":"a","headline":"H","html":"" \#(nulls)}"#.utf8))
        #expect(line.slug == nil)
        #expect(line.state == .published)
    }

    static func reasons(_ bytes: [UInt8]) -> [String] {
        do throws(ArticleLineFault) {
            _ = try ArticleLineReader.line(bytes)
            return []
        } catch {
            return error.reasons
        }
    }

    static let missing = [
        #""id" is missing or empty"#, #""headline" is missing or empty"#, #""html" or "document" is missing or empty"#,
    ]

    static let syntax = [
        Case("", "not JSON at column 1: the text ends too early"),
        Case("[]", "the line holds a list, not an object"),
        Case("12", "the line holds a number, not an object"),
        Case("\"a\"", "the line holds text, not an object"),
        Case("nonsense", "not JSON at column 1: a value is expected"),
        Case("null", "the line holds null, not an object"),
        Case("{", "not JSON at column 2: the text ends too early"),
        Case("{\"id\"", "not JSON at column 6: the text ends too early"),
        Case("{\"id\":}", "not JSON at column 7: a value is expected"),
        Case("{\"id\":\"a\",}", "not JSON at column 11: \"\"\" is expected"),
        Case("{\"id\":\"a\"} x", "not JSON at column 12: nothing may follow the object"),
        Case("{'id':1}", "not JSON at column 2: \"\"\" is expected"),
        Case("{\"id\":\"a", "not JSON at column 9: a text does not end"),
        Case("{\"id\":\"a\\", "not JSON at column 9: a text does not end"),
        Case("{\"id\":\"\\u12", "not JSON at column 8: a text does not end"),
        Case("{\"id\":\"\\u12x4\"}", "not JSON at column 8: an unknown escape"),
        Case("{\"id\":\"\\q\"}", "not JSON at column 8: an unknown escape"),
        Case("{\"id\":\"a\u{1}\"}", "not JSON at column 9: a control character in a text; it must be escaped"),
        Case("{\"id\":\"a\u{0}\"}", "not JSON at column 9: a control character in a text; it must be escaped"),
        Case("{\"x\":tru}", "\"x\": unknown key", "not JSON at column 6: a value is expected"),
        Case("{\"x\":01}", "\"x\": unknown key", "not JSON at column 8: not a number"),
        Case("{\"x\":-}", "\"x\": unknown key", "not JSON at column 7: not a number"),
        Case("{\"x\":1.}", "\"x\": unknown key", "not JSON at column 8: not a number"),
    ]

    static let values = [
        Case("{}", missing[0], missing[1], missing[2]),
        Case(#"{"id":"","headline":" ","html":""}"#, missing[0], missing[1]),
        Case(
            #"{"id":1,"headline":{},"html":[]}"#,
            #""id": a number stands where text is expected"#, #""headline": an object stands where text is expected"#,
            #""html": a list stands where text is expected"#, missing[2]),
        Case(
            #"{"id":"a","headline":"H","html":"","document":{"type":"doc"}}"#,
            #""html": a line has either html or a document, not both"#),
        Case(
            #"{"id":"a","headline":"H","document":"x"}"#,
            #""document": text stands where an object is expected"#, missing[2]),
        Case(
            #"{"id":"a","headline":"H","document":{"type":"doc","content":[{"type":"iframe"}]}}"#,
            #""document": doc.content[0]: unknown node "iframe""#),
        Case(
            #"{"id":"a","id":"b","headline":"H","html":"","headline":"I"}"#,
            #""id": the key stands twice"#, #""headline": the key stands twice"#),
        Case(
            #"{"id":"a","headlin":"H","html":""}"#,
            #""headlin": unknown key; did you mean "headline"?"#, missing[1]),
    ]

    static let members = [
        Case(#""n":1e999999999,"m":123456789012345678901234567890"#, #""n": unknown key"#, #""m": unknown key"#),
        Case(
            #""state":"live""#,
            #""state": "live" is not one of draft, submitted, inReview, approved, scheduled, published, withdrawn"#),
        Case(#""withdrawalNote":"Wrong.""#, #""withdrawalNote": only a withdrawn article has one"#),
        Case(
            #""corrections":[{"at":"2026-11-22"}]"#,
            #""corrections[0]": a time as "2026-11-22T06:30:00Z" and a text are needed"#),
        Case(#""publishedAt":"yesterday""#, #""publishedAt": "yesterday" is not a time as "2026-11-22T06:30:00Z""#),
        Case(
            #""publishedAt":"2026-02-30T00:00:00Z""#,
            #""publishedAt": "2026-02-30T00:00:00Z" is not a time as "2026-11-22T06:30:00Z""#),
        Case(#""slug":"No Slug""#, #""slug": "No Slug" is not a slug; lower-case letters, digits and hyphens only"#),
        Case(#""sections":"news""#, #""sections": text stands where a list is expected"#),
        Case(
            #""sections":["a",2,""]"#, #""sections[1]": a number stands where text is expected"#,
            #""sections[2]": an empty text"#),
        Case(#""byline":[{"kind":"agency"}]"#, #""byline[0]": a name is missing"#),
        Case(
            #""byline":[{"name":"A","kind":"robot"}]"#, #""byline[0].kind": "robot" is not one of person, agency, desk"#
        ),
        Case(#""byline":[{"nme":"A"}]"#, #""byline[0].nme": unknown key; did you mean "byline[0].name"?"#),
        Case(#""topics":["!"]"#, #""topics[0]": the name suggests no slug; give one as "slug""#),
        Case(#""permalink":"old""#, #""permalink": "old" is not a path as "/2018/05/old-name/""#),
        Case(#""permalink":["/a",2]"#, #""permalink[1]": a number stands where text is expected"#),
        Case(
            #""permalink":"//evil.example/""#, #""permalink": "//evil.example/" is not a path as "/2018/05/old-name/""#),
        Case(#""leadPicture":{"alt":"x"}"#, #""leadPicture": a file or url is missing"#),
        Case(#""leadPicture":"a.jpg""#, #""leadPicture": text stands where an object is expected"#),
        Case(
            #""leadPicture":{"file":"/etc/passwd"}"#,
            #""leadPicture.file": "/etc/passwd" is not the path of a file in the folder of the lines"#),
        Case(
            #""leadPicture":{"file":"a","focus":{"x":0.5}}"#,
            #""leadPicture.focus": x and y are needed, each from 0 to 1"#),
        Case(
            #""leadPicture":{"file":"a","focus":{"x":0.5,"y":1.5}}"#,
            #""leadPicture.focus": x and y are needed, each from 0 to 1"#),
        Case(
            #""leadPicture":{"file":"a","focus":{"x":1e999,"y":-0.1}}"#,
            #""leadPicture.focus": x and y are needed, each from 0 to 1"#),
        Case(
            #""leadPicture":{"file":"a","focus":{"x":"left","y":0,"radius":1}}"#,
            #""leadPicture.focus.x": text stands where a number is expected"#,
            #""leadPicture.focus.radius": unknown key"#),
        Case(
            #""leadPicture":{"file":"a","focus":"top"}"#,
            #""leadPicture.focus": text stands where an object is expected"#),
        Case(
            #""leadPicture":{"file":"a","focus":{"x":0.1,"x":0.2,"y":0}}"#,
            #""leadPicture.focus.x": the key stands twice"#),
        Case(#""leadPicture":{"file":"a","file":"b"}"#, #""leadPicture.file": the key stands twice"#),
    ]
}
