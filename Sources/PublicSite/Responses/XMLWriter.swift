import Documents

/// Writes an XML document with every text escaped; what XML cannot hold is left out.
struct XMLWriter {
    private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

    /// An element with others inside.
    mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ content: (inout XMLWriter) throws -> Void
    ) rethrows {
        open(name, attributes)
        text += ">"
        try content(&self)
        text += "</\(name)>\n"
    }

    /// An element that holds a text; nothing at all when there is no text.
    mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text content: String?) {
        guard let content, !content.isEmpty else { return }
        element(name, attributes) { $0.text += Self.escaped(content) }
    }

    /// An element that says everything in its attributes.
    mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
        open(name, attributes)
        text += "/>\n"
    }

    private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
        text += "<\(name)"
        for (name, value) in attributes {
            if let value { text += " \(name)=\"\(Self.escaped(value))\"" }
        }
    }

    private static func escaped(_ text: String) -> String {
        var escaped: [UInt8] = []
        for byte in CharacterRules.cleaned(text).utf8 {
            switch byte {
            case UInt8(ascii: "&"): escaped += "&amp;".utf8
            case UInt8(ascii: "<"): escaped += "&lt;".utf8
            case UInt8(ascii: ">"): escaped += "&gt;".utf8
            case UInt8(ascii: "\""): escaped += "&quot;".utf8
            default: escaped.append(byte)
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }
}
