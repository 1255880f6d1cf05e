package import Credentials
import Editorial
package import Newspaper
import Storage

/// Somebody who works at the desk.
package struct Colleague: Sendable {
    package static let password = "five herons at high tide"
    /// The lowest that scrypt has: what tests hash at, so that they do not wait for what burglars should wait for.
    package static let cost = PasswordCost(rounds: 2, blockSize: 1, parallelism: 1)
    /// `password` at this cost.
    private static let hash = "scrypt$2$1$1$AAECAwQFBgcICQoLDA0ODw==$CoVqTqiLORC+0r2uDhSoa3CUuQdWj+EbVqauvbmK/Os="

    package let member: StaffMember
    private let desk: Newsdesk

    package init(_ desk: Newsdesk, _ role: Role, email: String = "ruth@courier.example") async throws {
        self.desk = desk
        member = try await desk.newsroom(actor: "operator").addStaff(email: email, name: "Ruth Okafor", role: role)
        let id = member.id
        try await desk.database.write { try $0.staff.savePasswordHash(Self.hash, of: id) }
    }

    /// Signs them in without asking for the password.
    package func enter() async throws -> SecretToken {
        let token = SecretToken()
        let (id, now) = (member.id, desk.clock.now)
        _ = try await desk.database.write {
            try $0.staffSessions.add(tokenHash: token.digest, member: id, agent: "test", at: now)
        }
        return token
    }
}
