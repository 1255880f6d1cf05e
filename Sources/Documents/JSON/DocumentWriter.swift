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
        bytes.appendJSON(CharacterRules.cleaned(text))
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
