/// What kind of piece a story is, apart from the section it stands in.
package enum Format: String, Hashable, Sendable, CaseIterable {
    case news
    case analysis
    case opinion
    case explainer
    case feature
    case exclusive
    case brief
    case blogpost
    case interview
    case review
    case inMemoriam
    case live
}
