import Documents

/// JSON that is written for other programs to read. Members that are nil or empty are left out.
enum JSONValue: Sendable {
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([JSONValue])
    case object([(name: String, value: JSONValue?)])

    /// The text, its members in the order in which they were given.
    var json: String {
        var bytes: [UInt8] = []
        write(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func write(to bytes: inout [UInt8]) {
        switch self {
        case .text(let text): bytes.appendJSON(text)
        case .number(let number): bytes.append(contentsOf: String(number).utf8)
        case .flag(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
        case .list(let values):
            bytes.append(UInt8(ascii: "["))
            for (index, value) in values.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                value.write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members): Self.write(members, to: &bytes)
        }
    }

    private static func write(_ members: [(name: String, value: JSONValue?)], to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "{"))
        var isFirst = true
        for case (let name, let value?) in members where !value.isEmpty {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            bytes.appendJSON(name)
            bytes.append(UInt8(ascii: ":"))
            value.write(to: &bytes)
            isFirst = false
        }
        bytes.append(UInt8(ascii: "}"))
    }

    private var isEmpty: Bool {
        switch self {
        case .text(let text): text.isEmpty
        case .list(let values): values.isEmpty
        case .number, .flag, .object: false
        }
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    init(stringLiteral text: String) {
        self = .text(text)
    }

    init(arrayLiteral values: JSONValue...) {
        self = .list(values)
    }

    init(dictionaryLiteral members: (String, JSONValue?)...) {
        self = .object(members.map { (name: $0.0, value: $0.1) })
    }
}

extension JSONValue {
    static func text(ifAny text: String?) -> JSONValue? { text.map { .text($0) } }
}
