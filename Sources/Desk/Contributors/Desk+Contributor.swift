import Editorial
import Foundation
import HTTPTypes
import Newspaper
import Storage
import Themes

extension Desk {
    func showContributor(_ asked: DeskRequest) async throws -> DeskAnswer {
        try await contributorPage(asked)
    }

    /// - Parameters:
    ///   - typed: What was typed, and why it was not kept, when it was not.
    ///   - standing: What somebody else made of it meanwhile.
    func contributorPage(
        _ asked: DeskRequest, typed: ContributorForm? = nil, fault: String? = nil,
        standing: ContributorProfile? = nil
    ) async throws -> DeskAnswer {
        guard let member = asked.signedIn?.member, let id: Identifier<Contributor> = asked.id("id") else {
            return try trouble(.missing, asked)
        }
        let words = asked.query["other"]
        guard let reading = try await contributorReading(id, otherWords: words) else {
            return try trouble(.missing, asked)
        }
        guard member.may(.manageContributors) || reading.profile.staff == member.id else {
            return try trouble(.forbidden, asked)
        }
        let status: HTTPResponse.Status = fault == nil ? .ok : .unprocessableContent
        return try page(asked, titled: reading.profile.contributor.name, status: status) { frame in
            var frame = frame
            frame.stylesheets += [address(ofAsset: "library.css"), address(ofAsset: "story.css")].compactMap { $0 }
            frame.scripts = [editor.address(of: "editor/page/contributor-page.js")]
            var shown = page(of: reading, member, frame, ContributorForm(reading.profile, typed), fault, words)
            if let typed, let standing { shown.standing = fields(of: typed, unlike: standing, reading.staff) }
            return shown
        }
    }

    private func contributorReading(
        _ id: Identifier<Contributor>, otherWords: String?
    ) async throws -> ContributorReading? {
        try await database.read { connection in
            guard let profile = try connection.contributors.profile(id) else { return nil }
            let others = try otherWords.map {
                try connection.contributors.search($0, limit: Self.othersShown + 1).filter { $0.id != id }
            }
            return ContributorReading(
                profile: profile, edition: try connection.publications.load().defaultEdition?.edition,
                stories: try connection.contributors.stories(of: id, limit: Self.storiesCounted),
                staff: try connection.staff.all(),
                others: try others?.prefix(Self.othersShown).map {
                    ($0, try connection.contributors.stories(of: $0.id, limit: Self.storiesCounted))
                },
                portrait: try profile.contributor.portrait.flatMap { try connection.pictures.find([$0])[$0] })
        }
    }

    private func page(
        of reading: ContributorReading, _ member: StaffMember, _ frame: DeskFrame, _ form: ContributorForm,
        _ fault: String?, _ words: String?
    ) -> ContributorPage {
        let person = reading.profile.contributor
        let id = person.id.rawValue
        let mayManage = member.may(.manageContributors)
        return ContributorPage(
            frame: frame, listAddress: mayManage ? DeskAddresses.contributors : nil,
            action: DeskAddresses.contributor(id), address: DeskAddresses.contributor(id),
            publicAddress: reading.edition.map { Addresses(edition: $0).contributor(person.slug) } ?? "/",
            stories: counted(reading.stories),
            fields: ContributorPage.Fields(
                name: form.name, slug: form.slug, biography: form.biography, portrait: form.portrait),
            changes: form.changes,
            kinds: ContributorKind.allCases.map {
                DeskChoice(key: $0.rawValue, name: self.words(for: $0), isCurrent: $0.rawValue == form.kind)
            },
            staff: reading.staff.filter { $0.isActive || $0.id == reading.profile.staff }.map {
                let key = String($0.id.rawValue)
                return DeskChoice(key: key, name: $0.name, isCurrent: key == form.staff)
            },
            portrait: form.portrait == person.portrait.map { String($0.rawValue) }
                ? reading.portrait.map(Self.portrait) : nil,
            mayManage: mayManage, fault: fault, standing: [], findPictures: DeskAddresses.findPictures,
            addPicture: DeskAddresses.pictures, tokenAddress: DeskAddresses.token,
            scriptWords: pageWords(Self.keysOfLibraryWords), mergeAction: DeskAddresses.merger(id),
            otherWords: words ?? "",
            others: (reading.others ?? []).map { other, stories in
                ContributorPage.Other(
                    id: Int(other.id.rawValue), name: other.name, kind: self.words(for: other.kind),
                    stories: counted(stories),
                    question: strings.text("mergeQuestion", ["name": person.name, "other": other.name]))
            }, isNobodyFound: reading.others?.isEmpty ?? false)
    }

    /// What stands in the fields that somebody else changed.
    private func fields(
        of typed: ContributorForm, unlike profile: ContributorProfile, _ staff: [StaffMember]
    ) -> [StandingField] {
        let standing = ContributorForm(profile, nil)
        let member = staff.first { String($0.id.rawValue) == standing.staff }?.name
        let fields: [(String, Bool, String)] = [
            ("name", typed.name != standing.name, standing.name),
            ("kind", typed.kind != standing.kind, words(for: profile.contributor.kind)),
            ("slug", typed.slug != standing.slug, standing.slug),
            ("biography", typed.biography != standing.biography, standing.biography),
            (
                "portrait", typed.portrait != standing.portrait,
                standing.portrait.isEmpty
                    ? strings["withoutPortrait"] : strings.text("pictureNumber", ["number": standing.portrait])
            ),
            ("linkedStaff", typed.staff != standing.staff, member ?? strings["nobody"]),
        ]
        return fields.filter(\.1).map { StandingField(name: strings[$0.0], text: $0.2) }
    }

    private func counted(_ stories: Int) -> String {
        stories >= Self.storiesCounted
            ? strings.text("storiesMany", ["count": String(Self.storiesCounted)])
            : strings.counted("storiesCount", stories)
    }

    /// What the library says where a picture is chosen.
    static let keysOfLibraryWords = [
        "pageFindPictures", "pageUpload", "pageUploading", "pageNotKept", "pageLibrary", "pageNothingFound",
        "pageClose",
        "pageOlder", "rightsOver", "rightsEndSoon", "leadPicture",
    ]
    private static let storiesCounted = 1000
    private static let othersShown = 12
}

/// A contributor with what their page needs besides.
struct ContributorReading: Sendable {
    let profile: ContributorProfile
    let edition: Edition?
    let stories: Int
    let staff: [StaffMember]
    /// Those who may be the same, with their stories.
    let others: [(Contributor, Int)]?
    let portrait: Picture?
}
