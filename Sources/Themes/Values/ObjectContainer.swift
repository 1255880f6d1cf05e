/// The named properties of a struct; a property that is nil becomes `Absent`, so that no outer value shows in its place.
struct ObjectContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let object: TemplateObject
    let conversion: PageConversion
    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil(forKey key: Key) {
        object.fields[key.stringValue] = Absent()
    }

    mutating func encode(_ value: Bool, forKey key: Key) {
        object.fields[key.stringValue] = value
    }

    mutating func encode(_ value: Int, forKey key: Key) {
        object.fields[key.stringValue] = value
    }

    mutating func encode(_ value: String, forKey key: Key) {
        object.fields[key.stringValue] = conversion.text(value)
    }

    mutating func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
        object.fields[key.stringValue] = try conversion.converted(value)
    }

    mutating func encodeIfPresent(_ value: String?, forKey key: Key) {
        encode(value ?? "", forKey: key)
    }

    mutating func encodeIfPresent(_ value: Int?, forKey key: Key) {
        object.fields[key.stringValue] = value.map { $0 as Any } ?? Absent()
    }

    mutating func encodeIfPresent(_ value: Bool?, forKey key: Key) {
        object.fields[key.stringValue] = value.map { $0 as Any } ?? Absent()
    }

    mutating func encodeIfPresent<Value: Encodable>(_ value: Value?, forKey key: Key) throws {
        guard let value else { return encodeNil(forKey: key) }
        object.fields[key.stringValue] = try conversion.converted(value)
    }

    // Synthesized conformances of page values ask for none of these.
    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        let nested = TemplateObject()
        object.fields[key.stringValue] = nested
        return KeyedEncodingContainer<Nested>(ObjectContainer<Nested>(object: nested, conversion: conversion))
    }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        ListContainer(encoder: PageEncoder(conversion: conversion))
    }

    mutating func superEncoder() -> any Encoder { PageEncoder(conversion: conversion) }
    mutating func superEncoder(forKey key: Key) -> any Encoder { PageEncoder(conversion: conversion) }
}
