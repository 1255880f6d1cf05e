import Newspaper
import Testing

@Suite("Article states")
struct ArticleStateTests {
    /// Every legal move, written out once more; what is not here is forbidden.
    private static let legal: [ArticleState: Set<ArticleState>] = [
        .draft: [.submitted, .approved, .scheduled, .published],
        .submitted: [.draft, .inReview, .approved, .scheduled, .published],
        .inReview: [.draft, .submitted, .approved, .scheduled, .published],
        .approved: [.draft, .inReview, .scheduled, .published],
        .scheduled: [.draft, .approved, .published],
        .published: [.draft, .withdrawn],
        .withdrawn: [.draft, .published],
    ]

    @Test(
        "a story moves as the table of legal moves says, and not otherwise",
        arguments: ArticleState.allCases, ArticleState.allCases)
    func moves(from state: ArticleState, to next: ArticleState) {
        #expect(state.mayMove(to: next) == (Self.legal[state]?.contains(next) ?? false))
    }

    @Test("only a published story is public", arguments: ArticleState.allCases)
    func publicStates(state: ArticleState) {
        #expect(state.isPublic == (state == .published))
    }

    @Test("every state can be left, and every state but the first can be reached")
    func reachable() {
        let reached = ArticleState.allCases.reduce(into: Set<ArticleState>()) { $0.formUnion($1.legalMoves) }
        #expect(reached == Set(ArticleState.allCases))
        #expect(ArticleState.allCases.allSatisfy { !$0.legalMoves.isEmpty })
    }
}
