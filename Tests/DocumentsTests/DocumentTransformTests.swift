import Documents
import Testing

@Suite("Links, pictures and headings of a document")
struct DocumentTransformTests {
    @Test("Links are found and rewritten wherever they stand")
    func links() throws {
        let a = try SampleDocuments.link("/a")
        let b = try SampleDocuments.link("/b")
        let document = Document([
            .paragraph([.text("x", [a]), .footnote([.text("y", [b])])]),
            .quotation([.unorderedList([ListItem([.heading(.two, [.text("z", [.strong, a])])])])], attribution: nil),
            .table(Table(rows: [[TableCell([.paragraph([.text("t", [b])])])]])),
            .factBox(title: "f", [.pullQuotation([.text("p", [a])], attribution: nil)]),
        ])
        #expect(document.links.map(\.address) == ["/a", "/b", "/a", "/b", "/a"])
        let moved = document.mapLinks { $0.address == "/a" ? LinkTarget("/new") : nil }
        #expect(moved.links.map(\.address) == ["/new", "/new", "/new"])
        #expect(moved.plainText == document.plainText)
        #expect(document.mapLinks { $0 } == document)
    }

    @Test("Pictures are found, replaced and taken away wherever they stand")
    func pictures() {
        let document = Document([
            .picture(PlacedPicture(source: "1")), .gallery([PlacedPicture(source: "2"), PlacedPicture(source: "3")]),
            .quotation([.picture(PlacedPicture(source: "4"))], attribution: nil),
            .factBox(title: "", [.gallery([PlacedPicture(source: "5")])]),
            .table(Table(rows: [[TableCell(isHeader: true, columnSpan: 2, [.picture(PlacedPicture(source: "6"))])]])),
        ])
        #expect(document.pictures.map(\.source) == ["1", "2", "3", "4", "5", "6"])
        let moved = document.mapPictures { picture in
            guard picture.source != "3", picture.source != "5" else { return nil }
            var moved = picture
            moved.source = "/p/" + picture.source
            return moved
        }
        #expect(moved.pictures.map(\.source) == ["/p/1", "/p/2", "/p/4", "/p/6"])
        #expect(moved.blocks[3] == .factBox(title: "", []))
        #expect(document.mapPictures { $0 } == document)
    }

    @Test(
        "headings are put in order below a headline, and those that were alike stay alike",
        arguments: [
            ([4], [2]), ([2, 3, 4], [2, 3, 4]), ([4, 4, 4], [2, 2, 2]), ([3, 4, 3], [2, 3, 2]),
            ([2, 4, 4, 3], [2, 3, 3, 3]),
            ([4, 3, 2], [2, 2, 2]), ([3, 2, 4], [2, 2, 3]), ([], []),
        ])
    func headings(asked: [Int], written: [Int]) {
        let document = Document(asked.compactMap(HeadingLevel.init).map { .heading($0, [.text("H")]) })
        let levels = document.withHeadingsInOrder.blocks.map {
            if case .heading(let level, _) = $0 { level.rawValue } else { 0 }
        }
        #expect(levels == written)
    }

    @Test("headings within boxes and quotations are put in order too, and a box's title counts as one")
    func headingsInside() {
        let heading = { (level: HeadingLevel) in Block.heading(level, [.text("H")]) }
        let document = Document([
            heading(.three), heading(.four), .factBox(title: "B", [heading(.four)]), heading(.four),
            .factBox(title: "", [.quotation([heading(.two)], attribution: nil)]), heading(.three), heading(.four),
            .factBox(title: "C", []), heading(.four),
        ])
        let html = document.withHeadingsInOrder.html()
        #expect(
            html.matches(of: /<h(\d)/).compactMap { Int($0.1) } == [2, 3, 2, 3, 3, 2, 3, 4, 2, 3])
        #expect(document.html().contains("<h4>"))
    }
}
