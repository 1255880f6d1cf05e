/// Somebody who works at the desk.
package struct StaffMember: Hashable, Sendable {
    package let id: Identifier<StaffMember>
    package var email: EmailAddress
    package var name: String
    package var role: Role
    /// An editor's own sections: only in these, and in all below them, do they decide what readers see; nil for everywhere.
    /// To the other roles it means nothing.
    package var ownSections: [Identifier<Section>]?
    /// Whoever has left keeps their name in the past and cannot sign in.
    package var isActive: Bool
    /// The language in which the desk speaks to them; nil for that of their browser.
    package var language: DeskLanguage?

    package init(
        id: Identifier<StaffMember>, email: EmailAddress, name: String, role: Role,
        ownSections: [Identifier<Section>]? = nil, isActive: Bool = true, language: DeskLanguage? = nil
    ) {
        self.id = id
        self.email = email
        self.name = name
        self.role = role
        self.ownSections = ownSections
        self.isActive = isActive
        self.language = language
    }

    /// Whether they may do it today.
    package func may(_ permission: Permission) -> Bool {
        isActive && role.permissions.contains(permission)
    }

    /// Whether they decide what readers see of a story, of what was settled and of a text that is to take its place: where
    /// an editor has sections of their own, both must stand in these alone. What stands nowhere yet is for those who
    /// publish everywhere.
    package func mayPublish(_ article: Article, as content: ArticleContent, in tree: SectionTree) -> Bool {
        let texts = article.state.isSettled ? [article.content, content] : [content]
        return may(.publish)
            && texts.allSatisfy { text in
                text.sections.isEmpty
                    ? decides(about: nil, in: tree) : text.sections.allSatisfy { decides(about: $0, in: tree) }
            }
    }

    /// Whether they lay out the front of a section, or with nil the front page and what stands on every page.
    package func mayLayOutFront(of section: Identifier<Section>?, in tree: SectionTree) -> Bool {
        may(.layOutFronts) && decides(about: section, in: tree)
    }

    /// Whether a section lies in what they were given; nil stands for the newspaper as a whole.
    private func decides(about section: Identifier<Section>?, in tree: SectionTree) -> Bool {
        guard role == .editor, let ownSections else { return true }
        return section.map { tree.lineage(of: $0).contains { ownSections.contains($0.id) } } ?? false
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
