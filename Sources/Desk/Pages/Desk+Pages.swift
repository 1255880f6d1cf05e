import Credentials
import Documents
import Editorial
import Foundation
import HTTPTypes
import Newspaper
import Themes

extension Desk {
    var strings: Strings { theme.strings(language.rawValue) }

    /// A page for somebody who is signed in. `title` is the key of a string.
    func page(
        _ asked: DeskRequest, title: String, status: HTTPResponse.Status = .ok,
        _ make: (DeskFrame) throws -> some ThemePage
    ) throws -> DeskAnswer {
        try page(asked, titled: strings[title], status: status, make)
    }

    /// The same with a title in its own words.
    func page(
        _ asked: DeskRequest, titled title: String, status: HTTPResponse.Status = .ok,
        _ make: (DeskFrame) throws -> some ThemePage
    ) throws -> DeskAnswer {
        .page(html: try theme.render(try make(frame(asked, title: title))), status)
    }

    /// A page for somebody who is not: a browser without a token gets one, so that its form can be known again.
    func entrance(
        _ asked: DeskRequest, title: String = "titleSignIn", status: HTTPResponse.Status = .ok,
        waitSeconds: Int? = nil, _ make: (DeskFrame) throws -> some ThemePage
    ) throws -> DeskAnswer {
        var frame = frame(asked, title: strings[title])
        var cookies: [DeskCookie] = []
        if frame.token.isEmpty {
            let token = SecretToken()
            frame.token = token.formToken
            cookies = [DeskCookie(name: DeskCookie.visit, value: token.text, seconds: nil)]
        }
        return .page(html: try theme.render(try make(frame)), status, cookies: cookies, waitSeconds: waitSeconds)
    }

    /// Says why something is not shown or done.
    func trouble(_ trouble: Trouble, _ asked: DeskRequest) throws -> DeskAnswer {
        if asked.wantsData { return try .data(Refusal(fault: strings[trouble.key("text")]), trouble.status) }
        let frame = frame(asked, title: strings[trouble.key("title")])
        let page = TroublePage(
            frame: frame, status: String(trouble.status.code), title: frame.title, text: strings[trouble.key("text")])
        return .page(html: try theme.render(page), trouble.status)
    }

    func failure(reference: String) throws -> DeskAnswer {
        let page = TroublePage(
            frame: frame(nil, title: strings["titleFailed"]), status: "500", title: strings["titleFailed"],
            text: strings["textFailed"], reference: reference)
        return .page(html: try theme.render(page), .internalServerError)
    }

    func frame(_ asked: DeskRequest?, title: String) -> DeskFrame {
        let notice = asked?.query["done"].flatMap { $0.hasPrefix("notice") ? strings.known($0) : nil }
        return DeskFrame(
            language: language.rawValue, direction: language.direction.rawValue, title: title,
            paperName: asked?.paperName ?? strings["desk"],
            stylesheets: [address(ofAsset: "desk.css")].compactMap { $0 },
            scripts: [], keys: asked?.signedIn.map { _ in editor.address(of: "editor/page/keys.js") },
            iconAddress: address(ofAsset: "icon.svg"),
            siteAddress: "/", token: (asked?.signedIn?.token ?? asked?.visitToken)?.formToken ?? "",
            person: asked?.signedIn.map { person($0.member) },
            rail: asked.map(rail) ?? [], notice: notice)
    }

    func address(ofAsset name: String) -> String? {
        theme.asset(named: name).map { "/desk" + $0.address }
    }

    private func person(_ member: StaffMember) -> DeskPerson {
        DeskPerson(
            name: member.name, role: words(for: member.role), accountAddress: DeskAddresses.account,
            signOutAddress: DeskAddresses.signOut)
    }

    /// The rooms of the desk that the person may enter.
    private func rail(_ asked: DeskRequest) -> [DeskLink] {
        let rooms: [(String, String, Permission)] = [
            ("railStories", DeskAddresses.stories, .enterDesk), ("railNotices", DeskAddresses.notices, .enterDesk),
            ("railBoard", DeskAddresses.board, .seeAllStories),
            ("railPlanning", DeskAddresses.planning, .seeAllStories),
            ("railFronts", DeskAddresses.fronts, .layOutFronts), ("railPictures", DeskAddresses.pictures, .enterDesk),
            ("railContributors", DeskAddresses.contributors, .manageContributors),
            ("railPeople", DeskAddresses.people, .seePeople), ("railChecks", DeskAddresses.checks, .manageChecks),
            ("railSettings", DeskAddresses.settings, .manageSettings),
            ("railAudit", DeskAddresses.audit, .readAudit),
            ("railAccount", DeskAddresses.account, .enterDesk),
        ]
        return rooms.filter { asked.signedIn?.member.may($0.2) ?? false }.map { key, address, _ in
            DeskLink(
                label: strings[key], address: address, isCurrent: asked.target.hasPrefix(address),
                count: address == DeskAddresses.notices ? asked.unseenNotices.flatMap(Self.few) : nil,
                key: Self.railKeys[key])
        }
    }

