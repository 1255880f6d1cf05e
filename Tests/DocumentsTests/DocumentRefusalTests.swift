import Documents
import Testing

@Suite("Documents that are refused")
struct DocumentRefusalTests {
    private static func paragraph(_ inside: String) -> String {
        #"{"type":"doc","content":[{"type":"paragraph"},{"type":"paragraph","content":["# + inside + "]}]}"
    }

    private static func block(_ block: String) -> String {
        #"{"type":"doc","content":["# + block + "]}"
    }

    private static func marked(_ mark: String) -> String {
        paragraph(#"{"type":"text","text":"a","marks":["# + mark + "]}")
    }

    static let refused: [(json: String, message: String)] = [
        (paragraph(#"{"type":"iframe"}"#), #"doc.content[1].content[0]: unknown node "iframe""#),
        (block(#"{"type":"rawHTML","text":"<b>"}"#), #"doc.content[0]: unknown node "rawHTML""#),
        (paragraph(#"{"type":"paragraph"}"#), #"doc.content[1].content[0]: "paragraph" cannot stand here"#),
        (block(#"{"type":"text","text":"a"}"#), #"doc.content[0]: "text" cannot stand here"#),
        (block(#"{"type":"listItem"}"#), #"doc.content[0]: "listItem" cannot stand here"#),
        (block(#"{"type":"doc"}"#), #"doc.content[0]: "doc" cannot stand here"#),
        (
            block(#"{"type":"bulletList","content":[{"type":"paragraph"}]}"#),
            #"doc.content[0].content[0]: "paragraph" cannot stand here"#
        ),
        (
            block(#"{"type":"gallery","content":[{"type":"paragraph"}]}"#),
            #"doc.content[0].content[0]: "paragraph" cannot stand here"#
        ),
        (
            block(#"{"type":"table","content":[{"type":"tableCell"}]}"#),
            #"doc.content[0].content[0]: "tableCell" cannot stand here"#
        ),
        (
            block(#"{"type":"table","content":[{"type":"tableRow","content":[{"type":"paragraph"}]}]}"#),
            #"doc.content[0].content[0].content[0]: "paragraph" cannot stand here"#
        ),
        (
            block(#"{"type":"codeBlock","content":[{"type":"hardBreak"}]}"#),
            #"doc.content[0].content[0]: "hardBreak" cannot stand here"#
        ),
        (
            paragraph(#"{"type":"footnote","content":[{"type":"footnote"}]}"#),
            #"doc.content[1].content[0].content[0]: "footnote" cannot stand here"#
        ),
        (marked(#"{"type":"blink"}"#), #"doc.content[1].content[0].marks[0]: unknown mark "blink""#),
        (marked("7"), "doc.content[1].content[0].marks[0]: a mark is expected"),
        (
            marked(#"{"type":"bold"},{"type":"link","attrs":{"href":"javascript:alert(1)"}}"#),
            #"doc.content[1].content[0].marks[1].attrs.href: a link may not lead to "javascript:alert(1)""#
        ),
        (marked(#"{"type":"link"}"#), "doc.content[1].content[0].marks[0]: a link without an address"),
        (
            marked(#"{"type":"link","attrs":{"href":5}}"#),
            "doc.content[1].content[0].marks[0]: a link without an address"
        ),
        (
            marked(#"{"type":"link","attrs":{"href":"/a"}},{"type":"link","attrs":{"href":"/b"}}"#),
            "doc.content[1].content[0].marks[1]: a link inside a link"
        ),
        (
            marked(#"{"type":"language","attrs":{"dir":"up"}}"#),
            #"doc.content[1].content[0].marks[0].attrs.dir: a direction is "ltr" or "rtl""#
        ),
        (
            marked(#"{"type":"language","attrs":{"lang":"e n"}}"#),
            "doc.content[1].content[0].marks[0].attrs.lang: not a language tag"
        ),
        (block(#"{"type":"heading"}"#), "doc.content[0]: a heading without a level"),
        (
            block(#"{"type":"heading","attrs":{"level":1}}"#),
            "doc.content[0].attrs.level: a whole number from 2 to 4 is expected"
        ),
        (
            block(#"{"type":"heading","attrs":{"level":"2"}}"#),
            "doc.content[0].attrs.level: a whole number from 2 to 4 is expected"
        ),
        (block(#"{"type":"picture"}"#), #"doc.content[0]: "picture" without "source""#),
        (block(#"{"type":"picture","attrs":{"source":[]}}"#), "doc.content[0].attrs.source: text is expected"),
        (
            block(#"{"type":"picture","attrs":{"source":"a","width":0}}"#),
            "doc.content[0].attrs.width: a whole number from 1 to 1000000 is expected"
        ),
        (
            block(#"{"type":"embed","attrs":{"provider":"web","address":"data:text/html,x"}}"#),
            "doc.content[0]: an embed's address must be an http or https address"
        ),
        (
            block(#"{"type":"embed","attrs":{"provider":"you tube","address":"https://example.org"}}"#),
            #"doc.content[0]: "provider" is not a name"#
        ),
        (block(#"{"type":"paragraph","content":{}}"#), "doc.content[0].content: not of the kind that belongs here"),
        (block(#"{"type":"factBox","attrs":[]}"#), "doc.content[0].attrs: not of the kind that belongs here"),
        (block("{}"), "doc.content[0]: a node without a type"),
        (block("null"), "doc.content[0]: a node is expected"),
        (paragraph(#"{"type":"text"}"#), "doc.content[1].content[0]: a text node without text"),
        (#"{"type":"paragraph"}"#, #"doc: a document starts with "doc", not "paragraph""#),
        ("[]", "doc: a node is expected"),
    ]

    @Test("The message names the place and the reason", arguments: refused)
    func refusal(_ json: String, _ message: String) {
        let error = #expect(throws: DocumentError.self) { try Document(json: json) }
        #expect(error?.description == message)
    }

    @Test(
        "What is not JSON is refused with the byte",
        arguments: [
            "", " ", "{", "[1,", "{\"type\":\"doc\"", "{\"type\" \"doc\"}", "{\"type\":\"doc\"} x", "{'type':'doc'}",
            "nul", "01",
            "-", "1.", "1e", "\"abc", "\"a\nb\"", "{\"a\":}", "[,]", "{,}", "[1 2]", "\"\\", "tru", "+1", ".5",
            "{\"a\":1,}",
        ])
    func notJSON(_ text: String) {
        let error = #expect(throws: DocumentError.self) { try Document(json: text) }
        #expect(error?.path.hasPrefix("byte ") == true)
    }

    @Test("Bytes that are not UTF-8 are refused")
    func notUTF8() {
        let bytes = Array(#"{"type":"doc","content":[],"x":""#.utf8) + [0xFF, 0xC3] + Array("\"}".utf8)
        #expect(throws: DocumentError(path: "doc", problem: "not UTF-8")) { try Document(json: bytes) }
    }

    @Test("No prefix of a document crashes the reader")
    func prefixes() throws {
        let json = Array(Document(try SampleDocuments.blocks().map(\.block)).json.utf8)
        for count in stride(from: 0, to: json.count, by: 7) {
            #expect(throws: DocumentError.self) { try Document(json: json[..<count]) }
        }
    }

    @Test("Nesting up to the limit is read, and refused beyond")
    func depth() throws {
        func nested(_ levels: Int) -> String {
            let open = String(repeating: #"{"type":"blockquote","content":["#, count: levels)
            return Self.block(open + #"{"type":"horizontalRule"}"# + String(repeating: "]}", count: levels))
        }
        let deepest = try Document(json: nested(Limits.depth - 1))
        #expect(try Document(json: deepest.json) == deepest)
        let error = #expect(throws: DocumentError.self) { try Document(json: nested(Limits.depth)) }
        #expect(error?.problem == "nested more than 24 deep")
        #expect(throws: DocumentError.self) { try Document(json: nested(200_000)) }
        #expect(throws: DocumentError.self) { try Document(json: String(repeating: "[", count: 500_000)) }
    }

    @Test("Lists as deep as the limit fit into the reader's own bound")
    func deepLists() throws {
        var blocks: [Block] = [.paragraph([.text("deep", [.strong])])]
        for _ in 1..<Limits.depth { blocks = [.table(Table(rows: [[TableCell(blocks)]]))] }
        let document = Document(blocks)
        #expect(try Document(json: document.json) == document)
    }

    @Test("Too many nodes and too much text are refused", .timeLimit(.minutes(1)))
    func counts() {
        let many = Array(repeating: #"{"type":"horizontalRule"}"#, count: Limits.nodes).joined(separator: ",")
        #expect(throws: DocumentError.self) { try Document(json: Self.block(many)) }
        let run = #"{"type":"text","text":""# + String(repeating: "a", count: Limits.textBytes / 2) + "\"}"
        #expect(throws: Never.self) { try Document(json: Self.paragraph("\(run),\(run)")) }
        let error = #expect(throws: DocumentError.self) {
            try Document(json: Self.paragraph("\(run),\(run)," + #"{"type":"text","text":"b"}"#))
        }
        #expect(error?.path == "doc.content[1].content[2].text")
    }
}
