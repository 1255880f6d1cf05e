import HTTPTypes
import Newspaper

/// One thing that can be asked of the desk, and who may: all of them stand in the table below.
struct DeskRoute: Sendable {
    enum Needs: Hashable, Sendable {
        /// Also for those who are not signed in.
        case nothing
        case permission(Permission)
    }

    let method: HTTPRequest.Method
    /// The path's parts after `desk`; one that begins with a colon takes any text and names it.
    let pattern: [String]
    let needs: Needs
    /// Bytes of a form at most.
    let formBytes: Int
    /// Bytes of a form with files at most; such a form is read only for those who may send it. Nil where none is taken.
    let fileBytes: Int?
    let answer: @Sendable (Desk, DeskRequest) async throws -> DeskAnswer

    init(
        _ method: HTTPRequest.Method, _ pattern: String, _ needs: Needs, formBytes: Int = usualFormBytes,
        fileBytes: Int? = nil,
        _ answer: @escaping @Sendable (Desk) -> @Sendable (DeskRequest) async throws -> DeskAnswer
    ) {
        self.method = method
        self.pattern = pattern.split(separator: "/").map(String.init)
        self.needs = needs
        self.formBytes = formBytes
        self.fileBytes = fileBytes
        self.answer = { desk, request in try await answer(desk)(request) }
    }

    /// The named parts of a path that is of this route; nil for another.
    func parts(of path: [String]) -> [String: String]? {
        guard path.count == pattern.count + 1 else { return nil }
        var parts: [String: String] = [:]
        for (wanted, given) in zip(pattern, path.dropFirst()) {
            if wanted.hasPrefix(":") {
                parts[String(wanted.dropFirst())] = given
            } else if wanted != given {
                return nil
            }
        }
        return parts
    }

    /// Whether it is open to who owes a second factor: they set it up, or go.
    var leadsToSecondFactor: Bool { pattern == ["sign-out"] || pattern.starts(with: ["account", "second-factor"]) }

    /// How much of a form is read at a path.
    static func formBytes(at path: [String]) -> Int {
        all.filter { $0.method == .post && $0.parts(of: path) != nil }.map(\.formBytes).max() ?? usualFormBytes
    }

    static let usualFormBytes = 64 * 1024
    /// A story of 200,000 words in a script of three bytes a letter, each written as nine signs.
    static let storyFormBytes = 12 * 1024 * 1024

    /// A picture of the largest size, with what stands round it in a form.
    private static let pictureFormBytes = 65 * 1024 * 1024

    /// Sixty slots with a hundred stories each, every one under a headline of the front's own.
    private static let frontFormBytes = 8 * 1024 * 1024

    static let all: [DeskRoute] = desk + settings

