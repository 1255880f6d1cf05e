import Credentials
import Editorial
import HTTPTypes
import Newspaper
import Storage
import Themes

extension Desk {
    func showPeople(_ asked: DeskRequest) async throws -> DeskAnswer {
        try await peoplePage(asked)
    }

    func addPerson(_ asked: DeskRequest) async throws -> DeskAnswer {
        try await change(asked) { newsroom in
            let member = try await newsroom.addStaff(
                email: asked.form["email"] ?? "", name: asked.form["name"] ?? "",
                role: asked.form["role"].flatMap(Role.init) ?? .contributor)
            return try await link(for: member, newsroom, asked, notice: "noticePersonAdded")
        }
    }

    func giveLink(_ asked: DeskRequest) async throws -> DeskAnswer {
        try await change(asked) { newsroom in
            guard let member = try await member(asked) else { throw StaffFault.unknownPerson }
            return try await link(for: member, newsroom, asked)
        }
    }

    func changeRole(_ asked: DeskRequest) async throws -> DeskAnswer {
        try await change(asked) { newsroom in
            guard let id: Identifier<StaffMember> = asked.id("id"), let role = asked.form["role"].flatMap(Role.init)
            else { throw StaffFault.unknownPerson }
            try await newsroom.changeRole(of: id, to: role)
            return .redirect(to: Self.done(DeskAddresses.people, "noticeRoleChanged"))
        }
    }

    func giveSections(_ asked: DeskRequest) async throws -> DeskAnswer {
        try await change(asked) { newsroom in
            guard let id: Identifier<StaffMember> = asked.id("id") else { throw StaffFault.unknownPerson }
            let chosen = asked.form.all("section").compactMap { Int64($0) }.map(Identifier<Section>.init(rawValue:))
            try await newsroom.giveSections(asked.form["everywhere"] == nil ? chosen : nil, to: id)
            return .redirect(to: Self.done(DeskAddresses.people, "noticeSectionsGiven"))
        }
    }

    func deactivate(_ asked: DeskRequest) async throws -> DeskAnswer {
        try await change(asked) { newsroom in
            guard let id: Identifier<StaffMember> = asked.id("id") else { throw StaffFault.unknownPerson }
            try await newsroom.deactivate(id)
            return .redirect(to: Self.done(DeskAddresses.people, "noticeDeactivated"))
        }
    }

    func activate(_ asked: DeskRequest) async throws -> DeskAnswer {
        try await change(asked) { newsroom in
            guard let id: Identifier<StaffMember> = asked.id("id") else { throw StaffFault.unknownPerson }
            try await newsroom.activate(id)
            return .redirect(to: Self.done(DeskAddresses.people, "noticeActivated"))
        }
    }

    /// Lets the person at work change something; what cannot be done is said above the list, and nothing typed is lost.
    private func change(
        _ asked: DeskRequest, _ body: (Newsroom) async throws -> DeskAnswer
    ) async throws -> DeskAnswer {
        guard let signedIn = asked.signedIn else { return .redirect(to: DeskAddresses.signIn) }
        do {
            return try await body(newsroom.acting(as: signedIn.member))
        } catch StaffFault.unknownPerson {
            return try trouble(.missing, asked)
        } catch let fault as StaffFault {
            return try await peoplePage(asked, fault: words(for: fault))
        }
    }

    private func link(
        for member: StaffMember, _ newsroom: Newsroom, _ asked: DeskRequest, notice: String? = nil
    ) async throws -> DeskAnswer {
        let (token, ends) = try await newsroom.giveLink(to: member.id)
        let address = asked.origin + DeskAddresses.choosePassword(token.text)
        let link = PeoplePage.Link(address: address, forWhom: member.name, until: moment(ends))
        return try await peoplePage(asked, link: link, notice: notice)
    }

    private func member(_ asked: DeskRequest) async throws -> StaffMember? {
        guard let id: Identifier<StaffMember> = asked.id("id") else { return nil }
        return try await database.read { try $0.staff.find(id) }
    }

    private func peoplePage(
        _ asked: DeskRequest, fault: String? = nil, link: PeoplePage.Link? = nil, notice: String? = nil
    ) async throws -> DeskAnswer {
        guard let signedIn = asked.signedIn else { return .redirect(to: DeskAddresses.signIn) }
        let (people, factorRoles, publication) = try await database.read { connection in
            let people = try connection.staff.all().map { member in
                (
                    member, try connection.staffSessions.all(of: member.id).first?.seen,
                    try connection.secondFactors.find(member.id)?.isConfirmed ?? false
                )
            }
            return (people, try connection.secondFactors.roles(), try connection.publications.load())
        }
        let form =
            fault == nil
            ? PeoplePage.Form()
            : PeoplePage.Form(
                name: asked.form["name"] ?? "", email: asked.form["email"] ?? "", role: asked.form["role"] ?? "")
        return try page(asked, title: "titlePeople", status: fault == nil ? .ok : .unprocessableContent) { frame in
            var frame = frame
            if let notice { frame.notice = strings[notice] }
            return PeoplePage(
                frame: frame,
                people: people.map { member, seen, hasFactor in
                    person(
                        member, publication, seen: seen, hasFactor: hasFactor, isSelf: member.id == signedIn.member.id)
                },
                canManage: signedIn.member.may(.managePeople), addAction: DeskAddresses.people,
                roles: roles(current: Role(rawValue: form.role) ?? .reporter),
                factorRoles: Role.allCases.map {
                    DeskChoice(key: $0.rawValue, name: words(for: $0), isCurrent: factorRoles.contains($0))
                },
                factorAction: DeskAddresses.secondFactorRoles, form: form, fault: fault, link: link)
        }
    }

    private func person(
        _ member: StaffMember, _ publication: Publication, seen: Instant?, hasFactor: Bool, isSelf: Bool
    ) -> PeoplePage.Person {
        let id = member.id.rawValue
        let isEditor = member.role == .editor
        let editions = isEditor ? sections(in: publication, current: member.ownSections ?? []) : []
        return PeoplePage.Person(
            name: member.name, email: member.email.text, role: words(for: member.role), isActive: member.isActive,
            ownSections: isEditor && member.ownSections != nil ? words(for: editions) : nil,
            editions: editions, sectionsAction: isEditor ? DeskAddresses.sections(of: id) : nil,
            lastSeen: seen.map(moment), isSelf: isSelf, roles: roles(current: member.role),
            changeAction: DeskAddresses.role(id), linkAction: DeskAddresses.link(id),
            deactivateAction: DeskAddresses.deactivation(id), activateAction: DeskAddresses.activation(id),
            removeFactorAction: hasFactor && !isSelf ? DeskAddresses.secondFactorRemoval(of: id) : nil)
    }

    private func sections(
        in publication: Publication, current: [Identifier<Section>]
    ) -> [PeoplePage.EditionSections] {
        publication.editions.map { edition in
            PeoplePage.EditionSections(
                name: edition.edition.name,
                sections: edition.sections.sections.map { section in
                    DeskChoice(
                        key: String(section.id.rawValue), name: name(of: section, in: edition),
                        isCurrent: current.contains(section.id))
                })
        }
    }

    private func words(for editions: [PeoplePage.EditionSections]) -> String {
        let names = editions.flatMap(\.sections).filter(\.isCurrent).map(\.name)
        return names.isEmpty ? strings["noSectionGiven"] : strings.list(names)
    }

    private func roles(current: Role) -> [DeskChoice] {
        Role.allCases.map { DeskChoice(key: $0.rawValue, name: words(for: $0), isCurrent: $0 == current) }
    }
}
