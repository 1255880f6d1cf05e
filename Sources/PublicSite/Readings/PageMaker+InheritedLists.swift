import Newspaper
import Storage

/// The lists of a WordPress site have the same addresses everywhere; where they led, readers are still led.
extension PageMaker {
    /// Where `/category/…/slug/`, `/tag/slug/` or `/2012/07/` is found today; nil when there is no such list here.
    func inheritedList(_ parts: [String]) throws -> String? {
        switch (parts.first, parts.count) {
        case ("category", 2...): return category(Array(parts.dropFirst()))
        case ("tag", 2):
            return try Slug(parts[1]).flatMap { try connection.topics.find(slug: $0, edition: edition.id) }
                .map { addresses.topic($0.slug) }
        case (.some, 1...2): return try month(parts)
        default: return nil
        }
    }

    /// A category's own path, or else the only section of that slug.
    private func category(_ slugs: [String]) -> String? {
        if let section = sections[path: slugs.joined(separator: "/")] { return addresses.section(section.path) }
        let namesakes = sections.sections.filter { $0.slug.text == slugs.last }
        return namesakes.count == 1 ? addresses.section(namesakes[0].path) : nil
    }

    private func month(_ parts: [String]) throws -> String? {
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == parts.count, parts[0].count == 4 else { return nil }
        let months = try connection.archive.months(edition: edition.id).filter { $0.year == numbers[0] }
        guard numbers.count == 2 else { return months.isEmpty ? nil : addresses.archive(year: numbers[0]) }
        return months.contains { $0.month == numbers[1] }
            ? addresses.archive(year: numbers[0], month: numbers[1]) : nil
    }
}
