import Credentials
package import Newspaper
import Storage

extension Newsroom {
    /// Gives somebody an account. They choose their password by a link (`giveLink`).
    ///
    /// Throws `NewsroomError.forbidden`, or `StaffFault` for words that are no e-mail address or name, and for an address
    /// that somebody has already.
    package func addStaff(email: String, name: String, role: Role) async throws -> StaffMember {
        try require(.managePeople)
        let (email, name) = try Self.checked(email: email, name: name)
        return try await transaction { session in
            try session.addStaff(email, name: name, role: role, password: nil)
        }
    }

    /// Gives somebody an account with a password, as the operator does from the command line.
    package func addStaff(email: String, name: String, role: Role, password: String) async throws -> StaffMember {
        try require(.managePeople)
        let (email, name) = try Self.checked(email: email, name: name)
        let hash = try await hash(password, name: name, email: email)
        return try await transaction { session in
            try session.addStaff(email, name: name, role: role, password: hash)
        }
    }

    /// Makes the first account of all, a publisher's, and signs them in.
    ///
    /// Throws `StaffFault.notTheFirst` when there is one already, however close the two came.
    package func addFirstPerson(
        email: String, name: String, password: String, agent: String
    ) async throws -> SignedIn {
        let (email, name) = try Self.checked(email: email, name: name)
        guard try await database.read({ try $0.staff.isEmpty() }) else { throw StaffFault.notTheFirst }
        let hash = try await hash(password, name: name, email: email)
        return try await transaction { session in
            guard try session.connection.staff.isEmpty() else { throw StaffFault.notTheFirst }
            let member = try session.addStaff(email, name: name, role: .publisher, password: hash)
            return try session.enter(member, agent: agent)
        }
    }

    private static func checked(email: String, name: String) throws -> (EmailAddress, String) {
        guard let email = EmailAddress(email) else { throw StaffFault.notAnEmail }
        guard let name = StaffMember.name(name) else { throw StaffFault.notAName }
        return (email, name)
    }

    /// - Throws: `StaffFault.password`.
    func hash(_ password: String, name: String, email: EmailAddress) async throws -> PasswordHash {
        if let fault = PasswordRule.fault(password, personal: [name, email.text]) { throw StaffFault.password(fault) }
        return try await PasswordHash(hashing: password, cost: passwordCost)
    }
}

extension Session {
    fileprivate func addStaff(
        _ email: EmailAddress, name: String, role: Role, password: PasswordHash?
    ) throws -> StaffMember {
        guard try connection.staff.find(email) == nil else { throw StaffFault.emailTaken }
        let member = try connection.staff.add(email, name: name, role: role, passwordHash: password?.text, at: now)
        try audit("add", "staff", member.id.rawValue, detail: "\(name), \(role.rawValue)")
        return member
    }
}
