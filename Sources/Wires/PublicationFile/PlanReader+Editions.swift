import Documents
import Foundation
import Newspaper

extension PlanReader {
    private static let maximumEditions = 100

    private static let editionKeys = [
        "code", "name", "tagline", "language", "direction", "timeZone", "default", "permalink", "about", "copyright",
        "hosting", "colours", "formats", "sections", "menus", "pages", "fronts", "packages",
    ]

    mutating func editions(_ record: PlanRecord, publicationName: String) -> [EditionPlan] {
        guard let place = record["editions"] else {
            fault(record.place, "\"editions\" is missing")
            return []
        }
        let places = list(place)
        if places.isEmpty, place.isList { fault(place, "a publication needs at least one edition") }
        guard places.count <= Self.maximumEditions else {
            fault(place, "a publication has at most \(Self.maximumEditions) editions")
            return []
        }
        let records = places.compactMap { self.record($0, keys: Self.editionKeys) }
        let codes = editionCodes(records)
        let defaultIndex = defaultEdition(records)
        return records.enumerated().compactMap { index, record in
            edition(
                record, code: codes[index], isDefault: index == defaultIndex, publicationName: publicationName,
                reserved: Addresses.reserved.union(codes.compactMap(\.self)))
        }
    }

    /// The editions' codes in their order, nil where one is missing or cannot stand.
    private mutating func editionCodes(_ records: [PlanRecord]) -> [String?] {
        var codes: [String?] = []
        for record in records {
            guard let text = requiredText(record, "code"), let place = record["code"] else {
                codes.append(nil)
                continue
            }
            let isCode = text.utf8.count <= 35 && CharacterRules.isLanguageTag(text) && Slug(text) != nil
            if !isCode {
                fault(place, "\"\(shown(text))\" is not an edition's code; \(Self.slugRule), as in \"en\"")
            } else if Addresses.reserved.contains(text) {
                fault(place, "\"\(text)\" is an address of the program itself; choose another code")
            } else if codes.contains(text) {
                fault(place, "another edition has the code \"\(text)\" already")
            }
            codes.append(isCode ? text : nil)
        }
        return codes
    }

    /// The index of the edition that says so, or of the first when none does.
    private mutating func defaultEdition(_ records: [PlanRecord]) -> Int {
        let chosen = records.indices.filter { flag(records[$0], "default") }
        for index in chosen.dropFirst() {
            if let place = records[index]["default"] {
                fault(place, "a second default edition; only one can live at /")
            }
        }
        return chosen.first ?? 0
    }

    private mutating func edition(
        _ record: PlanRecord, code: String?, isDefault: Bool, publicationName: String, reserved: Set<String>
    ) -> EditionPlan? {
        let name = record["name"].flatMap { text($0) } ?? publicationName
        let language = language(record)
        let direction: Direction? = record["direction"].flatMap { choice($0, called: "direction") }
        let zone = timeZone(record)
        let pattern = permalinkPattern(record, reserved: reserved)
        let tagline = text(record, "tagline")
        let (about, copyright, hosting) = (text(record, "about"), text(record, "copyright"), text(record, "hosting"))
        let (inks, formatNames) = (inks(record), formatNames(record))
        var parts = EditionParts(reserved: reserved)
        let sections = sections(record, &parts)
        let menus = menus(record, parts)
        let pages = pages(record, parts)
        let fronts = fronts(record, parts)
        let packages = storyPackages(record)
        guard let code, let language, let zone, let pattern else { return nil }
        let edition = Edition(
            id: Identifier(rawValue: 0), code: code, name: name, tagline: tagline, language: language,
            direction: direction ?? Direction(language: language), timeZone: zone, isDefault: isDefault,
            permalinkPattern: pattern, about: about, copyright: copyright, hosting: hosting, inks: inks,
            formatNames: formatNames)
        return EditionPlan(
            edition: edition, sections: sections, menus: menus, pages: pages, fronts: fronts, storyPackages: packages)
    }

    private mutating func language(_ record: PlanRecord) -> String? {
        guard let text = requiredText(record, "language"), let place = record["language"] else { return nil }
        guard CharacterRules.isLanguageTag(text) else {
            fault(place, "\"\(shown(text))\" is not a language tag, as \"en\" or \"he-IL\"")
            return nil
        }
        return text
    }

    private mutating func timeZone(_ record: PlanRecord) -> TimeZone? {
        guard let text = requiredText(record, "timeZone"), let place = record["timeZone"] else { return nil }
        let isName = text == "UTC" || text == "GMT" || text.contains("/")
        guard isName, let zone = TimeZone(identifier: text) else {
            fault(place, "\"\(shown(text))\" is not a known time zone, as \"Europe/Lisbon\" or \"UTC\"")
            return nil
        }
        return zone
    }

    private mutating func permalinkPattern(_ record: PlanRecord, reserved: Set<String>) -> PermalinkPattern? {
        let place = record["permalink"]
        guard let text = place.map({ text($0) }) ?? PermalinkPattern.usual else { return nil }
        do {
            let pattern = try PermalinkPattern(text)
            if let place, let first = text.split(separator: "/").first.map(String.init), reserved.contains(first) {
                fault(place, "the permalink pattern begins with /\(first)/, which has other pages")
            }
            return pattern
        } catch {
            if let place { fault(place, "\(error)") }
            return nil
        }
    }
}

/// What the later parts of an edition need to know of the earlier ones.
struct EditionParts {
    /// First parts of addresses that sections and pages may not take.
    let reserved: Set<String>
    /// The paths of all sections, as `news/europe`.
    var sectionPaths: Set<String> = []
}
