/// Runs of plain text that the parser need not read letter by letter, which is most of its work: each goes to it as a
/// short stand-in, and the tree gets the text back.
///
/// The parser treats white space apart from other text, `&` begins a character reference and a carriage return becomes a
/// line feed: no run begins with the first or holds the others, so that the tree is the same as without stand-ins.
struct TextStandIns {
    private var runs: [ArraySlice<UInt8>] = []
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
    func restored(_ text: UnsafePointer<CChar>) -> String {
        guard !runs.isEmpty else { return String(cString: text) }
        var restored: [UInt8] = []
        var number: Int?
        var byte = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
        while byte.pointee != 0 {
            if byte[0] == Self.mark[0], byte[1] == Self.mark[1], byte[2] == Self.mark[2] {
                if let run = number { restored.append(contentsOf: runs[run]) }
                number = number == nil ? 0 : nil
                byte += Self.mark.count
            } else {
                if let run = number {
                    number = run * 10 + Int(byte.pointee - UInt8(ascii: "0"))
                } else {
                    restored.append(byte.pointee)
                }
                byte += 1
            }
        }
        return String(decoding: restored, as: UTF8.self)
    }
}
