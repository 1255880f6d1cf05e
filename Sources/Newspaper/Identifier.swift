/// The number that one kept noun is known by; the noun in the type keeps sections from being taken for topics.
package struct Identifier<Noun>: Hashable, Sendable, RawRepresentable, Comparable {
    package let rawValue: Int64

    package init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
