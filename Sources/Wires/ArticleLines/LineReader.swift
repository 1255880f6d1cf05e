import Foundation

/// One line of a file.
struct NumberedLine: Sendable {
    /// Counts from 1.
    let number: Int
    let content: Content

    enum Content: Sendable {
        /// Without its line end.
        case bytes([UInt8])
        /// Longer than a line may be; it was passed over without being kept.
        case tooLong(byteCount: Int)
    }
}

/// Reads lines in bounded memory: no more than one line and one chunk are held at a time.
struct LineReader {
    static let chunkBytes = 64 * 1024

    private let maximumLineBytes: Int
    private let readChunk: (Int) throws -> Data?
    private var buffer: [UInt8] = []
    private var start = 0
    private var number = 0
    private var isAtEnd = false
    /// All bytes that have been read so far.
    private(set) var byteCount: Int64 = 0

    /// `readChunk` gives at most as many bytes as it is asked for; none or nil at the end.
    init(maximumLineBytes: Int, readChunk: @escaping (Int) throws -> Data?) {
        self.maximumLineBytes = maximumLineBytes
        self.readChunk = readChunk
    }

    /// Nil after the last line. A last line without a line end is a line; an empty rest is not.
    mutating func next() throws -> NumberedLine? {
        var searched = start
        var passedOver = 0
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                return line(to: end, passedOver: passedOver, skippingTo: end + 1)
            }
            guard !isAtEnd else {
                guard start < buffer.count || passedOver > 0 else { return nil }
                return line(to: buffer.count, passedOver: passedOver, skippingTo: buffer.count)
            }
            searched = buffer.count - start
            if buffer.count - start > maximumLineBytes || passedOver > 0 {
                passedOver += buffer.count - start
                buffer.removeAll(keepingCapacity: passedOver == 0)
                searched = 0
            } else {
                buffer.removeSubrange(..<start)
            }
            start = 0
            try fill()
        }
    }

    private mutating func fill() throws {
        guard let chunk = try readChunk(Self.chunkBytes), !chunk.isEmpty else {
            isAtEnd = true
            return
        }
        byteCount += Int64(chunk.count)
        buffer.append(contentsOf: chunk)
    }

    private mutating func line(to end: Int, passedOver: Int, skippingTo next: Int) -> NumberedLine {
        number += 1
        let length = passedOver + end - start
        defer { start = next }
        guard length <= maximumLineBytes, passedOver == 0 else {
            return NumberedLine(number: number, content: .tooLong(byteCount: length))
        }
        return NumberedLine(number: number, content: .bytes(Array(buffer[start..<end])))
    }
}
