extension MarkupFilter {
    /// What follows a tag's name.
    struct Tag {
        /// The attributes that are kept, ready to be written behind the name.
        var attributes: [UInt8] = []
        var isSelfClosing = false
        /// False when the text ended inside the tag, which is then no tag.
        var isComplete = false
    }

    private static let keptAttributes: [[UInt8]] = [
        "alt", "cite", "class", "colspan", "data", "data-full-url", "data-href", "data-instgrm-permalink",
        "data-large-file",
        "data-lazy-src", "data-lazy-srcset", "data-orig-file", "data-original", "data-provider", "data-src",
        "data-srcset",
        "data-url", "dir", "height", "href", "id", "lang", "name", "rowspan", "src", "srcset", "start", "title",
        "value",
        "width", "xml:lang",
    ].map { Array($0.utf8) }

    /// Reads the attributes up to the tag's `>` and keeps those that the reader uses, the first of each name.
    mutating func attributes() -> Tag {
        var tag = Tag()
        var seen: Set<Int> = []
        while position < source.count {
            let byte = source[position]
            if byte == UInt8(ascii: ">") {
                position += 1
                tag.isComplete = true
                return tag
            }
            tag.isSelfClosing = byte == UInt8(ascii: "/")
            if Self.isSpace(byte) || byte == UInt8(ascii: "/") {
                position += 1
                continue
            }
            let name = attributeName()
            let value = attributeValue()
            guard let number = Self.keptAttributes.firstIndex(of: name), seen.insert(number).inserted else { continue }
            append(name, value, to: &tag)
        }
        return tag
    }

    private mutating func attributeName() -> [UInt8] {
        let start = position
        position += 1
        while position < source.count, !Self.isSpace(source[position]),
            ![UInt8(ascii: "/"), UInt8(ascii: ">"), UInt8(ascii: "=")].contains(source[position])
        {
            position += 1
        }
        return source[start..<min(position, start + 40)].map(Self.lowercased)
    }

    /// Where the value stands, without its quotation marks; empty when there is none.
    private mutating func attributeValue() -> Range<Int> {
        var index = position
        while Self.isSpace(byte(at: index)) { index += 1 }
        guard byte(at: index) == UInt8(ascii: "=") else { return position..<position }
        index += 1
        while Self.isSpace(byte(at: index)) { index += 1 }
        let quote = byte(at: index)
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let end = source[(index + 1)...].firstIndex(of: quote) ?? source.count
            position = min(end + 1, source.count)
            return index + 1..<end
        }
        let start = min(index, source.count)
        position = start
        while position < source.count, !Self.isSpace(source[position]), source[position] != UInt8(ascii: ">") {
            position += 1
        }
        return start..<position
    }

    private func append(_ name: [UInt8], _ value: Range<Int>, to tag: inout Tag) {
        tag.attributes.append(UInt8(ascii: " "))
        tag.attributes.append(contentsOf: name)
        tag.attributes.append(contentsOf: "=\"".utf8)
        for byte in source[value] where Self.isAllowed(byte) {
            if byte == UInt8(ascii: "\"") {
                tag.attributes.append(contentsOf: "&quot;".utf8)
            } else {
                tag.attributes.append(byte)
            }
        }
        tag.attributes.append(UInt8(ascii: "\""))
    }
}
