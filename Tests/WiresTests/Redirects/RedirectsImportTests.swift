import Editorial
import Foundation
import Newspaper
import Storage
import TestSupport
import Testing

@testable import Wires

@Suite("Redirects from a CSV file")
struct RedirectsImportTests {
    private func report(of csv: String, _ paper: SmallPaper) async throws -> ImportReport {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("redirects-\(UUID().uuidString).csv")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(csv.utf8).write(to: file)
        return try await RedirectsImport(newsroom: paper.newsroom, siteAddress: "https://paper.example").run(file: file)
    }

    @Test("every line is kept or named with its reason, and what is exported is what was taken in")
    func lines() async throws {
        let paper = try await SmallPaper()
        let csv = """
            from,to,status
            /a/,/b/
            "/with,comma/","/say ""no""/",308\r
            https://old.example/%D7%A9%D7%9C%D7%95%D7%9D/?p=7,/c/,301

            /gone/,,410
            /blog/*,/news/*
            /d/,https://elsewhere.example/d/,302
            no-path,/e/
            /f/
            """
        let report = try await report(of: csv, paper)
        #expect(report.carried == 5)
        #expect(
            report.left.map { "\($0.item): \($0.reason)" } == [
                "line 8: 302: the status is 301, 308 or 410", "line 9: no-path is not a path",
                "line 10: nothing is not a path on this site",
            ])
        var exported = ""
        try await RedirectsExport.run(paper.database) { exported += $0 }
        #expect(
            exported == """
                from,to,status,hits
                /a/,/b/,301,0
                /gone/,,410,0
                "/with,comma/","/say ""no""/",308,0
                /שלום/?p=7,/c/,301,0
                /blog/*,/news/*,301,0

                """)
        let other = try await SmallPaper()
        #expect(try await self.report(of: exported, other).carried == 5)
        var again = ""
        try await RedirectsExport.run(other.database) { again += $0 }
        #expect(again == exported)
    }

    @Test("where a redirect leads keeps its query and fragment, and another host is refused")
    func targets() async throws {
        let paper = try await SmallPaper()
        let csv = """
            /a/,/search?q=a%26b&section=news
            /b/,/%D7%A9%D7%9C%D7%95%D7%9D/#top
            /c/,https://Paper.example/c2?x=1
            /go?to=https://shop.example/,/d/
            https://old.example?p=9,/e/
            /f/,https://elsewhere.example/f/
            /g/,//elsewhere.example/g/
            /h/,/what%3F/
            /i/,/i/?again=1
            """
        let report = try await report(of: csv, paper)
        #expect(
            report.left.map { "\($0.item): \($0.reason)" } == [
                "line 6: https://elsewhere.example/f/ is on another site than this newspaper's, where redirects lead",
                "line 7: //elsewhere.example/g/ is not a path on this site",
                "line 8: /what%3F/ is not a path on this site", "line 9: it leads to itself",
            ])
        var exported = ""
        try await RedirectsExport.run(paper.database) { exported += $0 }
        #expect(
            exported == """
                from,to,status,hits
                /?p=9,/e/,301,0
                /a/,/search?q=a%26b&section=news,301,0
                /b/,/שלום/#top,301,0
                /c/,/c2?x=1,301,0
                /go?to=https://shop.example/,/d/,301,0

                """)
        let other = try await SmallPaper()
        _ = try await self.report(of: exported, other)
        var again = ""
        try await RedirectsExport.run(other.database) { again += $0 }
        #expect(again == exported)
    }

    @Test("a quotation mark that is never closed is named with its line")
    func unclosed() async throws {
        let paper = try await SmallPaper()
        await #expect(throws: RedirectsError.unclosedQuotation(line: 2)) {
            try await report(of: "/a/,/b/\n\"/c/,/d/\n", paper)
        }
    }
}
