/// A reason why a story cannot be kept or published as it is.
package enum ArticleFault: Error, Hashable, Sendable {
    case headlineMissing
    case headlineTooLong(characters: Int)
    case fieldTooLong(field: String, bytes: Int)
    case illegalMove(from: ArticleState, to: ArticleState)
    case underEmbargo(until: Instant)
    case noTimeToSchedule
}

extension ArticleFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .headlineMissing: "the headline is missing"
        case .headlineTooLong(let characters):
            "the headline has \(characters) characters; at most \(ArticleContent.headlineCharacters) fit"
        case .fieldTooLong(let field, let bytes):
            "\(field) has \(bytes) bytes; at most \(ArticleContent.fieldBytes) fit"
        case .illegalMove(let from, let to): "a story that is \(from.rawValue) cannot become \(to.rawValue)"
        case .underEmbargo(let until): "the story is under embargo until \(until.rfc3339)"
        case .noTimeToSchedule: "a scheduled story needs the time at which it is to be public"
        }
    }
}

extension ArticleContent {
    /// The longest headline, in characters.
    package static let headlineCharacters = 1000
    /// The longest kicker, standfirst, dateline or source, in UTF-8 bytes.
    package static let fieldBytes = 20_000

    /// Why these words cannot be published; nil when they can.
    package var fault: ArticleFault? {
        headline.allSatisfy(\.isWhitespace) ? .headlineMissing : draftFault
    }

    /// Why these words cannot even be kept as a draft, which may have no headline yet; nil when they can.
    package var draftFault: ArticleFault? {
        if headline.utf8.count > Self.headlineCharacters, headline.count > Self.headlineCharacters {
            return .headlineTooLong(characters: headline.count)
        }
        let fields = [
            ("kicker", kicker), ("shortHeadline", shortHeadline), ("standfirst", standfirst), ("dateline", dateline),
            ("source", source?.name ?? ""), ("source credit", source?.credit ?? ""),
        ]
        return fields.first { $0.1.utf8.count > Self.fieldBytes }.map {
            .fieldTooLong(field: $0.0, bytes: $0.1.utf8.count)
        }
    }
}

extension Article {
    /// Why this story cannot go to `state` at `now`; nil when it can.
    package func fault(movingTo next: ArticleState, now: Instant) -> ArticleFault? {
        guard state.mayMove(to: next) else { return .illegalMove(from: state, to: next) }
        if let fault = content.fault { return fault }
        if next == .published, let embargo = times.embargo, now < embargo { return .underEmbargo(until: embargo) }
        if next == .scheduled, times.published == nil { return .noTimeToSchedule }
        return nil
    }
}
