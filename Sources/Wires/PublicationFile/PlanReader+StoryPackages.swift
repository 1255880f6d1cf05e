import Newspaper

extension PlanReader {
    /// The most packages that an edition declares.
    private static let maximumPackages = 10_000

    /// Articles that belong together; an article stands in one package at most.
    mutating func storyPackages(_ record: PlanRecord) -> [StoryPackagePlan] {
        let places = list(record, "packages")
        guard places.count <= Self.maximumPackages else {
            if let place = record["packages"] {
                fault(place, "an edition has at most \(Self.maximumPackages) packages")
            }
            return []
        }
        var owners: [String: String] = [:]
        var names: Set<String> = []
        return places.compactMap { place in
            guard let record = self.record(place, keys: ["name", "articles"]) else { return nil }
            let articles = articles(record)
            guard let name = requiredText(record, "name") else { return nil }
            if !names.insert(name).inserted {
                fault(place, "another package of this edition has the name \"\(shown(name))\" already")
            }
            for article in articles {
                if let owner = owners.updateValue(name, forKey: article), owner != name {
                    fault(place, "\"\(shown(article))\" stands in the package \"\(shown(owner))\" already")
                }
            }
            return StoryPackagePlan(name: name, articles: articles)
        }
    }
}
