package import Newspaper
import Storage

extension Newsroom {
    /// Gives somebody another role.
    ///
    /// Throws `NewsroomError.forbidden`, `StaffFault.unknownPerson`, or `StaffFault.lastPublisher`.
    package func changeRole(of id: Identifier<StaffMember>, to role: Role) async throws {
        try await changeStaff(id, verb: "changeRole") { $0.role = role }
    }

    /// Gives an editor sections of their own, in which alone, and in all below them, they decide what readers see; nil for
    /// everywhere. Throws as `changeRole` does.
    package func giveSections(_ sections: [Identifier<Section>]?, to id: Identifier<StaffMember>) async throws {
        try await changeStaff(id, verb: "giveSections") { $0.ownSections = sections }
    }

    /// Closes somebody's account: they are signed out everywhere, and their links end. Their name stays in the past.
    ///
    /// Throws as `changeRole` does.
    package func deactivate(_ id: Identifier<StaffMember>) async throws {
        try await changeStaff(id, verb: "deactivate") { $0.isActive = false }
    }

    /// Opens a closed account again, with the password that it had. Throws as `changeRole` does.
    package func activate(_ id: Identifier<StaffMember>) async throws {
        try await changeStaff(id, verb: "activate") { $0.isActive = true }
    }

    private func changeStaff(
        _ id: Identifier<StaffMember>, verb: String, _ change: @escaping @Sendable (inout StaffMember) -> Void
    ) async throws {
        try require(.managePeople)
        try await transaction { session in
            guard let before = try session.connection.staff.find(id) else { throw StaffFault.unknownPerson }
            var member = before
            change(&member)
            guard member != before else { return }
            try session.connection.staff.save(member)
            guard try session.connection.staff.all().contains(where: { $0.may(.managePeople) }) else {
                throw StaffFault.lastPublisher
            }
            if !member.isActive {
                try session.connection.staffSessions.endAll(of: id)
                try session.connection.staffLinks.end(of: id)
            }
            try session.audit(verb, "staff", id.rawValue, detail: "\(member.name), \(member.role.rawValue)")
        }
    }
}
