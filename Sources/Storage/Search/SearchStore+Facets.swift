import Foundation
import Newspaper

extension SearchStore {
    /// How many of the matches each list shows, and each day.
    func facets(of matches: [SearchMatch], edition: Edition) throws -> SearchFacets {
        var facets = SearchFacets()
        guard !matches.isEmpty else { return facets }
        for match in matches {
            facets.days[CivilDay(match.published, in: edition.timeZone), default: 0] += 1
        }
        try connection.forEachRow(Self.lists, [.members(matches.map(\.article))]) { row in
            let (kind, subject, stories) = (try row.text(0), try row.integer(1), Int(try row.integer(2)))
            switch kind {
            case "section": facets.sections[Identifier(rawValue: subject)] = stories
            case "contributor": facets.contributors[Identifier(rawValue: subject)] = stories
            default:
                let name = kind.split(separator: " ").last.map(String.init) ?? ""
                if let format = Format(rawValue: name) { facets.formats[format] = stories }
            }
        }
        return facets
    }

    /// By the stories alone, which are of one edition: with the edition, an engine may read all that it has ever listed.
    private static let lists: Statement = """
        SELECT kind, subject_id, COUNT(*) FROM listing WHERE article_id IN {members $1}
        GROUP BY kind, subject_id
        """
}
