import Encodings
import Foundation
import Testing

@Suite("The content encoding gzip")
struct GzipTests {
    @Test(
        "what is encoded is what gzip itself decodes", arguments: [Gzip.Effort.quick, .best],
        [[], Array("a".utf8), Array(repeating: 7, count: 100_000), (0..<5000).map { UInt8($0 % 251) }] as [[UInt8]])
    func roundTrip(effort: Gzip.Effort, bytes: [UInt8]) throws {
        let encoded = try #require(Gzip.encoded(bytes, effort: effort))
        let decoded = try decodedByGzip(encoded)
        #expect(decoded == bytes)
    }

    @Test(
        "it is given to those who accept it",
        arguments: [
            ("gzip", true), ("br, gzip;q=0.5", true), ("GZIP", true), ("*", true), ("*;q=0.1, br", true), ("", false),
            ("br", false), ("gzip;q=0", false), ("gzip; q=0.000, *", false), ("*;q=0", false), ("identity", false),
        ])
    func accepted(header: String, isAccepted: Bool) {
        #expect(Gzip.isAccepted(by: header) == isAccepted)
        #expect(!Gzip.isAccepted(by: nil))
    }

    /// By the program that every machine has.
    private func decodedByGzip(_ bytes: [UInt8]) throws -> [UInt8] {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).gz")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/gzip")
        process.arguments = ["-dc", file.path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let decoded = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return Array(decoded)
    }
}
