/// Goes over foreign HTML once before the parser sees it, token by token as HTML's own rules say.
///
/// The parser builds the tree well but can be made to work in quadratic time and memory: by depth, by formatting
/// elements that are never closed, by thousands of attributes. The filter passes on only elements and attributes that the
/// reader will use, bounds how deep they nest (`OpenElements`), and names the rest. No element with its own rules for
/// what is markup (such as `script`) gets through, so parser and filter cannot disagree about where a tag begins.
struct MarkupFilter {
    var source: [UInt8]
    var position = 0
    var output: [UInt8] = Array("<!DOCTYPE html>".utf8)
    /// Where in the output each element begins, and in which line of the source it stood.
    var lines: [(offset: Int, line: Int)] = []
    private var standIns: TextStandIns
    var open = OpenElements()
    var left = LeftOutLog()

    /// The element that is being left out, and how many of its kind are open inside it.
    var skipped: (name: String, depth: Int)?
    /// Where the last end tag of an element that is left out whole stands; nothing is skipped to beyond it.
    private var lastEndTags: [String: Int] = [:]
    private var countedLine = 1
    private var countedPosition = 0

    init(_ html: String) {
        var html = html
        source = html.withUTF8 { Array($0.prefix(HTMLReader.maximumBytes)) }
        standIns = TextStandIns(source)
        if html.utf8.count > source.count {
            left.add("size", "everything after \(source.count) bytes", line: nil)
        }
        output.reserveCapacity(source.count + source.count / 8)
    }

    mutating func run() -> FilteredMarkup {
        while position < source.count {
            text()
            if position < source.count { markup() }
            if let skipped, position > lastEndTag(of: skipped.name) { self.skipped = nil }
        }
        return FilteredMarkup(bytes: output, standIns: standIns, lines: lines)
    }

    /// The text up to the next `<`.
    private mutating func text() {
        let start = position
        while position < source.count, source[position] != UInt8(ascii: "<") { position += 1 }
        guard skipped == nil, start < position else { return }
        let text = source[start..<position]
        standIns.write(text.allSatisfy(Self.isAllowed) ? text : text.filter(Self.isAllowed)[...], to: &output)
    }

    private mutating func markup() {
        let next = byte(at: position + 1)
        if Self.isLetter(next) {
            startTag()
        } else if next == UInt8(ascii: "/"), Self.isLetter(byte(at: position + 2)) {
            endTag()
        } else if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") || next == UInt8(ascii: "/") {
            commentOrDeclaration()
        } else {
            if skipped == nil { output.append(contentsOf: "&lt;".utf8) }
            position += 1
        }
    }

    private mutating func commentOrDeclaration() {
        let start = position
        if source[start...].starts(with: "<!--".utf8) {
            position = endOfComment(from: start + 4)
        } else {
            position = (source[start...].firstIndex(of: UInt8(ascii: ">")) ?? source.count - 1) + 1
        }
        let isDoctype = source[start...].prefix(9).map { $0 | 0x20 }.elementsEqual("<!doctype".utf8.map { $0 | 0x20 })
        if !isDoctype, skipped == nil { left.add("comment", line: line(at: start)) }
    }

    /// A comment ends with `-->` or `--!>`, and at once with `>` or `->`.
    private func endOfComment(from start: Int) -> Int {
        if byte(at: start) == UInt8(ascii: ">") { return start + 1 }
        if byte(at: start) == UInt8(ascii: "-"), byte(at: start + 1) == UInt8(ascii: ">") { return start + 2 }
        var index = start
        while index < source.count {
            if source[index] == UInt8(ascii: "-"), byte(at: index + 1) == UInt8(ascii: "-") {
                if byte(at: index + 2) == UInt8(ascii: ">") { return index + 3 }
                if byte(at: index + 2) == UInt8(ascii: "!"), byte(at: index + 3) == UInt8(ascii: ">") {
                    return index + 4
                }
            }
            index += 1
        }
        return source.count
    }

    /// Where the last end tag of this name begins; -1 when there is none.
    mutating func lastEndTag(of name: String) -> Int {
        if let known = lastEndTags[name] { return known }
        var index = source.count - 1
        while index >= 0, !isEndTag(of: name, at: index) { index -= 1 }
        lastEndTags[name] = index
        return index
    }

    /// Whether `</name` stands here and is not the beginning of a longer name.
    func isEndTag(of name: String, at index: Int) -> Bool {
        guard source[index] == UInt8(ascii: "<"), byte(at: index + 1) == UInt8(ascii: "/") else { return false }
        var offset = index + 2
        for letter in name.utf8 {
            guard byte(at: offset) | 0x20 == letter else { return false }
            offset += 1
        }
        return Self.isSpace(byte(at: offset)) || [UInt8(ascii: "/"), UInt8(ascii: ">"), 0].contains(byte(at: offset))
    }

    /// The line that this position stands in; positions are asked for in rising order.
    mutating func line(at position: Int) -> Int {
        while countedPosition < position {
            if source[countedPosition] == 0x0A { countedLine += 1 }
            countedPosition += 1
        }
        return countedLine
    }

    /// The byte at an index; 0 beyond the end.
    func byte(at index: Int) -> UInt8 { index < source.count ? source[index] : 0 }

    static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }

    /// Control characters are dropped here, because the parser would put U+FFFD in their place.
    static func isAllowed(_ byte: UInt8) -> Bool { byte >= 0x20 && byte != 0x7F || isSpace(byte) }

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
    }
}

/// HTML that is safe to give to the parser.
struct FilteredMarkup {
    let bytes: [UInt8]
    let standIns: TextStandIns
    let lines: [(offset: Int, line: Int)]

    /// The source's line of the element that begins at this offset of the filtered text.
    func line(at offset: Int) -> Int? {
        var low = 0
        var high = lines.count
        while low < high {
            let middle = (low + high) / 2
            if lines[middle].offset <= offset { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? lines[low - 1].line : nil
    }
}
