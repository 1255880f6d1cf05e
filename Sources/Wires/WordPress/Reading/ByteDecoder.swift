import CXML2
import Foundation

/// Makes the bytes of a file UTF-8, whatever encoding its byte order mark or XML declaration names.
final class ByteDecoder {
    /// The encoding that is being read, in capitals.
    let encoding: String
    private var converter: iconv_t?
    private var rest: [UInt8] = []
    private var markLength: Int
    /// Bytes that the encoding does not know; each became U+FFFD.
    private(set) var unknownBytes = 0

    /// Nil when the encoding is not one that this machine can read; the name is `ByteDecoder.encoding(of:)`.
    init?(beginning: [UInt8]) {
        (encoding, markLength) = Self.encoding(of: beginning)
        guard encoding != "UTF-8", encoding != "UTF8", encoding != "US-ASCII", encoding != "ASCII" else { return }
        let opened = iconv_open("UTF-8", encoding)
        guard let opened, Int(bitPattern: opened) != -1 else { return nil }
        converter = opened
    }

    deinit {
        if let converter { iconv_close(converter) }
    }

    /// The encoding that the first bytes of a file declare, and the length of its byte order mark.
    static func encoding(of beginning: [UInt8]) -> (name: String, markLength: Int) {
        if beginning.starts(with: [0xEF, 0xBB, 0xBF]) { return ("UTF-8", 3) }
        if beginning.starts(with: [0xFF, 0xFE, 0x00, 0x00]) { return ("UTF-32LE", 4) }
        if beginning.starts(with: [0xFF, 0xFE]) { return ("UTF-16LE", 2) }
        if beginning.starts(with: [0xFE, 0xFF]) { return ("UTF-16BE", 2) }
        if beginning.starts(with: [0x3C, 0x00, 0x3F, 0x00]) { return ("UTF-16LE", 0) }
        if beginning.starts(with: [0x00, 0x3C, 0x00, 0x3F]) { return ("UTF-16BE", 0) }
        let declared = declaredEncoding(beginning) ?? "UTF-8"
        // A file that could be read so far as to find the declaration is not UTF-16, whatever it declares.
        return (declared.hasPrefix("UTF-16") ? "UTF-8" : declared, 0)
    }

    private static func declaredEncoding(_ beginning: [UInt8]) -> String? {
        let head = String(decoding: beginning.prefix(400), as: UTF8.self)
        guard let start = head.range(of: "<?xml"), let end = head.range(of: "?>"),
            let name = head[start.upperBound..<end.lowerBound].range(of: "encoding")
        else { return nil }
        let value = head[name.upperBound..<end.lowerBound].drop { !"\"'".contains($0) }
        guard let quote = value.first else { return nil }
        let encoding = value.dropFirst().prefix { $0 != quote }.uppercased()
        return encoding.isEmpty ? nil : encoding
    }

    /// The bytes in UTF-8; what ends in the middle of a character waits for the next call.
    func decode(_ bytes: [UInt8], isLast: Bool) -> [UInt8] {
        var input = bytes
        if markLength > 0 {
            let dropped = min(markLength, input.count)
            input.removeFirst(dropped)
            markLength -= dropped
        }
        guard let converter else { return input }
        var output: [UInt8] = []
        output.reserveCapacity(input.count * 2)
        let whole = rest + input
        rest = convert(whole, with: converter, into: &output)
        if isLast {
            flush(converter, into: &output)
            if !rest.isEmpty { replaceOne(&output) }
            rest = []
        }
        return output
    }

    private var unitBytes: Int { encoding.hasPrefix("UTF-16") ? 2 : encoding.hasPrefix("UTF-32") ? 4 : 1 }

    private func convert(_ bytes: [UInt8], with converter: iconv_t, into output: inout [UInt8]) -> [UInt8] {
        var position = 0
        var buffer = [CChar](repeating: 0, count: 16 * 1024)
        var input = bytes.map { CChar(bitPattern: $0) }
        while position < input.count {
            var left = input.count - position
            var room = buffer.count
            let outcome = input.withUnsafeMutableBufferPointer { source in
                buffer.withUnsafeMutableBufferPointer { target in
                    var from = source.baseAddress.map { $0 + position }
                    var into = target.baseAddress
                    let result = iconv(converter, &from, &left, &into, &room)
                    return (result, errno)
                }
            }
            output.append(contentsOf: buffer.prefix(buffer.count - room).lazy.map { UInt8(bitPattern: $0) })
            position = input.count - left
            guard Int(outcome.0) == -1 else { continue }
            if outcome.1 == EINVAL { return Array(bytes[position...]) }
            if outcome.1 == EILSEQ {
                replaceOne(&output)
                position += unitBytes
            }
        }
        return []
    }

    /// What each byte from 0x80 to 0xFF means in a single-byte encoding, in UTF-8.
    static func upperHalf(of encoding: String) -> [[UInt8]] {
        (0x80...0xFF).map { byte in
            guard let decoder = ByteDecoder(encoding: encoding) else { return [0xEF, 0xBF, 0xBD] }
            return decoder.decode([UInt8(byte)], isLast: true)
        }
    }

    private init?(encoding: String) {
        self.encoding = encoding
        markLength = 0
        let opened = iconv_open("UTF-8", encoding)
        guard let opened, Int(bitPattern: opened) != -1 else { return nil }
        converter = opened
    }

    /// Some encodings hold a letter back until they know that no mark follows it.
    private func flush(_ converter: iconv_t, into output: inout [UInt8]) {
        var buffer = [CChar](repeating: 0, count: 64)
        var room = buffer.count
        buffer.withUnsafeMutableBufferPointer { target in
            var into = target.baseAddress
            _ = iconv(converter, nil, nil, &into, &room)
        }
        output.append(contentsOf: buffer.prefix(buffer.count - room).map { UInt8(bitPattern: $0) })
    }

    private func replaceOne(_ output: inout [UInt8]) {
        unknownBytes += 1
        output.append(contentsOf: [0xEF, 0xBF, 0xBD])
    }
}
