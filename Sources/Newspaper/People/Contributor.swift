/// Whom a byline names: a person, a news agency or a desk of the newsroom.
package struct Contributor: Hashable, Sendable {
    package let id: Identifier<Contributor>
    package var slug: Slug
    package var name: String
    package var kind: ContributorKind
    package var biography: String
    package var portrait: Identifier<Picture>?

    package init(
        id: Identifier<Contributor>, slug: Slug, name: String, kind: ContributorKind, biography: String = "",
        portrait: Identifier<Picture>? = nil
    ) {
        self.id = id
        self.slug = slug
        self.name = name
        self.kind = kind
        self.biography = biography
        self.portrait = portrait
    }
}

/// What kind of contributor a byline names.
package enum ContributorKind: String, Hashable, Sendable, CaseIterable {
    case person
    case agency
    case desk
}
