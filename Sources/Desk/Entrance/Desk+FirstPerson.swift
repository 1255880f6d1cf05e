import Credentials
import Editorial
import HTTPTypes
import Newspaper

extension Desk {
    func showFirstPerson(_ asked: DeskRequest) async throws -> DeskAnswer {
        if let refusal = try await refusalOfFirstPerson(asked) { return refusal }
        return try firstPersonPage(asked)
    }

    func addFirstPerson(_ asked: DeskRequest) async throws -> DeskAnswer {
        if let refusal = try await refusalOfFirstPerson(asked) { return refusal }
        do {
            let signedIn = try await newsroom.addFirstPerson(
                email: asked.form["email"] ?? "", name: asked.form["name"] ?? "",
                password: asked.form["password"] ?? "", agent: asked.agent)
            return try await enter(signedIn, to: DeskAddresses.home)
        } catch StaffFault.notTheFirst {
            return .redirect(to: DeskAddresses.signIn)
        } catch let fault as StaffFault {
            return try firstPersonPage(asked, fault: words(for: fault))
        }
    }

    /// The page works once, and from this machine only: whoever runs it is its first publisher.
    private func refusalOfFirstPerson(_ asked: DeskRequest) async throws -> DeskAnswer? {
        guard try await isWithoutStaff() else { return .redirect(to: DeskAddresses.signIn) }
        return asked.isFromThisMachine ? nil : try trouble(.notFromHere, asked)
    }

    private func firstPersonPage(_ asked: DeskRequest, fault: String? = nil) throws -> DeskAnswer {
        try entrance(asked, title: "titleFirstPerson", status: fault == nil ? .ok : .unprocessableContent) { frame in
            FirstPersonPage(
                frame: frame, action: DeskAddresses.firstPerson, name: asked.form["name"] ?? "",
                email: asked.form["email"] ?? "", fault: fault, passwordRule: passwordRule)
        }
    }
}
