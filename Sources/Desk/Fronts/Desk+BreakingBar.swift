import Editorial
import Foundation
import Newspaper
import Storage
import Themes

/// A line of breaking news as somebody typed it, and why it is not shown.
struct RefusedBreakingBar: Sendable {
    let edition: Identifier<Edition>
    let text: String
    let link: String
    let until: String
    let fault: String
}

extension Desk {
    func setBreakingBar(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let front = try await laidOutFront(asked) else { return try trouble(.missing, asked) }
        let edition = front.edition.edition
        let text = (asked.form["text"] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let given = (asked.form["link"] ?? "").split(whereSeparator: \.isWhitespace).joined()
        // An address of our own is kept as a path, which is right wherever the paper is served.
        let link = given.hasPrefix(asked.origin + "/") ? String(given.dropFirst(asked.origin.count)) : given
        let until = asked.form["until"] ?? ""
        do {
            guard let time = Instant(localTime: until, in: edition.timeZone) else { throw BreakingBarFault.timePast }
            try await newsroom(asked).setBreakingBar(
                BreakingBar(text: text, link: link, until: time), edition: edition.id)
        } catch let fault as BreakingBarFault {
            return try await showFronts(
                asked,
                refused: RefusedBreakingBar(
                    edition: edition.id, text: text, link: given, until: until, fault: words(for: fault)))
        }
        return .redirect(to: Self.done(DeskAddresses.fronts, "noticeBreakingSet"))
    }

    func removeBreakingBar(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let front = try await laidOutFront(asked) else { return try trouble(.missing, asked) }
        try await newsroom(asked).removeBreakingBar(edition: front.place.edition)
        return .redirect(to: Self.done(DeskAddresses.fronts, "noticeBreakingRemoved"))
    }

    private func words(for fault: BreakingBarFault) -> String {
        switch fault {
        case .textMissing: strings["faultBreakingText"]
        case .textTooLong:
            strings.text("faultBreakingLong", ["most": String(BreakingBar.textCharacters)])
        case .notAnAddress: strings["faultBreakingLink"]
        case .timePast: strings["faultBreakingTime"]
        }
    }
}
