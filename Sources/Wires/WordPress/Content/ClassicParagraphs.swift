/// Gives classic content its paragraphs as WordPress does when it shows it: blank lines part paragraphs, single line
/// ends become breaks, block elements stand as they are and `pre` is never touched.
struct ClassicParagraphs {
    private var output = ""
    private var run = ""
    private var open: [String] = []

    static func applied(to source: String) -> String {
        var writer = ClassicParagraphs()
        let unified = source.replacingLineEnds()
        for token in MarkupTokenizer.tokens(of: unified) { writer.take(token) }
        writer.flush()
        return writer.output
    }

    /// Text that may hold no paragraphs, its line ends made spaces.
    static func oneLine(_ source: String) -> String {
        source.split(whereSeparator: \.isNewline).joined(separator: " ").trimmingWhitespace()
    }

    private mutating func take(_ token: MarkupToken) {
        switch token.kind {
        case .text: run += token.source
        case .comment: break
        case .verbatim:
            flush()
            output += token.source
        case .opening(let name):
            guard Self.blocks.contains(name) else {
                // Line ends inside a tag are no line ends of the text.
                run += name == "br" ? "\u{E00B}" : token.source.replacingLineEndsBySpaces()
                return
            }
            flush()
            output += token.source
            if !Self.void.contains(name), !token.source.hasSuffix("/>") { open.append(name) }
        case .closing(let name):
            guard Self.blocks.contains(name) else {
                run += token.source
                return
            }
            flush()
            output += token.source
            if let index = open.lastIndex(of: name) { open.removeSubrange(index...) }
        }
    }

    private mutating func flush() {
        defer { run = "" }
        let container = open.last ?? ""
        let chunks = Self.chunks(run)
        guard !chunks.isEmpty else { return }
        if Self.textless.contains(container) {
            output += chunks.joined(separator: "\n\n")
        } else if Self.singleLine.contains(container) {
            output += chunks.map(Self.withBreaks).joined(separator: "<br><br>")
        } else if container == "p" {
            output += chunks.map(Self.withBreaks).joined(separator: "</p>\n<p>")
        } else if chunks.count == 1, Self.bare.contains(container) {
            output += Self.withBreaks(chunks[0])
        } else {
            output += chunks.map { "<p>\(Self.withBreaks($0))</p>" }.joined(separator: "\n")
        }
    }

    /// The run cut at blank lines and at doubled breaks, ends trimmed, empty pieces left out.
    private static func chunks(_ run: String) -> [String] {
        var chunks: [String] = []
        var current: [String] = []
        let doubled = run.joiningBreaks()
        for line in doubled.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.allSatisfy({ $0.isWhitespace && $0 != "\u{A0}" }) {
                if !current.isEmpty { chunks.append(current.joined(separator: "\n")) }
                current = []
            } else {
                current.append(String(line))
            }
        }
        if !current.isEmpty { chunks.append(current.joined(separator: "\n")) }
        return chunks.map(trimmed).filter { !$0.isEmpty }
    }

    private static func trimmed(_ chunk: String) -> String {
        var rest = Substring(chunk)
        while let first = rest.first, first == "\u{E00B}" || (first.isWhitespace && first != "\u{A0}") {
            rest.removeFirst()
        }
        while let last = rest.last, last == "\u{E00B}" || (last.isWhitespace && last != "\u{A0}") { rest.removeLast() }
        return String(rest)
    }

    private static func withBreaks(_ chunk: String) -> String {
        guard chunk.utf8.contains(0x0A) || chunk.contains("\u{E00B}") else { return chunk }
        var result = ""
        for line in chunk.split(separator: "\n", omittingEmptySubsequences: false) {
            let line = line.trimmingEndSpace()
            if !result.isEmpty, !result.hasSuffix("<br>") { result += "<br>" }
            result += line.split(separator: "\u{E00B}", omittingEmptySubsequences: false).joined(separator: "<br>")
        }
        return result
    }
}

extension ClassicParagraphs {
    /// Elements that stand between paragraphs, not in one.
    private static let blocks: Set<String> = [
        "address", "article", "aside", "audio", "blockquote", "caption", "center", "col", "colgroup", "dd", "details",
        "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
        "h4",
        "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main", "menu", "nav", "noscript", "ol", "option", "p",
        "section", "select", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "video",
    ]
    private static let void: Set<String> = ["hr", "col"]
    /// What stands directly in these is not text of a paragraph.
    private static let textless: Set<String> = [
        "table", "thead", "tbody", "tfoot", "tr", "colgroup", "select", "figure", "audio", "video", "noscript",
    ]
    /// These hold one line, never paragraphs.
    private static let singleLine: Set<String> = [
        "h1", "h2", "h3", "h4", "h5", "h6", "figcaption", "caption", "summary", "legend", "dt", "address",
    ]
    /// These hold a single run of text without a paragraph around it.
    private static let bare: Set<String> = ["li", "td", "th", "dd", "ul", "ol", "dl", "div", "option"]
}

extension String {
    fileprivate func replacingLineEnds() -> String {
        guard utf8.contains(0x0D) else { return self }
        return String(decoding: Array(utf8).unifyingLineEnds(), as: UTF8.self)
    }

    fileprivate func replacingLineEndsBySpaces() -> String {
        guard utf8.contains(0x0A) else { return self }
        return String(decoding: utf8.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
    }

    /// Two written breaks in a row part paragraphs as a blank line does.
    fileprivate func joiningBreaks() -> String {
        guard contains("\u{E00B}") else { return self }
        var result = ""
        var pending = ""
        for character in self {
            if character == "\u{E00B}" {
                if pending.contains("\u{E00B}") { pending = "\n\n" } else { pending += "\u{E00B}" }
            } else if character.isWhitespace, character != "\u{A0}", !pending.isEmpty {
                pending.append(character)
            } else {
                result += pending
                pending = ""
                result.append(character)
            }
        }
        return result + pending
    }
}

extension Substring {
    fileprivate func trimmingEndSpace() -> Substring {
        var rest = self
        while rest.last == " " || rest.last == "\t" { rest.removeLast() }
        return rest
    }
}

extension [UInt8] {
    fileprivate func unifyingLineEnds() -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(count)
        for (index, byte) in enumerated() {
            if byte == 0x0D {
                if index + 1 >= count || self[index + 1] != 0x0A { result.append(0x0A) }
            } else {
                result.append(byte)
            }
        }
        return result
    }
}
