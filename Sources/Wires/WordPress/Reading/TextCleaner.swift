import CXML2

/// Makes UTF-8 bytes such as an XML parser takes, as far as real exports need: control characters go, bytes of an older
/// encoding are read in it, ampersands and names of HTML characters outside CDATA are written out.
///
/// What comments say is left out. Line ends always stay, so that line numbers are those of the file.
struct TextCleaner {
    /// What was mended, by kind, with the first lines on which it was.
    private(set) var repairs: [Repair: RepairRecord] = [:]
    private(set) var line = 1

    let olderEncoding: String
    private lazy var olderCharacters = ByteDecoder.upperHalf(of: olderEncoding)
    private var rest: [UInt8] = []
    private var place = Place.markup
    private var bytesOfSection = 0

    private enum Place { case markup, cdata, comment }

    /// `olderEncoding` is the one in which bytes that are not UTF-8 are read, such as `WINDOWS-1255`.
    init(olderEncoding: String) {
        self.olderEncoding = olderEncoding
    }

    /// The cleaned bytes; what cannot be judged yet waits for the next call.
    mutating func clean(_ bytes: [UInt8], isLast: Bool) -> [UInt8] {
        let input = rest.isEmpty ? bytes : rest + bytes
        var output: [UInt8] = []
        output.reserveCapacity(input.count + 64)
        let consumed = input.withUnsafeBufferPointer { clean($0, isLast: isLast, into: &output) }
        rest = Array(input[consumed...])
        return output
    }

    /// Longer than any sequence that must be seen whole: a character, a reference, a delimiter.
    private static let lookahead = 40

    private mutating func clean(
        _ input: UnsafeBufferPointer<UInt8>, isLast: Bool, into output: inout [UInt8]
    ) -> Int {
        let end = isLast ? input.count : max(0, input.count - Self.lookahead)
        var index = 0
        while index < end {
            let plain = plainRun(input, from: index, to: end)
            if plain > index {
                if place != .comment { output.append(contentsOf: input[index..<plain]) }
                bytesOfSection += plain - index
                index = plain
                continue
            }
            partLongSection(&output)
            index += copySpecial(input, index, &output)
        }
        return index
    }

    /// The end of the bytes from `start` on that need nothing done.
    private func plainRun(_ input: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
        var index = start
        let most = min(end, start + Self.sectionBytes)
        while index < most {
            let byte = input[index]
            if byte >= 0x80 {
                guard let length = Self.sequenceLength(input, index), !Self.isForbidden(input, index) else { break }
                index += length
            } else if byte < 0x20 {
                guard byte == 0x09 || byte == 0x0D else { break }
                index += 1
            } else if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "-")
                || byte == UInt8(ascii: "&")
            {
                break
            } else {
                index += 1
            }
        }
        return index
    }

    private mutating func copySpecial(
        _ input: UnsafeBufferPointer<UInt8>, _ index: Int, _ output: inout [UInt8]
    ) -> Int {
        let byte = input[index]
        switch byte {
        case 0x0A:
            line += 1
            output.append(byte)
            return 1
        case 0..<0x20:
            note(.controlCharacter)
            return 1
        case 0x80...:
            return copyCharacter(input, index, &output)
        case UInt8(ascii: "&") where place == .markup:
            return copyReference(input, index, &output)
        default:
            return copyDelimiter(input, index, &output)
        }
    }

    /// libxml2 holds a CDATA section in memory until it ends, and searches all of it each time; so none may be long.
    private static let sectionBytes = 16 * 1024

    private mutating func partLongSection(_ output: inout [UInt8]) {
        guard place == .cdata, bytesOfSection >= Self.sectionBytes else { return }
        output.append(contentsOf: Array("]]><![CDATA[".utf8))
        bytesOfSection = 0
    }

    /// Follows where CDATA sections and comments begin and end, for nothing is a reference inside them.
    private mutating func copyDelimiter(
        _ input: UnsafeBufferPointer<UInt8>, _ index: Int, _ output: inout [UInt8]
    ) -> Int {
        let found: (bytes: StaticString, next: Place)? =
            switch place {
            case .markup where Self.matches(input, index, "<![CDATA["): ("<![CDATA[", .cdata)
            case .markup where Self.matches(input, index, "<!--"): ("<!--", .comment)
            case .cdata where Self.matches(input, index, "]]>"): ("]]>", .markup)
            case .comment where Self.matches(input, index, "-->"): ("-->", .markup)
            default: nil
            }
        guard let found else {
            if place != .comment { output.append(input[index]) }
            bytesOfSection += 1
            return 1
        }
        place = found.next
        bytesOfSection = 0
        output.append(contentsOf: input[index..<index + found.bytes.utf8CodeUnitCount])
        return found.bytes.utf8CodeUnitCount
    }

    private static func matches(_ input: UnsafeBufferPointer<UInt8>, _ index: Int, _ text: StaticString) -> Bool {
        guard index + text.utf8CodeUnitCount <= input.count else { return false }
        return (0..<text.utf8CodeUnitCount).allSatisfy { input[index + $0] == text.utf8Start[$0] }
    }

    private mutating func note(_ repair: Repair) {
        repairs[repair, default: RepairRecord()].add(line: line)
    }
}

