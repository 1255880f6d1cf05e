/// Writes the tree as the editor's JSON.
///
/// Members always come in the order type, attrs, content, marks, text, and attributes at their defaults are left out,
/// so that equal trees give equal texts.
struct DocumentWriter {
    private var bytes: [UInt8] = []

    var json: String { String(decoding: bytes, as: UTF8.self) }

    mutating func write(_ document: Document) {
        open(.doc)
        writeContainer(document.blocks)
        close()
    }

    mutating func open(_ kind: NodeKind) {
        raw("{\"type\":\"")
        raw(kind.name)
        raw("\"")
    }

    mutating func close() { raw("}") }

    mutating func list<Element>(_ elements: [Element], _ write: (inout DocumentWriter, Element) -> Void) {
        guard !elements.isEmpty else { return }
        raw(",\"content\":[")
        for (index, element) in elements.enumerated() {
            if index > 0 { raw(",") }
            write(&self, element)
        }
        raw("]")
    }

    /// Blocks, or one empty paragraph in their place: the editor's schema allows no empty container.
    mutating func writeContainer(_ blocks: [Block]) {
        list(blocks.isEmpty ? [.paragraph([])] : blocks) { $0.write($1) }
    }

    mutating func raw(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func number(_ number: Int) {
        bytes.append(contentsOf: String(number).utf8)
    }

    mutating func string(_ text: String) {
        var text = CharacterRules.cleaned(text)
        bytes.append(UInt8(ascii: "\""))
        text.withUTF8 { utf8 in
            var start = 0
            for index in 0..<utf8.count where utf8[index] < 0x20 || utf8[index] == 0x22 || utf8[index] == 0x5C {
                bytes.append(contentsOf: utf8[start..<index])
                escape(utf8[index])
                start = index + 1
            }
            bytes.append(contentsOf: utf8[start...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case 0x0A: raw("\\n")
        case 0x0D: raw("\\r")
        case 0x09: raw("\\t")
        default: bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
        }
    }
}

extension DocumentWriter {
    /// `,"attrs":{…}` with those of the attributes that have a value; nothing when none has.
    mutating func attributes(_ attributes: [(name: StaticString, value: AttributeValue?)]) {
        var isFirst = true
        for (name, value) in attributes {
            guard let value else { continue }
            raw(isFirst ? ",\"attrs\":{\"" : ",\"")
            raw(name)
            raw("\":")
            switch value {
            case .number(let value): number(value)
            case .string(let value): string(value)
            }
            isFirst = false
        }
        if !isFirst { raw("}") }
    }

    enum AttributeValue {
        case number(Int)
        case string(String)

        static func string(ifAny text: String?) -> AttributeValue? {
            text.flatMap { $0.isEmpty ? nil : .string($0) }
        }
    }
}
