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
    let answer: @Sendable (Desk, DeskRequest) async throws -> DeskAnswer

    private init(
        _ method: HTTPRequest.Method, _ pattern: String, _ needs: Needs, formBytes: Int = usualFormBytes,
        _ answer: @escaping @Sendable (Desk) -> @Sendable (DeskRequest) async throws -> DeskAnswer
    ) {
        self.method = method
        self.pattern = pattern.split(separator: "/").map(String.init)
        self.needs = needs
        self.formBytes = formBytes
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

    /// How much of a form is read at a path.
    static func formBytes(at path: [String]) -> Int {
        all.filter { $0.method == .post && $0.parts(of: path) != nil }.map(\.formBytes).max() ?? usualFormBytes
    }

    private static let usualFormBytes = 64 * 1024
    /// A story of 200,000 words in a script of three bytes a letter, each written as nine signs.
    private static let storyFormBytes = 12 * 1024 * 1024

    static let all: [DeskRoute] = [
        DeskRoute(.get, "", .permission(.enterDesk)) { desk in { try await desk.showHome($0) } },
        DeskRoute(.get, "sign-in", .nothing) { desk in { try await desk.showSignIn($0) } },
        DeskRoute(.post, "sign-in", .nothing) { desk in { try await desk.signIn($0) } },
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
        DeskRoute(.get, "find/stories", .permission(.seeAllStories)) { desk in { try await desk.findStories($0) } },
        DeskRoute(.get, "find/contributors", .permission(.enterDesk)) { desk in { try await desk.findContributors($0) }
        },
        DeskRoute(.get, "find/topics", .permission(.enterDesk)) { desk in { try await desk.findTopics($0) } },
        DeskRoute(.get, "find/pictures", .permission(.enterDesk)) { desk in { try await desk.findPictures($0) } },
        DeskRoute(.post, "pictures", .permission(.enterDesk)) { desk in { try await desk.addPicture($0) } },
        DeskRoute(.post, "contributors", .permission(.enterDesk)) { desk in { try await desk.addContributor($0) } },
        DeskRoute(.post, "topics", .permission(.enterDesk)) { desk in { try await desk.addTopic($0) } },
        DeskRoute(.get, "token", .permission(.enterDesk)) { desk in { try await desk.showToken($0) } },
        DeskRoute(.get, "account", .permission(.enterDesk)) { desk in { try await desk.showAccount($0) } },
        DeskRoute(.post, "account/password", .permission(.enterDesk)) { desk in { try await desk.changePassword($0) } },
        DeskRoute(.post, "account/sessions/:id", .permission(.enterDesk)) { desk in { try await desk.endSession($0) } },
        DeskRoute(.post, "account/other-sessions", .permission(.enterDesk)) { desk in
            { try await desk.endOtherSessions($0) }
        },
        DeskRoute(.get, "people", .permission(.seePeople)) { desk in { try await desk.showPeople($0) } },
        DeskRoute(.post, "people", .permission(.managePeople)) { desk in { try await desk.addPerson($0) } },
        DeskRoute(.post, "people/:id/role", .permission(.managePeople)) { desk in { try await desk.changeRole($0) } },
        DeskRoute(.post, "people/:id/link", .permission(.managePeople)) { desk in { try await desk.giveLink($0) } },
        DeskRoute(.post, "people/:id/deactivation", .permission(.managePeople)) { desk in
            { try await desk.deactivate($0) }
        },
        DeskRoute(.post, "people/:id/activation", .permission(.managePeople)) { desk in { try await desk.activate($0) }
        },
        DeskRoute(.get, "audit", .permission(.readAudit)) { desk in { try await desk.showAudit($0) } },
    ]
}
