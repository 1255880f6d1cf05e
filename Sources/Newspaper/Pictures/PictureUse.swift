/// Where a picture is used; a picture that is used anywhere is not deleted.
package enum PictureUse: Hashable, Sendable {
    /// A story's own text, as it was last kept.
    case story(Identifier<Article>)
    /// The text of a story that somebody is writing.
    case draft(Identifier<Article>)
    /// A revision of a story, which may be taken up again, and nothing newer of it.
    case earlier(Identifier<Article>)
    case page(Identifier<StaticPage>)
    case portrait(Identifier<Contributor>)

    /// The story that uses it.
    package var story: Identifier<Article>? {
        switch self {
        case .story(let id), .draft(let id), .earlier(let id): id
        case .page, .portrait: nil
        }
    }
}
