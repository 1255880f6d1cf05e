import HTTPTypes
import Newspaper
import Themes

extension Site {
    /// The page that says that we failed, or will be back soon, made without the database from what was read last; nil
    /// when nothing was ever read.
    func errorPage(_ status: HTTPResponse.Status, reference: String) throws -> String? {
        guard let snapshot = memory.last, let contents = snapshot.publication.defaultEdition else { return nil }
        let theme = theme
        let strings = theme.strings(contents.edition.language)
        let kind = status == .serviceUnavailable ? "unavailable" : "error"
        let frames = FrameMaker(
            snapshot: snapshot, contents: contents, theme: theme, now: clock.now(), origin: origin)
        let frame = frames.frame(title: strings[kind + "Title"], address: nil, hidden: true)
        return try theme.render(
            ErrorPage(
                frame: frame, status: String(status.code), title: strings[kind + "Title"], text: strings[kind + "Text"],
                reference: reference))
    }
}
