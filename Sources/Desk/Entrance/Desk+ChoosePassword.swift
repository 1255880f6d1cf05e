import Credentials
import Editorial
import HTTPTypes
import Newspaper

extension Desk {
    func showChoosePassword(_ asked: DeskRequest) async throws -> DeskAnswer {
        do {
            let (_, member) = try await link(asked)
            return try choosePasswordPage(asked, member)
        } catch StaffFault.linkOver {
            return try trouble(.linkOver, asked)
        }
    }

    func choosePassword(_ asked: DeskRequest) async throws -> DeskAnswer {
        do {
            let (token, member) = try await link(asked)
            do {
                let signedIn = try await newsroom.choosePassword(
                    asked.form["password"] ?? "", byLink: token, agent: asked.agent)
                return try await enter(signedIn, to: DeskAddresses.home)
            } catch StaffFault.codeNeeded(let half) {
                return try askForCode(half, asked, next: DeskAddresses.home)
            } catch StaffFault.password(let fault) {
                return try choosePasswordPage(asked, member, fault: words(for: .password(fault)))
            }
        } catch StaffFault.linkOver {
            return try trouble(.linkOver, asked)
        }
    }

    private func link(_ asked: DeskRequest) async throws -> (SecretToken, StaffMember) {
        guard let token = asked.parts["token"].flatMap(SecretToken.init(shown:)) else { throw StaffFault.linkOver }
        return (token, try await newsroom.member(ofLink: token))
    }

    private func choosePasswordPage(
        _ asked: DeskRequest, _ member: StaffMember, fault: String? = nil
    ) throws -> DeskAnswer {
        try entrance(asked, title: "titleChoosePassword", status: fault == nil ? .ok : .unprocessableContent) { frame in
            ChoosePasswordPage(
                frame: frame, action: DeskAddresses.choosePassword(asked.parts["token"] ?? ""),
                personName: member.name, email: member.email.text, fault: fault, passwordRule: passwordRule)
        }
    }
}
