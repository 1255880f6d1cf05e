import HTTPTypes
import PublicSite
import TestSupport
import Testing

@Suite("Answers in fewer bytes")
struct EncodingTests {
    @Test("pages, feeds and styles are compressed for those who accept it, and say so", arguments: ["/", "/feed.xml"])
    func compressed(path: String) async throws {
        let paper = try await SmallPaper()
        let text = String(repeating: "The harbour lies quiet. ", count: 100)
        try await paper.add(paper.story("1", "Harbour opens", at: "2026-11-20T08:00:00Z", text: text))
        try await Reader.of(paper) { reader in
            let plain = try await reader.get(path)
            let compressed = try await reader.get(path, headers: [.acceptEncoding: "br, gzip"])
            #expect(plain.headers[.contentEncoding] == nil && compressed.headers[.contentEncoding] == "gzip")
            #expect(plain.headers[.vary] == "Accept-Encoding" && compressed.headers[.vary] == "Accept-Encoding")
            #expect(plain.headers[.contentType] == compressed.headers[.contentType])
            #expect(compressed.bytes.starts(with: [0x1F, 0x8B]))
            #expect(compressed.bytes.count * 2 < plain.bytes.count)
            #expect(plain.headers[.eTag] == compressed.headers[.eTag])
            if let tag = plain.headers[.eTag] {
                let known = try await reader.get(path, headers: [.acceptEncoding: "gzip", .ifNoneMatch: tag])
                #expect(known.status == 304 && known.headers[.vary] == "Accept-Encoding")
                #expect(known.headers[.eTag] == tag)
            }
        }
    }

    @Test("a style is compressed once for all; what is short stays as it is")
    func others() async throws {
        let paper = try await SmallPaper()
        try await Reader.of(paper) { reader in
            let front = try await reader.get("/").text
            let address = try #require(front.firstMatch(of: #/href="(/assets/[^"]+\.css)"/#)?.output.1)
            let style = try await reader.get(String(address), headers: [.acceptEncoding: "gzip"])
            #expect(style.headers[.contentEncoding] == "gzip" && style.bytes.starts(with: [0x1F, 0x8B]))
            let health = try await reader.get("/healthz", headers: [.acceptEncoding: "gzip"])
            #expect(health.headers[.contentEncoding] == nil && health.text == "ok\n")
        }
    }
}
