package import Newspaper
import Storage

extension Newsroom {
    /// Keeps a view of the lists under a name, for whoever is at work alone. Of a name that is too long, or one too many,
    /// nothing is kept; tells whether it was.
    package func keepFilter(_ name: String, query: String) async throws -> Bool {
        try await transaction { session in
            guard let person = session.person, let name = StaffMember.name(name) else { return false }
            let filters = session.connection.savedFilters
            let own = try filters.all(of: person.id)
            guard own.count < SavedFilter.mostOfOnePerson || own.contains(where: { $0.name == name }) else {
                return false
            }
            try filters.keep(name, query: query, of: person.id)
            return true
        }
    }

    /// Forgets a view that whoever is at work has kept.
    package func removeFilter(_ id: Identifier<SavedFilter>) async throws {
        try await transaction { session in
            guard let person = session.person else { return }
            try session.connection.savedFilters.remove(id, of: person.id)
        }
    }
}
