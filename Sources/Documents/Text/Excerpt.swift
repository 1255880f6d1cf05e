extension Document {
    /// The opening of the running text, at most so many characters (as a reader counts them), for a card or a feed.
    ///
    /// Paragraphs, quotations and lists count as running text; when there is none, all words do. A text that is cut ends
    /// after a whole word with "…", which counts.
    package func excerpt(maximumCharacters: Int) -> String {
        var opening = ""
        for block in blocks {
            for text in RunningText.paragraphs(of: block) {
                if !opening.isEmpty { opening += " " }
                opening += text.withCollapsedSpace
            }
            // Counting characters is dear; it is worth it once there are bytes enough for them.
            if opening.utf8.count > maximumCharacters, opening.count > maximumCharacters { break }
        }
        if opening.isEmpty { opening = plainText.withCollapsedSpace }
        return Excerpt.cut(opening, maximumCharacters: maximumCharacters)
    }
}

/// Cuts a text between words.
package enum Excerpt {
    /// The text itself when it is short enough; otherwise its opening up to the end of a word, and "…".
    ///
    /// Characters are grapheme clusters, so a letter is never parted from its marks, nor an emoji from its parts. A first
    /// word longer than the limit is cut inside.
    package static func cut(_ text: String, maximumCharacters: Int) -> String {
        let text = text.trimmed
        guard maximumCharacters > 0 else { return "" }
        guard let limit = text.index(text.startIndex, offsetBy: maximumCharacters, limitedBy: text.endIndex),
            limit < text.endIndex
        else { return text }
        let room = text.index(before: limit)
        var end = room
        while end > text.startIndex, !isBoundary(at: end, in: text) { end = text.index(before: end) }
        if end == text.startIndex { end = room }
        let words = text[..<end]
        let last = words.lastIndex { !$0.isWhitespace && !",;:–—-،؛、，…".contains($0) }
        return (last.map { String(words[...$0]) } ?? "") + "…"
    }

    /// Whether a word may end before this index: at white space, and beside a character of a script without spaces.
    private static func isBoundary(at index: String.Index, in text: String) -> Bool {
        let character = text[index]
        if character.isWhitespace { return true }
        let before = text[text.index(before: index)]
        return before.isWhitespace || isIdeograph(before) || (isIdeograph(character) && !before.isPunctuation)
    }

    private static func isIdeograph(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first?.value else { return false }
        return (0x3041...0x30FF).contains(scalar) || (0x3400...0x9FFF).contains(scalar)
            || (0xF900...0xFAFF).contains(scalar) || (0x20000...0x3FFFF).contains(scalar)
    }
}

/// The text that a reader reads in one go, without headings, pictures, tables and boxes.
private enum RunningText {
    static func paragraphs(of block: Block) -> [String] {
        switch block {
        case .paragraph(let inlines): inlines.areBlank ? [] : [inlines.plainText]
        case .unorderedList(let items), .orderedList(_, let items): items.flatMap { $0.blocks.flatMap(paragraphs) }
        case .quotation(let blocks, _): blocks.flatMap(paragraphs)
        case .heading, .pullQuotation, .picture, .gallery, .table, .code, .divider, .factBox, .embed: []
        }
    }
}

extension StringProtocol {
    /// One space in place of each run of white space, none at the ends. No-break spaces stay.
    package var withCollapsedSpace: String {
        if isCollapsed { return String(self) }
        let words = unicodeScalars.split {
            $0.value <= 0x20 || ($0.value > 0x7F && $0.properties.isWhitespace && $0 != "\u{A0}" && $0 != "\u{202F}")
        }
        return words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
    }

    /// Whether no space has to go, as far as the bytes alone tell: most texts need no closer look.
    private var isCollapsed: Bool {
        var previous = UInt8(ascii: " ")
        for byte in utf8 {
            switch byte {
            case 0x20: if previous == 0x20 { return false }
            // The bytes that the white space beyond ASCII begins with.
            case 0..<0x20, 0xC2, 0xE1, 0xE2, 0xE3: return false
            default: break
            }
            previous = byte
        }
        return previous != 0x20
    }
}
