#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Runs of plain text that the parser need not read letter by letter, which is most of its work: each goes to it as a
/// short stand-in, and the tree gets the text back.
///
/// The parser treats white space apart from other text, `&` begins a character reference and a carriage return becomes a
/// line feed: no run begins with the first or holds the others, so that the tree is the same as without stand-ins.
struct TextStandIns {
    /// Nil for a run that was given back.
    private var runs: [ArraySlice<UInt8>?] = []
    /// False for a source that may hold the mark itself: then nothing could be told apart.
    private let isInUse: Bool

    /// U+F8FF stands before and after the number of a run.
    private static let mark: [UInt8] = [0xEF, 0xA3, 0xBF]
    /// Shorter ones are not worth it.
    private static let fewestBytes = 16

    init(_ source: [UInt8]) {
        isInUse = source.withUnsafeBufferPointer { source in
            // As it is, and as a character reference in both notations.
            !["\u{F8FF}", "f8ff", "63743"].contains { Self.holds(source, Array($0.utf8)) }
        }
    }

    /// Whether the words stand somewhere in the source; letters are small, and those of the source are taken as such.
    private static func holds(_ source: UnsafeBufferPointer<UInt8>, _ words: [UInt8]) -> Bool {
        guard source.count >= words.count else { return false }
        return (0...(source.count - words.count)).contains { start in
            var length = 0
            while length < words.count, isSame(source[start + length], words[length]) { length += 1 }
            return length == words.count
        }
    }

    private static func isSame(_ byte: UInt8, _ letter: UInt8) -> Bool {
        byte == letter || (byte | 0x20 == letter && letter == UInt8(ascii: "f"))
    }

    /// Adds a text, as it is or as stand-ins, to what the parser gets.
    mutating func write(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
        var rest = text
        while let start = rest.firstIndex(where: { !MarkupFilter.isSpace($0) }), isInUse {
            output.append(contentsOf: rest[..<start])
            let end = rest[start...].firstIndex { $0 == UInt8(ascii: "&") || $0 == 0x0D } ?? rest.endIndex
            writeRun(rest[start..<end], to: &output)
            // A character reference ends at a semicolon, and at the latest at white space.
            let next = rest[end...].firstIndex { $0 == UInt8(ascii: ";") || MarkupFilter.isSpace($0) }
            let resumed = next.map { $0 + 1 } ?? rest.endIndex
            output.append(contentsOf: rest[end..<max(end, resumed)])
            rest = rest[max(end, resumed)...]
        }
        output.append(contentsOf: rest)
    }

    private mutating func writeRun(_ run: ArraySlice<UInt8>, to output: inout [UInt8]) {
        guard run.count >= Self.fewestBytes else { return output.append(contentsOf: run) }
        output.append(contentsOf: Self.mark)
        output.append(contentsOf: String(runs.count).utf8)
        output.append(contentsOf: Self.mark)
        runs.append(run)
    }

    /// A text of the tree with its runs in the place of their stand-ins.
    ///
    /// Hostile markup may still make the parser say the mark, by a reference that only the filter's work completes. Such
    /// a mark stays as it is: each run is given back once, so that no text grows beyond its source.
    mutating func restored(_ text: UnsafePointer<CChar>) -> String {
        guard !runs.isEmpty else { return String(cString: text) }
        let bytes = UnsafeBufferPointer(
            start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: strlen(text))
        var restored: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if let (run, end) = standIn(in: bytes, at: index) {
                restored.append(contentsOf: run)
                index = end
            } else {
                restored.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: restored, as: UTF8.self)
    }

    /// The run whose stand-in begins here, which is given back with that, and where the stand-in ends.
    private mutating func standIn(
        in bytes: UnsafeBufferPointer<UInt8>, at start: Int
    ) -> (run: ArraySlice<UInt8>, end: Int)? {
        guard isMark(bytes, at: start) else { return nil }
        var index = start + Self.mark.count
        var number = 0
        while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]), number < runs.count {
            number = number * 10 + Int(bytes[index] - UInt8(ascii: "0"))
            index += 1
        }
        guard index > start + Self.mark.count, isMark(bytes, at: index), number < runs.count, let run = runs[number]
        else { return nil }
        runs[number] = nil
        return (run, index + Self.mark.count)
    }

    private func isMark(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        index + Self.mark.count <= bytes.count
            && Self.mark.indices.allSatisfy { bytes[index + $0] == Self.mark[$0] }
    }
}
