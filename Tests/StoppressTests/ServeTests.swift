import Foundation
import Testing

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

@Suite("Serving")
struct ServeTests {
    @Test("links name the port that the system chose, and a host that a reader can use")
    func origin() async throws {
        try await Program.withPaper { program in
            let arguments = ["serve", "paper", "--host", "0.0.0.0", "--port", "0"]
            let running = Running(try program.start(arguments, input: FileHandle.nullDevice))
            try await running.says("Readers: ")
            let said = String(decoding: try Data(contentsOf: running.started.output), as: UTF8.self)
            let address = try #require(said.firstMatch(of: #/Readers: (http://127\.0\.0\.1:[1-9]\d*/)/#)?.output.1)
            let robots = try #require(URL(string: "\(address)robots.txt"))
            let (text, _) = try await URLSession.shared.data(from: robots)
            #expect(String(decoding: text, as: UTF8.self).contains("Sitemap: \(address)sitemap.xml"))
            running.started.process.terminate()
            #expect(try await running.end().status == 0)
        }
    }

    @Test("a newspaper that every network reaches is not well without the address that readers use")
    func address() async throws {
        try await Program.withPaper { program in
            var environment = ["STOPPRESS_SERVER_HOST": "0.0.0.0"]
            let lacking = try await program.run("check", "paper", environment: environment)
            #expect(lacking.status == 1)
            #expect(lacking.output.contains("NOT WELL  address: site.address is not set"))
            environment["STOPPRESS_SITE_ADDRESS"] = "https://courier.example/"
            let whole = try await program.run("check", "paper", environment: environment)
            #expect(whole.status == 0)
            #expect(whole.output.contains("address: readers use https://courier.example\n"), "\(whole.output)")
            let alone = try await program.run("check", "paper")
            #expect(alone.output.contains("address: http://127.0.0.1:8080, on this machine alone"))
        }
    }

    @Test("a newspaper that stands still is read, and whoever sends something is asked to come back")
    func readOnly() async throws {
        try await Program.withPaper { program in
            let arguments = ["serve", "paper", "--port", "0", "--read-only"]
            let running = Running(try program.start(arguments, input: FileHandle.nullDevice))
            try await running.says("Readers: ")
            let said = String(decoding: try Data(contentsOf: running.started.output), as: UTF8.self)
            let address = try #require(said.firstMatch(of: #/Readers: (http://\S+)/#)?.output.1)
            let front = try #require(URL(string: String(address)))
            let (_, read) = try await URLSession.shared.data(from: front)
            #expect((read as? HTTPURLResponse)?.statusCode == 200)
            for path in ["", "desk/"] {
                var request = URLRequest(url: front.appendingPathComponent(path))
                request.httpMethod = "POST"
                request.httpBody = Data("a=b".utf8)
                let (_, sent) = try await URLSession.shared.data(for: request)
                let answer = try #require(sent as? HTTPURLResponse)
                #expect(answer.statusCode == 503)
                #expect(answer.value(forHTTPHeaderField: "Retry-After") == "120")
            }
            running.started.process.terminate()
            #expect(try await running.end().status == 0)
        }
    }
}
