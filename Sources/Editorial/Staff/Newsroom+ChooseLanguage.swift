package import Newspaper
import Storage

extension Newsroom {
    /// Chooses the language in which the desk speaks to whoever asks; nil to leave it to their browser.
    ///
    /// Throws `StaffFault.unknownPerson` when nobody asks, or somebody who is gone.
    package func chooseLanguage(_ language: DeskLanguage?) async throws {
        guard let person else { throw StaffFault.unknownPerson }
        try await transaction { session in
            guard var member = try session.connection.staff.find(person.id) else { throw StaffFault.unknownPerson }
            guard member.language != language else { return }
            member.language = language
            try session.connection.staff.save(member)
            try session.audit("chooseLanguage", "staff", member.id.rawValue, detail: language?.rawValue ?? "")
        }
    }
}