// MARK: - Characters

extension TextCleaner {
    /// A character that may not stand as it is: forbidden ones, and bytes that are no UTF-8.
    private mutating func copyCharacter(
        _ input: UnsafeBufferPointer<UInt8>, _ index: Int, _ output: inout [UInt8]
    ) -> Int {
        if let length = Self.sequenceLength(input, index) {
            note(.controlCharacter)
            return length
        }
        if let scalar = Self.surrogatePair(input, index) {
            note(.olderEncoding)
            output.append(contentsOf: Array(String(Character(scalar)).utf8))
            return 6
        }
        note(.olderEncoding)
        output.append(contentsOf: olderCharacters[Int(input[index]) - 0x80])
        return 1
    }

    /// U+FFFE and U+FFFF are well-formed UTF-8 but may not stand in XML.
    private static func isForbidden(_ input: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        input[index] == 0xEF && input[index + 1] == 0xBF && input[index + 2] >= 0xBE
    }

    /// How many bytes the well-formed character at `index` has; nil when there is none.
    private static func sequenceLength(_ input: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
        let first = input[index]
        let length =
            switch first {
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 0
            }
        guard length > 0, index + length <= input.count else { return nil }
        let second = input[index + 1]
        let allowed: ClosedRange<UInt8> =
            switch first {
            case 0xE0: 0xA0...0xBF
            case 0xED: 0x80...0x9F
            case 0xF0: 0x90...0xBF
            case 0xF4: 0x80...0x8F
            default: 0x80...0xBF
            }
        guard allowed.contains(second) else { return nil }
        return (2..<length).allSatisfy { (0x80...0xBF).contains(input[index + $0]) } ? length : nil
    }

    /// A character beyond U+FFFF that an old database wrote as two surrogates of three bytes each.
    private static func surrogatePair(_ input: UnsafeBufferPointer<UInt8>, _ index: Int) -> Unicode.Scalar? {
        guard index + 6 <= input.count, input[index] == 0xED, (0xA0...0xAF).contains(input[index + 1]),
            input[index + 3] == 0xED, (0xB0...0xBF).contains(input[index + 4])
        else { return nil }
        let high = UInt32(input[index + 1] & 0x0F) << 6 | UInt32(input[index + 2] & 0x3F)
        let low = UInt32(input[index + 4] & 0x0F) << 6 | UInt32(input[index + 5] & 0x3F)
        return Unicode.Scalar(0x10000 + high << 10 + low)
    }
}

// MARK: - References

extension TextCleaner {
    private static let predefined: Set<String> = ["amp", "lt", "gt", "quot", "apos"]

    private mutating func copyReference(
        _ input: UnsafeBufferPointer<UInt8>, _ index: Int, _ output: inout [UInt8]
    ) -> Int {
        let window = input[(index + 1)..<min(input.count, index + Self.lookahead)]
        guard let semicolon = window.firstIndex(of: UInt8(ascii: ";")) else { return copyAmpersand(&output) }
        let name = String(decoding: input[(index + 1)..<semicolon], as: UTF8.self)
        let length = semicolon + 1 - index
        if name.hasPrefix("#") {
            guard let value = Self.characterNumber(name) else { return copyAmpersand(&output) }
            guard Self.isLegal(value) else {
                note(.controlCharacter)
                return length
            }
        } else if !Self.predefined.contains(name) {
            guard !name.isEmpty, name.utf8.allSatisfy({ Self.isNameByte($0) }), let entity = htmlEntityLookup(name)
            else {
                return copyAmpersand(&output)
            }
            note(.bareAmpersand)
            output.append(contentsOf: Array("&#\(entity.pointee.value);".utf8))
            return length
        }
        output.append(contentsOf: input[index..<semicolon + 1])
        return length
    }

    private mutating func copyAmpersand(_ output: inout [UInt8]) -> Int {
        note(.bareAmpersand)
        output.append(contentsOf: Array("&amp;".utf8))
        return 1
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func characterNumber(_ name: String) -> UInt32? {
        let digits = name.dropFirst()
        return digits.hasPrefix("x") || digits.hasPrefix("X") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    }

    private static func isLegal(_ value: UInt32) -> Bool {
        switch value {
        case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}

/// What the cleaner mends.
enum Repair: Hashable, Sendable, CaseIterable {
    case controlCharacter, olderEncoding, bareAmpersand
}

/// How often something was mended, and on which lines first.
struct RepairRecord: Hashable, Sendable {
    private(set) var count = 0
    private(set) var lines: [Int] = []

    mutating func add(line: Int) {
        count += 1
        if lines.last != line, lines.count < 8 { lines.append(line) }
    }
}
