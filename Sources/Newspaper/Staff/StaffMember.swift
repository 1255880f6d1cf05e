/// Somebody who works at the desk.
package struct StaffMember: Hashable, Sendable {
    package let id: Identifier<StaffMember>
    package var email: EmailAddress
    package var name: String
    package var role: Role
    /// Whoever has left keeps their name in the past and cannot sign in.
    package var isActive: Bool
    /// The language in which the desk speaks to them; nil for that of their browser.
    package var language: DeskLanguage?

    package init(
        id: Identifier<StaffMember>, email: EmailAddress, name: String, role: Role, isActive: Bool = true,
        language: DeskLanguage? = nil
    ) {
        self.id = id
        self.email = email
        self.name = name
        self.role = role
        self.isActive = isActive
        self.language = language
    }

    /// Whether they may do it today.
    package func may(_ permission: Permission) -> Bool {
        isActive && role.permissions.contains(permission)
    }

    /// Characters of a name at most.
    package static let longestName = 120

    /// A name as it is kept: without control and direction characters and spaces around it; nil when nothing is left or
    /// it is too long.
    package static func name(_ text: String) -> String? {
        let shown = text.unicodeScalars.filter { scalar in
            !scalar.properties.isDefaultIgnorableCodePoint && scalar.properties.generalCategory != .control
                && !scalar.properties.isBidiControl
        }
        let name = String(String.UnicodeScalarView(shown)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return name.isEmpty || name.count > longestName ? nil : name
    }
}
