/// What an edition calls its formats, where that is not what its theme calls them: `analysis` as "News analysis".
package struct FormatNames: Hashable, Sendable {
    private var names: [Format: String] = [:]

    package init() {}

    /// Nil for the theme's name. Nothing, and spaces alone, are no name.
    package subscript(format: Format) -> String? {
        get { names[format] }
        set { names[format] = newValue.flatMap(Self.name) }
    }

    /// The names in words, the same for the same names.
    package var text: String {
        Format.allCases.compactMap { format in names[format].map { "\(format.rawValue) \($0)" } }.joined(
            separator: ", ")
    }

    package var isEmpty: Bool { names.isEmpty }

    /// Characters of a name at most.
    package static let longestName = 60

    /// A name as it is kept: on one line, without characters that nobody sees; nil when nothing is left or it is too long.
    package static func name(_ text: String) -> String? {
        StaffMember.name(text).flatMap { $0.count > longestName ? nil : $0 }
    }
}
