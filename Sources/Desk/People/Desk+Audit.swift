import Newspaper
import Storage
import Themes

extension Desk {
    func showAudit(_ asked: DeskRequest) async throws -> DeskAnswer {
        let actor = asked.query["actor"] ?? ""
        let verb = asked.query["verb"] ?? ""
        let before = asked.query["before"].flatMap(Int64.init)
        let entries = try await database.read {
            try $0.audit.newest(before: before, actor: actor, verb: verb, limit: Self.entriesAPage + 1)
        }
        let shown = entries.prefix(Self.entriesAPage)
        return try page(asked, title: "titleAudit") { frame in
            AuditPage(
                frame: frame,
                entries: shown.map { id, entry in
                    AuditPage.Entry(
                        moment: moment(entry.at), actor: entry.actor, verb: entry.verb,
                        subject: entry.subject.map { "\(entry.subjectKind) \($0)" } ?? entry.subjectKind,
                        detail: entry.detail)
                },
                filter: AuditPage.Filter(actor: actor, verb: verb), filterAddress: DeskAddresses.audit,
                verbs: Self.verbs.map { DeskChoice(key: $0, name: $0, isCurrent: $0 == verb) },
                olderAddress: entries.count > shown.count
                    ? shown.last.map { older(than: $0.id, actor: actor, verb: verb) } : nil,
                emptyText: strings["emptyAudit"])
        }
    }

    private func older(than id: Int64, actor: String, verb: String) -> String {
        let fields = [("actor", actor), ("verb", verb)].filter { !$0.1.isEmpty }
            .map { "\($0)=\(PercentEncoding.queryValue($1))&" }
        return "\(DeskAddresses.audit)?\(fields.joined())before=\(id)"
    }

    private static let entriesAPage = 100

    /// What the log can be narrowed to.
    private static let verbs = [
        "publish", "schedule", "withdraw", "move", "correct", "embargo", "readdress", "restore", "comment",
        "settleComment", "sharePreview", "endPreviews", "weighChecks", "apply", "signIn", "signOut", "add",
        "changeRole", "giveSections", "deactivate", "activate", "giveLink",
        "changePassword", "addSecondFactor", "removeSecondFactor", "renewRecoveryCodes", "useRecoveryCode",
        "requireSecondFactor", "endSession", "endSessions", "describe", "replace", "delete", "change", "merge",
        "remove", "arrange",
        "unpublish", "unschedule", "setBreaking", "removeBreaking",
    ]
}
