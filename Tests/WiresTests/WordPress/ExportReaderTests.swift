import Foundation
import Testing

@testable import Wires

@Suite("Reading a WordPress export")
struct ExportReaderTests {
    @Test("Every version's namespaces are known", arguments: ["1.0", "1.1", "1.2"])
    func versions(version: String) throws {
        let reading = try Reading(ExportText.export(ExportText.item(7, excerpt: "Short"), version: version))
        let item = try #require(reading.items.first)
        #expect(reading.site?.version == version)
        #expect(item.identifier == "7")
        #expect(item.content == "Words.")
        #expect(item.excerpt == "Short")
        #expect(reading.stop == nil)
    }

    @Test("What came before the end of a truncated file is kept, and the item it ends in is named")
    func truncated() throws {
        let whole = ExportText.export(ExportText.item(1) + ExportText.item(2) + ExportText.item(3))
        let cut = try #require(whole.range(of: "story-3"))
        let reading = try Reading(String(whole[..<cut.lowerBound]))
        #expect(reading.items.map(\.fault) == [nil, nil, .cutOff])
        #expect(reading.items.last?.title == "A story")
        let stop = try #require(reading.stop)
        #expect(stop.line > 40)
    }

    @Test("A fault in the middle stops reading there and says where and why")
    func malformed() throws {
        let broken = ExportText.export(ExportText.item(1) + "<item><title>Broken</item>" + ExportText.item(3))
        let reading = try Reading(broken)
        #expect(reading.items.first?.identifier == "1")
        #expect(reading.stop?.reason.contains("title") == true)
    }

    @Test("Control characters are left out and their lines are named")
    func controlCharacters() throws {
        let reading = try Reading(ExportText.export(ExportText.item(1, content: "be\u{0B}fore\u{01} after\u{FFFF}")))
        #expect(reading.items.first?.content == "before after")
        #expect(reading.notes.first?.contains("3 control characters") == true)
        #expect(reading.notes.first?.contains("(line 1") == true)
    }

    @Test("A declared older encoding is read")
    func declaredEncoding() throws {
        let text = ExportText.export(
            ExportText.item(1, title: "@"), declaration: "<?xml version=\"1.0\" encoding=\"windows-1255\"?>")
        let bytes: [UInt8] = text.utf8.flatMap { (byte: UInt8) -> [UInt8] in
            byte == UInt8(ascii: "@") ? [0xF9, 0xEC, 0xE5, 0xED] : [byte]
        }
        #expect(try Reading(bytes).items.first?.title == "שלום")
    }

    @Test("UTF-16 with a byte order mark is read")
    func utf16() throws {
        let text = ExportText.export(
            ExportText.item(1, title: "חדשות"), declaration: "<?xml version=\"1.0\" encoding=\"UTF-16\"?>")
        let bytes: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try Reading(bytes).items.first?.title == "חדשות")
    }

    @Test("Bytes that are not UTF-8 are read in the language's older encoding, and that is said")
    func strayBytes() throws {
        let bytes = Array(ExportText.export(ExportText.item(1, title: "caf@")).utf8)
            .map { $0 == UInt8(ascii: "@") ? UInt8(0xE9) : $0 }
        let reading = try Reading(bytes)
        #expect(reading.items.first?.title == "café")
        #expect(reading.notes.first?.contains("WINDOWS-1252") == true)
    }

    @Test("HTML's names of characters and bare ampersands outside CDATA do not stop reading")
    func bareAmpersands() throws {
        let item = ExportText.item(1).replacingOccurrences(
            of: "<title><![CDATA[A story]]></title>", with: "<title>Salt&nbsp;&amp; pepper & oil</title>")
        #expect(try Reading(ExportText.export(item)).items.first?.title == "Salt\u{A0}& pepper & oil")
    }

    @Test("A document type declaration is refused, so no entity is expanded")
    func documentType() throws {
        let bomb = """
            <?xml version="1.0"?>
            <!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/hostname">]>
            <rss><channel><title>&b;&c;</title></channel></rss>
            """
        #expect(throws: ExportFault.self) { try Reading(bomb) }
    }

    @Test("An item that is too large is given without its text, and those after it are read")
    func tooLarge() throws {
        let items = ExportText.item(1, content: String(repeating: "long ", count: 50_000)) + ExportText.item(2)
        let reading = try Reading(ExportText.export(items), itemBytes: 100_000)
        #expect(reading.items.map(\.fault) == [.tooLarge, nil])
        #expect(reading.items.first?.content == "")
        #expect(reading.items.first?.identifier == "1")
    }

    @Test(
        "What is no export is refused in words", arguments: ["", "Just words.", "<html><body>No</body></html>", "{}"])
    func noExport(text: String) throws {
        #expect(throws: ExportFault.self) { try Reading(text) }
    }

    @Test("A file that is not there is refused in words")
    func missing() throws {
        #expect(throws: ExportFault.cannotOpen(path: "/nowhere/export.xml", reason: "there is no such file")) {
            try ExportReader(path: "/nowhere/export.xml")
        }
    }

    @Test("Fields, terms and comments belong to their item")
    func parts() throws {
        let comment = """
            <wp:comment><wp:comment_id>5</wp:comment_id><wp:comment_author><![CDATA[Reader]]></wp:comment_author>
            <wp:comment_content><![CDATA[Well said.]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved>
            <wp:commentmeta><wp:meta_key>k</wp:meta_key><wp:meta_value>v</wp:meta_value></wp:commentmeta></wp:comment>
            """
        let more = ExportText.field("_thumbnail_id", "9") + ExportText.term("category", "news", "News") + comment
        let item = try #require(try Reading(ExportText.export(ExportText.item(1, more: more))).items.first)
        #expect(item.field("_thumbnail_id") == "9")
        #expect(item.fields.count == 1)
        #expect(item.categories == [ExportCategory(taxonomy: "category", slug: "news", name: "News")])
        #expect(item.comments.map(\.content) == ["Well said."])
    }
}

/// All that a reader gives of a text.
private struct Reading {
    var site: ExportSite?
    var items: [ExportItem] = []
    var stop: ParseStop?
    var notes: [String] = []

    init(_ text: String, itemBytes: Int = 1 << 26) throws {
        try self.init(Array(text.utf8), itemBytes: itemBytes)
    }

    init(_ bytes: [UInt8], itemBytes: Int = 1 << 26) throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("export-\(UUID().uuidString).xml")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let reader = try ExportReader(path: file.path, itemBytes: itemBytes)
        while let value = try reader.next() {
            if case .site(let found) = value { site = found }
            if case .item(let item) = value { items.append(item) }
        }
        stop = reader.stop
        notes = reader.repairNotes
    }
}
