import Editorial
import HTTPTypes
import Newspaper
import Storage
import Themes

extension Desk {
    /// Those whom bylines name, by name.
    func showContributors(_ asked: DeskRequest) async throws -> DeskAnswer {
        try await contributorsPage(asked)
    }

    /// A contributor whom nobody has named before, added in place or on a page of their own.
    func addContributor(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let name = StaffMember.name(asked.form["name"] ?? "") else {
            if asked.wantsData { return try .data(Refusal(fault: strings["faultName"]), .unprocessableContent) }
            return try await contributorsPage(asked, fault: strings["faultName"])
        }
        let id = try await newsroom(asked).contributor(named: name)
        if asked.wantsData { return try .data(Finding(id: id.rawValue, name: name)) }
        return .redirect(to: DeskAddresses.contributor(id.rawValue))
    }

    private func contributorsPage(_ asked: DeskRequest, fault: String? = nil) async throws -> DeskAnswer {
        let words = String((asked.query["q"] ?? "").prefix(200))
        let after = asked.query["after"] ?? ""
        let (found, staff, portraits) = try await database.read { connection in
            let found = try connection.contributors.page(words, after: after, limit: Self.contributorsAPage + 1)
            return (
                found, try connection.staff.all(),
                try connection.pictures.find(found.compactMap(\.contributor.portrait))
            )
        }
        let names = Dictionary(staff.map { ($0.id, $0.name) }) { first, _ in first }
        let shown = found.prefix(Self.contributorsAPage)
        return try page(
            asked, title: "titleContributors", status: fault == nil ? .ok : .unprocessableContent
        ) { frame in
            var frame = frame
            frame.stylesheets += [address(ofAsset: "library.css")].compactMap { $0 }
            return ContributorsPage(
                frame: frame, action: DeskAddresses.contributors, words: words,
                contributors: shown.map { profile in
                    let person = profile.contributor
                    return ContributorsPage.Line(
                        address: DeskAddresses.contributor(person.id.rawValue), name: person.name,
                        kind: self.words(for: person.kind),
                        portrait: person.portrait.flatMap { portraits[$0] }.map(Self.portrait),
                        staff: profile.staff.flatMap { names[$0] })
                },
                fault: fault, emptyText: strings[words.isEmpty ? "emptyContributors" : "emptyContributorsFound"],
                nextAddress: found.count > shown.count
                    ? shown.last.map { Self.address(of: words, after: $0.contributor.name) } : nil)
        }
    }

    /// A small square of a portrait, as lists show it.
    static func portrait(_ picture: Picture) -> String {
        Addresses.rendition(
            Rendition(shape: .square, width: .w320, around: picture.focalPoint ?? .centre), of: picture.contentHash)
    }

    func words(for kind: ContributorKind) -> String {
        strings["kind" + kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()]
    }

    private static func address(of words: String, after name: String) -> String {
        let question = words.isEmpty ? "" : "q=\(PercentEncoding.queryValue(words))&"
        return "\(DeskAddresses.contributors)?\(question)after=\(PercentEncoding.queryValue(name))"
    }

    private static let contributorsAPage = 100
}