    /// A number as long as it says something; nil for none.
    private static func few(_ number: Int) -> String? {
        number == 0 ? nil : number > unseenCounted ? "\(unseenCounted)+" : String(number)
    }

    /// Up to how many notices are counted on every page.
    static let unseenCounted = 99

    /// The keys that lead to rooms after `g`.
    private static let railKeys = [
        "railStories": "s", "railNotices": "n", "railBoard": "b", "railPlanning": "p", "railFronts": "f",
        "railLibrary": "l", "railChecks": "c", "railPeople": "e", "railAudit": "u", "railAccount": "a",
    ]

    /// The file that an address below `/desk/assets/` names, with the hash of its bytes.
    func asset(_ asked: DeskRequest) -> ThemeAsset? {
        guard asked.path.count >= 4, asked.path[1] == "assets", asked.method == .get else { return nil }
        if let file = editor.file(asked.path.dropFirst(2)) { return file }
        guard asked.path.count == 4 else { return nil }
        return theme.asset(named: asked.path[3]).flatMap { $0.hash == asked.path[2] ? $0 : nil }
    }

    /// A time on the clocks of a zone.
    func moment(_ instant: Instant, in zone: TimeZone) -> DeskMoment {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: instant.date)
        let digits = { (number: Int?) in
            let text = String(number ?? 0)
            return text.count < 2 ? "0" + text : text
        }
        return DeskMoment(
            text: "\(digits(parts.year))-\(digits(parts.month))-\(digits(parts.day)) "
                + "\(digits(parts.hour)):\(digits(parts.minute))",
            machine: instant.rfc3339)
    }

    /// A time in UTC until people can choose a zone.
    func moment(_ instant: Instant) -> DeskMoment {
        let text = instant.rfc3339
        return DeskMoment(text: text.prefix(16).replacing("T", with: " ") + " UTC", machine: text)
    }

    /// A date or time as it stands within words: also among words from right to left its numbers keep their order, by the
    /// isolating signs of Unicode (U+2066 and U+2069).
    func isolated(_ text: String) -> String {
        language.direction == .rightToLeft ? "\u{2066}\(text)\u{2069}" : text
    }

    /// What a page's scripts say, by their keys, as JSON.
    func pageWords(_ keys: [String]) -> String {
        let words = Dictionary(uniqueKeysWithValues: keys.map { ($0, strings[$0]) })
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return (try? String(decoding: encoder.encode(words), as: UTF8.self)) ?? "{}"
    }

    /// An address that tells, when it is opened, what has been done.
    static func done(_ address: String, _ notice: String) -> String { "\(address)?done=\(notice)" }
}

/// Why the desk shows something else than was asked for.
enum Trouble: String, Sendable {
    case missing, forbidden, outsideSections, stale, linkOver, notFromHere, previewOver, tooLarge

    var status: HTTPResponse.Status {
        switch self {
        case .missing: .notFound
        case .linkOver, .previewOver: .gone
        case .tooLarge: .contentTooLarge
        case .forbidden, .outsideSections, .stale, .notFromHere: .forbidden
        }
    }

    /// The key of a string, such as `titleMissing`.
    func key(_ kind: String) -> String { kind + rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}

extension Desk {
    func words(for role: Role) -> String {
        strings["role" + role.rawValue.prefix(1).uppercased() + role.rawValue.dropFirst()]
    }

    func words(for fault: StaffFault) -> String {
        switch fault {
        case .notAnEmail: strings["faultEmail"]
        case .notAName: strings["faultName"]
        case .emailTaken: strings["faultEmailTaken"]
        case .lastPublisher: strings["faultLastPublisher"]
        case .linkOver, .notTheFirst, .unknownPerson: strings["faultLinkUsed"]
        case .wrongPassword: strings["faultCurrentPassword"]
        case .wrongCode, .codeNeeded: strings["faultCode"]
        case .hasSecondFactor: strings["factorIsOn"]
        case .password(.tooShort): strings.text("faultTooShort", ["count": String(PasswordRule.shortest)])
        case .password(.tooLong): strings["faultTooLong"]
        case .password(.common): strings["faultCommon"]
        case .password(.ownName): strings["faultOwnName"]
        }
    }

    var passwordRule: String { strings.text("passwordRule", ["count": String(PasswordRule.shortest)]) }

    /// The desk opens at its first room.
    func showHome(_ asked: DeskRequest) async throws -> DeskAnswer {
        .redirect(to: DeskAddresses.stories)
    }
}
