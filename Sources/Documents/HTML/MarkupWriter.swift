/// Writes HTML that is well-formed by construction.
///
/// Tags and attribute names can only be literals of this program, and whatever comes from a document enters as text or as
/// an attribute's value, escaped here. There is no way to add finished HTML.
struct MarkupWriter {
    private var bytes: [UInt8] = []

    var html: String { String(decoding: bytes, as: UTF8.self) }

    /// A start tag, or an empty element, with its attributes.
    mutating func open(_ tag: StaticString, _ attributes: Attribute...) {
        raw("<")
        raw(tag)
        for attribute in attributes {
            guard let value = attribute.value else { continue }
            raw(" ")
            raw(attribute.name)
            raw("=\"")
            escape(value)
            raw("\"")
        }
        raw(">")
    }

    mutating func close(_ tag: StaticString) {
        raw("</")
        raw(tag)
        raw(">")
    }

    mutating func text(_ text: String) { escape(text) }

    private mutating func raw(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// The same escaping serves text and quoted values; characters that HTML and XML cannot hold are left out.
    private mutating func escape(_ text: String) {
        var text = CharacterRules.cleaned(text)
        text.withUTF8 { utf8 in
            var start = 0
            for index in 0..<utf8.count {
                guard let reference = Self.reference(for: utf8[index]) else { continue }
                bytes.append(contentsOf: utf8[start..<index])
                raw(reference)
                start = index + 1
            }
            bytes.append(contentsOf: utf8[start...])
        }
    }

    private static func reference(for byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        default: nil
        }
    }
}

/// An attribute of a start tag; one without a value is left out.
struct Attribute {
    let name: StaticString
    let value: String?

    /// A value that is words or a name, never an address.
    static func named(_ name: StaticString, _ value: String?) -> Attribute {
        Attribute(name: name, value: value)
    }

    static func number(_ name: StaticString, _ value: Int?) -> Attribute {
        Attribute(name: name, value: value.map(String.init))
    }

    static func hypertextReference(_ target: LinkTarget) -> Attribute {
        Attribute(name: "href", value: target.address)
    }

    /// A reference to a part of a page; of the same one when its address is empty.
    static func fragment(_ identifier: String, of page: String) -> Attribute {
        Attribute(name: "href", value: "\(page)#\(identifier)")
    }

    static func source(_ target: LinkTarget) -> Attribute {
        Attribute(name: "src", value: target.address)
    }
}
