import Foundation
import Testing

@testable import Wires

@Suite("Reading lines")
struct LineReaderTests {
    @Test("Lines are the same however the bytes arrive", arguments: [1, 2, 3, 7, 1000])
    func chunks(size: Int) throws {
        #expect(try read("a\n\nbb\r\nccc", chunk: size) == ["1 a", "2 ", "3 bb\r", "4 ccc"])
    }

    @Test("A line end at the end begins no further line", arguments: ["a\n", "a"])
    func lastLine(text: String) throws {
        #expect(try read(text, chunk: 10) == ["1 a"])
    }

    @Test("A line that is too long is passed over, and those after it are read", arguments: [1, 4, 5, 6, 100])
    func tooLong(size: Int) throws {
        #expect(try read("abcde\nabcdef\nx\n", chunk: size, maximum: 5) == ["1 abcde", "2 too long: 6", "3 x"])
        #expect(try read("x\nabcdefghijklmno", chunk: size, maximum: 5) == ["1 x", "2 too long: 15"])
    }

    @Test("Nothing is no line")
    func nothing() throws {
        #expect(try read("", chunk: 10) == [])
    }

    private func read(_ text: String, chunk: Int, maximum: Int = 1000) throws -> [String] {
        let source = Source(bytes: Data(text.utf8))
        var reader = LineReader(maximumLineBytes: maximum) { source.take(min($0, chunk)) }
        var lines: [String] = []
        while let line = try reader.next() {
            switch line.content {
            case .bytes(let bytes): lines.append("\(line.number) \(String(decoding: bytes, as: UTF8.self))")
            case .tooLong(let count): lines.append("\(line.number) too long: \(count)")
            }
        }
        return lines
    }

    private final class Source {
        private var bytes: Data

        init(bytes: Data) {
            self.bytes = bytes
        }

        func take(_ count: Int) -> Data? {
            let chunk = bytes.prefix(count)
            bytes = bytes.dropFirst(count)
            return chunk.isEmpty ? nil : chunk
        }
    }
}