    private static let desk: [DeskRoute] = [
        DeskRoute(.get, "", .permission(.enterDesk)) { desk in { try await desk.showHome($0) } },
        DeskRoute(.get, "sign-in", .nothing) { desk in { try await desk.showSignIn($0) } },
        DeskRoute(.post, "sign-in", .nothing) { desk in { try await desk.signIn($0) } },
        DeskRoute(.post, "sign-in/code", .nothing) { desk in { try await desk.signInByCode($0) } },
        DeskRoute(.post, "sign-out", .permission(.enterDesk)) { desk in { try await desk.signOut($0) } },
        DeskRoute(.get, "first-person", .nothing) { desk in { try await desk.showFirstPerson($0) } },
        DeskRoute(.post, "first-person", .nothing) { desk in { try await desk.addFirstPerson($0) } },
        DeskRoute(.get, "password/:token", .nothing) { desk in { try await desk.showChoosePassword($0) } },
        DeskRoute(.post, "password/:token", .nothing) { desk in { try await desk.choosePassword($0) } },
        DeskRoute(.get, "stories", .permission(.enterDesk)) { desk in { try await desk.showStories($0) } },
        DeskRoute(.post, "stories", .permission(.enterDesk)) { desk in { try await desk.startStory($0) } },
        DeskRoute(.get, "stories/:id", .permission(.enterDesk)) { desk in { try await desk.showStory($0) } },
        DeskRoute(.get, "stories/:id/text", .permission(.enterDesk)) { desk in { try await desk.showText($0) } },
        DeskRoute(.get, "stories/:id/preview", .permission(.enterDesk)) { desk in { try await desk.showPreview($0) } },
        DeskRoute(.get, "stories/:id/revisions", .permission(.enterDesk)) { desk in
            { try await desk.showRevisions($0) }
        },
        DeskRoute(.post, "stories/:id/restoration", .permission(.enterDesk)) { desk in
            { try await desk.restoreRevision($0) }
        },
        DeskRoute(.post, "stories/:id/draft", .permission(.enterDesk), formBytes: storyFormBytes) { desk in
            { try await desk.saveDraft($0) }
        },
        DeskRoute(.post, "stories/:id/presence", .permission(.enterDesk)) { desk in { try await desk.notePresence($0) }
        },
        DeskRoute(.post, "stories/:id/move", .permission(.enterDesk)) { desk in { try await desk.moveStory($0) } },
        DeskRoute(.post, "stories/:id/publication", .permission(.publish)) { desk in { try await desk.publishStory($0) }
        },
        DeskRoute(.post, "stories/:id/schedule", .permission(.publish)) { desk in { try await desk.scheduleStory($0) }
        },
        DeskRoute(.post, "stories/:id/withdrawal", .permission(.publish)) { desk in
            { try await desk.withdrawStory($0) }
        },
        DeskRoute(.get, "stories/:id/comments", .permission(.enterDesk)) { desk in { try await desk.showComments($0) }
        },
        DeskRoute(.post, "stories/:id/comments", .permission(.enterDesk)) { desk in { try await desk.addComment($0) } },
        DeskRoute(.post, "stories/:id/comments/:comment", .permission(.enterDesk)) { desk in
            { try await desk.settleComment($0) }
        },
        DeskRoute(.get, "stories/:id/checks", .permission(.enterDesk)) { desk in { try await desk.showFindings($0) } },
        DeskRoute(.get, "stories/:id/suggestions", .permission(.enterDesk)) { desk in { try await desk.suggest($0) } },
        DeskRoute(.post, "stories/:id/address", .permission(.enterDesk)) { desk in { try await desk.readdress($0) } },
        DeskRoute(.post, "stories/:id/embargo", .permission(.enterDesk)) { desk in { try await desk.setEmbargo($0) } },
        DeskRoute(.post, "stories/:id/preview-links", .permission(.enterDesk)) { desk in
            { try await desk.sharePreview($0) }
        },
        DeskRoute(.post, "stories/:id/preview-links/end", .permission(.enterDesk)) { desk in
            { try await desk.endPreviews($0) }
        },
        DeskRoute(.post, "stories/:id/correction", .permission(.publish)) { desk in
            { try await desk.addCorrection($0) }
        },
        DeskRoute(.get, "preview/:token", .nothing) { desk in { try await desk.showSharedPreview($0) } },
        DeskRoute(.get, "notices", .permission(.enterDesk)) { desk in { try await desk.showNotices($0) } },
        DeskRoute(.post, "notices", .permission(.enterDesk)) { desk in { try await desk.seeNotices($0) } },
        DeskRoute(.get, "checks", .permission(.manageChecks)) { desk in { try await desk.showCheckRules($0) } },
        DeskRoute(.post, "checks", .permission(.manageChecks)) { desk in { try await desk.weighChecks($0) } },
        DeskRoute(.post, "stories/:id/assignment", .permission(.editAllStories)) { desk in
            { try await desk.assignStory($0) }
        },
        DeskRoute(.post, "stories/:id/due", .permission(.editAllStories)) { desk in { try await desk.moveDue($0) } },
        DeskRoute(.get, "counts", .permission(.enterDesk)) { desk in { try await desk.showCounts($0) } },
        DeskRoute(.post, "filters", .permission(.enterDesk)) { desk in { try await desk.keepFilter($0) } },
        DeskRoute(.post, "filters/:id/removal", .permission(.enterDesk)) { desk in { try await desk.removeFilter($0) }
        },
        DeskRoute(.post, "bulk", .permission(.seeAllStories)) { desk in { try await desk.changeTogether($0) } },
        DeskRoute(.post, "bulk/undo", .permission(.seeAllStories)) { desk in { try await desk.undoTogether($0) } },
        DeskRoute(.get, "board", .permission(.seeAllStories)) { desk in { try await desk.showBoard($0) } },
        DeskRoute(.get, "planning", .permission(.seeAllStories)) { desk in { try await desk.showPlanning($0) } },
        DeskRoute(.get, "find/stories", .permission(.seeAllStories)) { desk in { try await desk.findStories($0) } },
        DeskRoute(.get, "find/contributors", .permission(.enterDesk)) { desk in { try await desk.findContributors($0) }
        },
        DeskRoute(.get, "find/topics", .permission(.enterDesk)) { desk in { try await desk.findTopics($0) } },
        DeskRoute(.get, "find/pictures", .permission(.enterDesk)) { desk in { try await desk.findPictures($0) } },
        DeskRoute(.get, "pictures", .permission(.enterDesk)) { desk in { try await desk.showPictures($0) } },
        DeskRoute(.post, "pictures", .permission(.enterDesk), fileBytes: pictureFormBytes) { desk in
            { try await desk.addPictures($0) }
        },
        DeskRoute(.get, "pictures/:id", .permission(.enterDesk)) { desk in { try await desk.showPicture($0) } },
        DeskRoute(.post, "pictures/:id/description", .permission(.enterDesk)) { desk in
            { try await desk.describePicture($0) }
        },
        DeskRoute(.post, "pictures/:id/file", .permission(.manageLibrary), fileBytes: pictureFormBytes) { desk in
            { try await desk.replacePicture($0) }
        },
        DeskRoute(.post, "pictures/:id/former-file", .permission(.manageLibrary)) { desk in
            { try await desk.bringBackFile($0) }
        },
        DeskRoute(.post, "pictures/:id/deletion", .permission(.manageLibrary)) { desk in
            { try await desk.deletePicture($0) }
        },
        DeskRoute(.get, "contributors", .permission(.manageContributors)) { desk in
            { try await desk.showContributors($0) }
        },
        DeskRoute(.post, "contributors", .permission(.enterDesk)) { desk in { try await desk.addContributor($0) } },
        DeskRoute(.get, "contributors/:id", .permission(.enterDesk)) { desk in { try await desk.showContributor($0) }
        },
        DeskRoute(.post, "contributors/:id", .permission(.enterDesk)) { desk in
            { try await desk.changeContributor($0) }
        },
        DeskRoute(.post, "contributors/:id/merger", .permission(.manageContributors)) { desk in
            { try await desk.mergeContributor($0) }
        },
        DeskRoute(.post, "topics", .permission(.enterDesk)) { desk in { try await desk.addTopic($0) } },
        DeskRoute(.get, "fronts", .permission(.layOutFronts)) { desk in { try await desk.showFronts($0) } },
        DeskRoute(.get, "fronts/:id", .permission(.layOutFronts)) { desk in { try await desk.showFront($0) } },
        DeskRoute(.get, "fronts/:id/preview", .permission(.layOutFronts)) { desk in
            { try await desk.showFrontPreview($0) }
        },
        DeskRoute(.get, "fronts/:id/history", .permission(.layOutFronts)) { desk in
            { try await desk.showFrontHistory($0) }
        },
        DeskRoute(.post, "fronts/:id/draft", .permission(.layOutFronts), formBytes: frontFormBytes) { desk in
            { try await desk.saveFront($0) }
        },
        DeskRoute(.post, "fronts/:id/publication", .permission(.layOutFronts)) { desk in
            { try await desk.publishFront($0) }
        },
        DeskRoute(.post, "fronts/:id/schedule", .permission(.layOutFronts)) { desk in
            { try await desk.scheduleFront($0) }
        },
        DeskRoute(.post, "fronts/:id/unscheduling", .permission(.layOutFronts)) { desk in
            { try await desk.unscheduleFront($0) }
        },
        DeskRoute(.post, "fronts/:id/restoration", .permission(.layOutFronts)) { desk in
            { try await desk.restoreFront($0) }
        },
        DeskRoute(.post, "fronts/:id/breaking", .permission(.layOutFronts)) { desk in
            { try await desk.setBreakingBar($0) }
        },
        DeskRoute(.post, "fronts/:id/breaking-removal", .permission(.layOutFronts)) { desk in
            { try await desk.removeBreakingBar($0) }
        },
        DeskRoute(.get, "find/front-stories", .permission(.layOutFronts)) { desk in
            { try await desk.findFrontStories($0) }
        },
        DeskRoute(.get, "token", .permission(.enterDesk)) { desk in { try await desk.showToken($0) } },
        DeskRoute(.get, "account", .permission(.enterDesk)) { desk in { try await desk.showAccount($0) } },
        DeskRoute(.post, "account/password", .permission(.enterDesk)) { desk in { try await desk.changePassword($0) } },
        DeskRoute(.post, "account/language", .permission(.enterDesk)) { desk in { try await desk.chooseLanguage($0) } },
        DeskRoute(.post, "account/sessions/:id", .permission(.enterDesk)) { desk in { try await desk.endSession($0) } },
        DeskRoute(.post, "account/other-sessions", .permission(.enterDesk)) { desk in
            { try await desk.endOtherSessions($0) }
        },
        DeskRoute(.get, "account/second-factor", .permission(.enterDesk)) { desk in
            { try await desk.showSecondFactor($0) }
        },
        DeskRoute(.post, "account/second-factor", .permission(.enterDesk)) { desk in
            { try await desk.confirmSecondFactor($0) }
        },
        DeskRoute(.post, "account/second-factor/codes", .permission(.enterDesk)) { desk in
            { try await desk.renewRecoveryCodes($0) }
        },
        DeskRoute(.post, "account/second-factor/removal", .permission(.enterDesk)) { desk in
            { try await desk.removeOwnSecondFactor($0) }
        },
        DeskRoute(.post, "people/second-factor", .permission(.managePeople)) { desk in
            { try await desk.requireSecondFactor($0) }
        },
        DeskRoute(.post, "people/:id/second-factor-removal", .permission(.managePeople)) { desk in
            { try await desk.removeSecondFactor($0) }
        },
        DeskRoute(.get, "people", .permission(.seePeople)) { desk in { try await desk.showPeople($0) } },
        DeskRoute(.post, "people", .permission(.managePeople)) { desk in { try await desk.addPerson($0) } },
        DeskRoute(.post, "people/:id/role", .permission(.managePeople)) { desk in { try await desk.changeRole($0) } },
        DeskRoute(.post, "people/:id/sections", .permission(.managePeople)) { desk in
            { try await desk.giveSections($0) }
        },
        DeskRoute(.post, "people/:id/link", .permission(.managePeople)) { desk in { try await desk.giveLink($0) } },
        DeskRoute(.post, "people/:id/deactivation", .permission(.managePeople)) { desk in
            { try await desk.deactivate($0) }
        },
        DeskRoute(.post, "people/:id/activation", .permission(.managePeople)) { desk in { try await desk.activate($0) }
        },
        DeskRoute(.get, "audit", .permission(.readAudit)) { desk in { try await desk.showAudit($0) } },
    ]
}
