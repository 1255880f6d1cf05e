import Documents
import HTTPTypes
import Newspaper
import Themes

extension Site {
    /// The page that says that we failed, or will be back soon, made without the database from what was read last; nil
    /// when nothing was ever read.
    func errorPage(_ status: HTTPResponse.Status, reference: String) throws -> String? {
        guard let snapshot = memory.last, let contents = snapshot.publication.defaultEdition else { return nil }
        let theme = theme
        let edition = contents.edition
        let addresses = Addresses(edition: edition)
        let strings = theme.strings(edition.language)
        let day = CivilDay(clock.now(), in: edition.timeZone)
        let kind = status == .serviceUnavailable ? "unavailable" : "error"
        var frame = Frame(
            language: edition.language, direction: edition.direction == .rightToLeft ? .rightToLeft : .leftToRight,
            title: "\(strings[kind + "Title"]) – \(edition.name)",
            stylesheets: theme.stylesheets, paperName: edition.name,
            homeAddress: addresses.front,
            today: Moment(
                text: strings.longDate(year: day.year, month: day.month, day: day.day, weekday: day.weekday),
                machine: day.text),
            searchAddress: addresses.search)
        frame.scripts = theme.scripts
        frame.iconAddress = theme.asset(named: "icon.svg")?.address
        return try theme.render(
            ErrorPage(
                frame: frame, status: String(status.code), title: strings[kind + "Title"], text: strings[kind + "Text"],
                reference: reference))
    }
}
