import Foundation
import Testing

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

@Suite("Serving")
struct ServeTests {
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
