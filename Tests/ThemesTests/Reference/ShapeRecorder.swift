import Themes

/// Learns the names of each type in the way in which rendering learns them: by encoding a value of it.
final class ShapeRecorder: Encoder {
    /// The fields of each type that was met, in their order.
    private(set) var types: [String: [ValueField]] = [:]
    private var typesBeingRead: [String] = []
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func record(_ value: some Encodable) throws {
        typesBeingRead.append("\(type(of: value))")
        try value.encode(to: self)
        typesBeingRead.removeLast()
    }

    /// The types that fields name and that no value has shown.
    var unseenTypes: Set<String> {
        Set(types.values.joined().compactMap { Self.typeNamed(by: $0.shape) }).subtracting(types.keys)
    }

    private static func typeNamed(by shape: ValueShape) -> String? {
        switch shape {
        case .object(let type), .part(_, let type): type
        case .list(let element): typeNamed(by: element)
        default: nil
        }
    }

    fileprivate func note(_ name: String, _ type: any Encodable.Type, mayBeAbsent: Bool) {
        guard let owner = typesBeingRead.last else { return }
        let field = ValueField(name: name, shape: ValueShape(of: type), mayBeAbsent: mayBeAbsent)
        if types[owner]?.contains(where: { $0.name == name }) != true { types[owner, default: []].append(field) }
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(FieldRecorder<Key>(recorder: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer { ElementRecorder(recorder: self) }
    func singleValueContainer() -> any SingleValueEncodingContainer { ElementRecorder(recorder: self) }
}

/// Notes the fields of one value, and looks into what they hold.
private struct FieldRecorder<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let recorder: ShapeRecorder
    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil(forKey key: Key) {}

    mutating func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
        recorder.note(key.stringValue, Value.self, mayBeAbsent: false)
        try recorder.lookInto(value)
    }

    mutating func encodeIfPresent<Value: Encodable>(_ value: Value?, forKey key: Key) throws {
        recorder.note(key.stringValue, Value.self, mayBeAbsent: true)
        if let value { try recorder.lookInto(value) }
    }

    mutating func encodeIfPresent(_ value: String?, forKey key: Key) {
        recorder.note(key.stringValue, String.self, mayBeAbsent: true)
    }

    mutating func encodeIfPresent(_ value: Int?, forKey key: Key) {
        recorder.note(key.stringValue, Int.self, mayBeAbsent: true)
    }

    mutating func encodeIfPresent(_ value: Bool?, forKey key: Key) {
        recorder.note(key.stringValue, Bool.self, mayBeAbsent: true)
    }

    // Synthesized conformances of page values ask for none of these.
    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> { recorder.container(keyedBy: type) }
    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        recorder.unkeyedContainer()
    }
    mutating func superEncoder() -> any Encoder { recorder }
    mutating func superEncoder(forKey key: Key) -> any Encoder { recorder }
}

/// Looks into the elements of a list; single texts and numbers have nothing in them.
private struct ElementRecorder: UnkeyedEncodingContainer, SingleValueEncodingContainer {
    let recorder: ShapeRecorder
    var codingPath: [any CodingKey] { [] }
    var count: Int { 0 }

    mutating func encodeNil() {}

    mutating func encode<Value: Encodable>(_ value: Value) throws {
        try recorder.lookInto(value)
    }

    // Synthesized conformances of page values ask for none of these.
    mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        recorder.container(keyedBy: type)
    }
    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { recorder.unkeyedContainer() }
    mutating func superEncoder() -> any Encoder { recorder }
}

extension ShapeRecorder {
    fileprivate func lookInto<Value: Encodable>(_ value: Value) throws {
        switch ValueShape(of: Value.self) {
        case .object, .part: try record(value)
        case .list: try value.encode(to: self)
        default: break
        }
    }
}
