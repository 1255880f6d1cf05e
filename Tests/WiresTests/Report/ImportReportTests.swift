import Foundation
import Testing

@testable import Wires

@Suite("Reports of imports")
struct ImportReportTests {
    private var report: ImportReport {
        var report = ImportReport()
        report.carry(type: "post")
        report.note(item: "\"One\" (1)", type: "post", what: "a shortcode is left out: [x]")
        report.leave(item: "\"Two\" (2)", type: "attachment", reason: "file not in the media folder: a.jpg")
        report.leave(item: "\"Three\" (3)", type: "attachment", reason: "file not in the media folder: b.jpg")
        return report
    }

    @Test("Items are those carried over and those left")
    func counts() {
        #expect(report.items == 3)
        #expect(report.items == report.carried + report.left.count)
    }

    @Test("The JSON has the promised keys")
    func json() throws {
        let object = try JSONSerialization.jsonObject(with: Data(try report.json().utf8)) as? [String: Any]
        #expect(object?["items"] as? Int == 3)
        #expect(object?["carried"] as? Int == 1)
        #expect(
            (object?["left"] as? [[String: String]])?.first == [
                "item": "\"Two\" (2)", "type": "attachment", "reason": "file not in the media folder: a.jpg",
            ])
        #expect((object?["partial"] as? [[String: String]])?.first?["what"] == "a shortcode is left out: [x]")
    }

    @Test("The text groups what is said of many")
    func text() {
        #expect(
            report.text(mostOfEach: 1) == """
                3 items: 1 carried over, 2 left.
                  1 post
                Left:
                  attachment: file not in the media folder (2)
                    "Two" (2): a.jpg
                    and 1 more
                Carried over in part:
                  post: a shortcode is left out: "One" (1): [x]

                """)
    }
}
