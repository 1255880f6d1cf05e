/// Writes one JSON object on one line, its members in the order in which they are given.
package struct JSONObjectWriter {
    private var bytes = [UInt8(ascii: "{")]

    package init() {}

    package mutating func add(_ key: StaticString, _ value: String) {
        open(key)
        bytes.appendJSON(value)
    }

    /// Left out when it is empty.
    package mutating func addUnlessEmpty(_ key: StaticString, _ value: String) {
        if !value.isEmpty { add(key, value) }
    }

    /// Left out when it is empty.
    package mutating func addUnlessEmpty(_ key: StaticString, _ values: [String]) {
        addUnlessEmpty(key, raw: values.map(Self.quoted))
    }

    /// Values that are JSON already; left out when there are none.
    package mutating func addUnlessEmpty(_ key: StaticString, raw values: [String]) {
        if !values.isEmpty { add(key, raw: "[" + values.joined(separator: ",") + "]") }
    }

    /// A value that is JSON already.
    package mutating func add(_ key: StaticString, raw value: String) {
        open(key)
        bytes.append(contentsOf: value.utf8)
    }

    private mutating func open(_ key: StaticString) {
        if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
        bytes.append(contentsOf: "\":".utf8)
    }

    package var object: String { String(decoding: bytes, as: UTF8.self) + "}" }

    package static func quoted(_ value: String) -> String {
        var bytes: [UInt8] = []
        bytes.appendJSON(value)
        return String(decoding: bytes, as: UTF8.self)
    }
}
