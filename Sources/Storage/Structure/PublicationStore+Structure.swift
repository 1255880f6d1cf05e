package import Newspaper

/// What the desk changes of sections and menus; each by its number, wherever it stands.
extension PublicationStore {
    /// Keeps what a section is called and where it stands; its place among others stays.
    package func update(_ section: Section) throws {
        try connection.run(
            "UPDATE section SET parent_id = $1, slug = $2, path = $3, name = $4, description = $5 WHERE id = $6",
            [
                .id(section.parent), .text(section.slug.text), .text(section.path), .text(section.name),
                .text(section.description), .id(section.id),
            ])
    }

    /// Puts an edition's sections into an order.
    package func order(_ sections: [Identifier<Section>]) throws {
        for (position, section) in sections.enumerated() {
            try connection.run(
                "UPDATE section SET position = $1 WHERE id = $2", [.integer(position), .id(section)])
        }
    }

    /// Takes away a section in which no story stands, with its front; fronts that showed it show `successor`.
    package func remove(
        _ section: Identifier<Section>, of edition: Identifier<Edition>, replacedBy successor: Identifier<Section>?
    ) throws {
        for front in try connection.fronts.all(edition: edition) {
            if front.section == section {
                try connection.run(
                    "DELETE FROM front WHERE edition_id = $1 AND section_id = $2", [.id(edition), .id(section)])
            } else if front.slots.contains(where: { $0.section == section }) {
                var changed = front
                for index in changed.slots.indices where changed.slots[index].section == section {
                    changed.slots[index].section = successor
                }
                try connection.fronts.save(changed)
            }
        }
        try connection.run("DELETE FROM section WHERE id = $1", [.id(section)])
    }

    package func removeMenu(_ name: String, of edition: Identifier<Edition>) throws {
        try connection.run("DELETE FROM menu WHERE edition_id = $1 AND name = $2", [.id(edition), .text(name)])
    }
}
