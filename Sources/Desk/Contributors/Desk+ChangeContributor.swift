import Editorial
import Newspaper
import Storage
import Themes

extension Desk {
    func changeContributor(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let id: Identifier<Contributor> = asked.id("id") else { return try trouble(.missing, asked) }
        guard let known = try await database.read({ try $0.contributors.profile(id) }) else {
            return try trouble(.missing, asked)
        }
        let form = ContributorForm(asked.form, known)
        do {
            try await newsroom(asked).changeContributor(to: form.profile(id))
            return .redirect(to: Self.done(DeskAddresses.contributor(id.rawValue), "noticeContributorChanged"))
        } catch ContributorFault.unknownContributor {
            return try trouble(.missing, asked)
        } catch ContributorFault.changedSince(let standing) {
            return try await contributorPage(
                asked, typed: form.seen(standing), fault: strings["faultContributorChanged"], standing: standing)
        } catch let fault as ContributorFault {
            return try await contributorPage(asked, typed: form, fault: words(for: fault))
        }
    }

    func mergeContributor(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let id: Identifier<Contributor> = asked.id("id"),
            let other = asked.form["into"].flatMap(Int64.init).map(Identifier<Contributor>.init(rawValue:))
        else { return try trouble(.missing, asked) }
        do {
            try await newsroom(asked).mergeContributor(id, into: other)
            return .redirect(to: Self.done(DeskAddresses.contributor(other.rawValue), "noticeContributorsMerged"))
        } catch ContributorFault.unknownContributor {
            return try trouble(.missing, asked)
        }
    }

    private func words(for fault: ContributorFault) -> String {
        switch fault {
        case .unknownContributor: strings["textMissing"]
        case .changedSince: strings["faultContributorChanged"]
        case .notAName: strings["faultName"]
        case .nameTaken: strings["faultContributorName"]
        case .notASlug: strings["faultBylineSlug"]
        case .slugTaken: strings["faultSlugTaken"]
        case .biographyTooLong: strings["faultBiography"]
        case .staffTaken(let name): strings.text("faultStaffTaken", ["name": name])
        }
    }
}

/// A contributor as a form of the desk says it.
struct ContributorForm: Sendable {
    var name: String
    var slug: String
    var kind: String
    var biography: String
    /// Numbers; empty for none.
    var portrait: String
    var staff: String
    /// How often the contributor had been changed when the page was made.
    private(set) var changes: Int

    /// What stands, or what was typed when there is any.
    init(_ profile: ContributorProfile, _ typed: ContributorForm?) {
        let person = profile.contributor
        self =
            typed
            ?? ContributorForm(
                name: person.name, slug: person.slug.text, kind: person.kind.rawValue, biography: person.biography,
                portrait: person.portrait.map { String($0.rawValue) } ?? "",
                staff: profile.staff.map { String($0.rawValue) } ?? "", changes: profile.changes)
    }

    /// What somebody sent; fields that their page did not have are as they stand.
    init(_ form: FormFields, _ known: ContributorProfile) {
        self.init(known, nil)
        name = form["name"] ?? name
        slug = form["slug"] ?? slug
        kind = form["kind"] ?? kind
        biography = form["biography"] ?? biography
        portrait = form["withoutPortrait"] == nil ? form["portrait"] ?? portrait : ""
        staff = form["staff"] ?? staff
        self = ContributorForm(
            name: name, slug: slug, kind: kind, biography: biography, portrait: portrait, staff: staff,
            changes: form["changes"].flatMap { Int($0) } ?? -1)
    }

    /// The same from somebody who is shown what stands.
    func seen(_ standing: ContributorProfile) -> ContributorForm {
        var form = self
        form.changes = standing.changes
        return form
    }

    private init(
        name: String, slug: String, kind: String, biography: String, portrait: String, staff: String, changes: Int
    ) {
        self.name = name
        self.slug = slug
        self.kind = kind
        self.biography = biography
        self.portrait = portrait
        self.staff = staff
        self.changes = changes
    }

    /// Throws `ContributorFault.notASlug`.
    func profile(_ id: Identifier<Contributor>) throws -> ContributorProfile {
        guard let slug = Slug(suggestedBy: slug) else { throw ContributorFault.notASlug }
        return ContributorProfile(
            contributor: Contributor(
                id: id, slug: slug, name: name, kind: ContributorKind(rawValue: kind) ?? .person,
                biography: biography.split(whereSeparator: \.isNewline).map {
                    $0.split(separator: " ").joined(separator: " ")
                }
                .filter { !$0.isEmpty }.joined(separator: "\n"),
                portrait: Int64(portrait).map(Identifier.init(rawValue:))),
            staff: Int64(staff).map(Identifier.init(rawValue:)), changes: changes)
    }
}
