import Documents

/// Writes one object on one line, its members in the order in which they are given.
struct JSONLineWriter {
    private(set) var text = "{"

    mutating func add(_ key: String, _ value: String) {
        add(key, raw: Self.quoted(value))
    }

    /// Left out when it is empty.
    mutating func addUnlessEmpty(_ key: String, _ value: String) {
        if !value.isEmpty { add(key, value) }
    }

    /// Left out when it is empty.
    mutating func addUnlessEmpty(_ key: String, _ values: [String]) {
        addUnlessEmpty(key, raw: values.map(Self.quoted))
    }

    /// Values that are JSON already; left out when there are none.
    mutating func addUnlessEmpty(_ key: String, raw values: [String]) {
        if !values.isEmpty { add(key, raw: "[" + values.joined(separator: ",") + "]") }
    }

    /// A value that is JSON already.
    mutating func add(_ key: String, raw value: String) {
        text += text.utf8.count == 1 ? "" : ","
        text += "\"\(key)\":"
        text += value
    }

    var object: String { text + "}" }

    static func quoted(_ value: String) -> String {
        var bytes: [UInt8] = []
        bytes.appendJSON(value)
        return String(decoding: bytes, as: UTF8.self)
    }
}
