/// Where a story stands on its way to readers.
package enum ArticleState: String, Hashable, Sendable, CaseIterable {
    case draft
    case submitted
    case inReview
    case approved
    case scheduled
    case published
    case withdrawn

    /// Whether readers find the story at its address.
    package var isPublic: Bool { self == .published }

    /// Whether the text stands as it was settled: what is written from then on is a draft beside it, until it is settled
    /// anew.
    package var isSettled: Bool { self == .scheduled || self == .published || self == .withdrawn }

    /// The states that a story may go to from this one: the one table of legal moves.
    package var legalMoves: Set<ArticleState> {
        switch self {
        case .draft: [.submitted, .approved, .scheduled, .published]
        case .submitted: [.draft, .inReview, .approved, .scheduled, .published]
        case .inReview: [.draft, .submitted, .approved, .scheduled, .published]
        case .approved: [.draft, .inReview, .scheduled, .published]
        case .scheduled: [.draft, .approved, .published]
        case .published: [.draft, .withdrawn]
        case .withdrawn: [.draft, .published]
        }
    }

    package func mayMove(to next: ArticleState) -> Bool { legalMoves.contains(next) }
}
