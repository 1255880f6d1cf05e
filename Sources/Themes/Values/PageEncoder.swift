/// Receives the stored properties of one value by way of `Encodable`, which costs no reflection.
final class PageEncoder: Encoder {
    let conversion: PageConversion
    var result: Any = Absent()
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    init(conversion: PageConversion) {
        self.conversion = conversion
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        let object = TemplateObject()
        result = object
        return KeyedEncodingContainer(ObjectContainer<Key>(object: object, conversion: conversion))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        result = [Any]()
        return ListContainer(encoder: self)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        ValueContainer(encoder: self)
    }
}

/// The list that an array of page values fills.
struct ListContainer: UnkeyedEncodingContainer {
    let encoder: PageEncoder
    var items: [Any] = []
    var codingPath: [any CodingKey] { [] }
    var count: Int { items.count }

    init(encoder: PageEncoder) {
        self.encoder = encoder
    }

    mutating func encodeNil() {
        append(Absent())
    }

    mutating func encode<Value: Encodable>(_ value: Value) throws {
        append(try encoder.conversion.converted(value))
    }

    private mutating func append(_ item: Any) {
        items.append(item)
        encoder.result = items
    }

    mutating func nestedContainer<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        let object = TemplateObject()
        append(object)
        return KeyedEncodingContainer(ObjectContainer<Key>(object: object, conversion: encoder.conversion))
    }

    // Synthesized conformances of page values ask for neither of these.
    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        ListContainer(encoder: PageEncoder(conversion: encoder.conversion))
    }

    mutating func superEncoder() -> any Encoder { PageEncoder(conversion: encoder.conversion) }
}

/// The single text or number that an enumeration with raw values stands for.
struct ValueContainer: SingleValueEncodingContainer {
    let encoder: PageEncoder
    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil() {
        encoder.result = Absent()
    }

    mutating func encode<Value: Encodable>(_ value: Value) throws {
        // A number type that converts through itself would never end.
        guard value is String || value is Bool || value is Int || !(value is any Numeric) else {
            throw ThemeError.unshowableValue(type: "\(Value.self)")
        }
        encoder.result = try encoder.conversion.converted(value)
    }
}
