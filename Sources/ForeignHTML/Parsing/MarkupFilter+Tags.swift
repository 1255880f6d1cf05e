extension MarkupFilter {
    mutating func startTag() {
        let start = position
        position += 1
        let written = tagName()
        let name = ElementNames.renamed[written] ?? written
        let tag = attributes()
        guard tag.isComplete else { return }
        if let skipped {
            if skipped.name == name, !tag.isSelfClosing { self.skipped?.depth += 1 }
            if ElementNames.leftOutText.contains(name) { skipText(upToEndOf: name) }
            return
        }
        if ElementNames.kept.contains(name) {
            keep(name, tag, at: start)
        } else if ElementNames.leftOutWhole.contains(name) {
            left.add(name, line: line(at: start))
            if !tag.isSelfClosing || name != "svg" && name != "math", lastEndTag(of: name) > start {
                skipped = (name, 1)
            }
        } else if ElementNames.leftOutText.contains(name) {
            left.add(name, line: line(at: start))
            skipText(upToEndOf: name)
        } else if name == "xmp" || name == "plaintext" {
            verbatim(name, at: start)
        } else if !ElementNames.transparent.contains(name) {
            left.add(name, line: line(at: start))
        }
    }

    mutating func endTag() {
        position += 2
        let written = tagName()
        let name = ElementNames.renamed[written] ?? written
        let tag = attributes()
        guard tag.isComplete else { return }
        if let skipped {
            guard skipped.name == name else { return }
            self.skipped = skipped.depth > 1 ? (name, skipped.depth - 1) : nil
            return
        }
        guard ElementNames.kept.contains(name), name != "iframe", open.close(name) else { return }
        write("</" + name + ">")
    }

    private mutating func keep(_ name: String, _ tag: Tag, at start: Int) {
        switch open.open(name) {
        case .accepted: break
        case .passedOver: return
        case .refused: return left.add("nesting", "too many elements in one another", line: line(at: start))
        case .acceptedLast(let closing):
            for name in closing { write("</" + name + ">") }
            return left.add("nesting", "too much formatting that is never closed", line: line(at: start))
        }
        lines.append((output.count, line(at: start)))
        write("<" + name)
        output.append(contentsOf: tag.attributes)
        write(">")
        if name == "iframe" {
            write("</iframe>")
            skipText(upToEndOf: name)
        }
    }

    /// The text of elements whose content is shown as it stands becomes preformatted text.
    private mutating func verbatim(_ name: String, at start: Int) {
        let content = position
        if name == "xmp" { skipText(upToEndOf: name) } else { position = source.count }
        lines.append((output.count, line(at: start)))
        write("<pre>\n")
        let end = name == "xmp" ? source[content..<position].lastIndex(of: UInt8(ascii: "<")) ?? position : position
        for byte in source[content..<end] where Self.isAllowed(byte) {
            switch byte {
            case UInt8(ascii: "<"): write("&lt;")
            case UInt8(ascii: "&"): write("&amp;")
            default: output.append(byte)
            }
        }
        write("</pre>")
    }

    /// Moves behind the next end tag of this name, or to the end when there is none.
    private mutating func skipText(upToEndOf name: String) {
        while position < source.count, !isEndTag(of: name, at: position) { position += 1 }
        while position < source.count, source[position] != UInt8(ascii: ">") { position += 1 }
        position = min(position + 1, source.count)
    }

    /// The name at the position, in small letters.
    private mutating func tagName() -> String {
        let start = position
        while position < source.count, !Self.isSpace(source[position]), source[position] != UInt8(ascii: "/"),
            source[position] != UInt8(ascii: ">")
        {
            position += 1
        }
        let letters = source[start..<min(position, start + 40)]
        return String(decoding: letters.map(Self.lowercased), as: UTF8.self)
    }

    mutating func write(_ text: String) { output.append(contentsOf: text.utf8) }

    static func lowercased(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}
