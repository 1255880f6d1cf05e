import Documents
import Foundation
import Testing

@Suite("A document's JSON")
struct DocumentJSONTests {
    @Test("Every node and mark comes back as it was", arguments: try SampleDocuments.blocks().map(\.block))
    func roundTrip(_ block: Block) throws {
        let document = Document([.heading(.two, [.text("First")]), block])
        let json = document.json
        #expect(try Document(json: json) == document)
        #expect(try Document(json: Array(json.utf8)) == document)
        #expect(try Document(json: json).json == json)
    }

    @Test("A whole document comes back as it was")
    func wholeDocument() throws {
        let document = Document(try SampleDocuments.blocks().map(\.block))
        #expect(try Document(json: document.json) == document)
    }

    @Test("Node names and attributes are the editor's")
    func names() throws {
        let document = Document([
            .heading(.three, [.text("A"), .text("b", [.strong, try SampleDocuments.link("/x")])]),
            .orderedList(start: 3, [ListItem([])]),
            .picture(PlacedPicture(source: "a.png", credit: "C", width: 3)),
        ])
        let expected = """
            {"type":"doc","content":[{"type":"heading","attrs":{"level":3},"content":[{"type":"text","text":"A"},\
            {"type":"text","marks":[{"type":"bold"},{"type":"link","attrs":{"href":"/x"}}],"text":"b"}]},\
            {"type":"orderedList","attrs":{"start":3},"content":[{"type":"listItem","content":[{"type":"paragraph"}]}]},\
            {"type":"picture","attrs":{"source":"a.png","alt":"","credit":"C","width":3}}]}
            """
        #expect(document.json == expected)
    }

    @Test("An empty document holds an empty paragraph for the editor")
    func empty() throws {
        #expect(Document().json == #"{"type":"doc","content":[{"type":"paragraph"}]}"#)
        #expect(try Document(json: Document().json).isEmpty)
        #expect(try Document(json: #"{"type":"doc"}"#).isEmpty)
    }

    @Test("Members may come in any order, with white space")
    func order() throws {
        let json = """
             { "content" : [ { "content":[{"text":"Hi","type":"text"}] , "type":"paragraph" } ],
               "version": 3.5e2, "flags": [true, false, null], "type":"doc" }\n
            """
        #expect(try Document(json: json) == Document([.paragraph([.text("Hi")])]))
    }

    @Test("The editor's own extra attributes are dropped")
    func extras() throws {
        let json = """
            {"type":"doc","content":[{"type":"paragraph","attrs":{"textAlign":null},"content":[
            {"type":"text","text":"a","marks":[{"type":"link","attrs":{"href":"https://example.org/","target":"_blank",
            "rel":"noopener","class":null}},{"type":"language","attrs":{"lang":null,"dir":null}}]},
            {"type":"hardBreak","marks":[{"type":"bold"}]},{"type":"text","text":""}]},
            {"type":"table","content":[{"type":"tableRow","content":[{"type":"tableCell",
            "attrs":{"colspan":1,"rowspan":1,"colwidth":null},"content":[{"type":"paragraph"}]}]}]},
            {"type":"orderedList","attrs":{"start":1,"type":null},"content":[]},
            {"type":"picture","attrs":{"source":"a","alt":null,"caption":null,"width":null}}]}
            """
        let link = try SampleDocuments.link("https://example.org/")
        #expect(
            try Document(json: json)
                == Document([
                    .paragraph([.text("a", [link]), .lineBreak]), .table(Table(rows: [[TableCell([])]])),
                    .orderedList(start: 1, []), .picture(PlacedPicture(source: "a")),
                ]))
    }

    @Test(
        "Escapes are resolved",
        arguments: [
            (#"a\"b\\c\/d"#, #"a"b\c/d"#), (#"\u05e9\u05DC"#, "של"), (#"\ud83d\ude00!"#, "😀!"),
            (#"x\ud83dy"#, "x\u{FFFD}y"),
            (#"\ude00"#, "\u{FFFD}"), (#"a\nb\tc"#, "a\nb\tc"), (#"a\u0000b\u0007c\u001fd\b"#, "abcd"),
            ("a\u{7F}b\u{FFFF}c", "abc"),
            (#"\ud83d\u0041"#, "\u{FFFD}A"), ("full\u{FF21}", "full\u{FF21}"),
        ])
    func escapes(_ written: String, _ expected: String) throws {
        let json =
            #"{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":""# + written + #""}]}]}"#
        #expect(try Document(json: json) == Document([.paragraph([.text(expected)])]))
    }

    @Test("What no page can hold is not written either")
    func controlsWritten() throws {
        let document = Document([.paragraph([.text("a\u{0}b\u{B}\"\\\n\t\u{FFFE}c")])])
        #expect(document.json.contains(#""text":"ab\"\\\n\tc""#))
        #expect(document.html() == "<p>ab&quot;\\\n\tc</p>")
    }

    @Test("What the editor's own tests hold it to is what is written here, letter by letter")
    func editorsDocument() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../Browser/editor/everything.json")
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(try Document(json: text).json + "\n" == text)
    }
}
