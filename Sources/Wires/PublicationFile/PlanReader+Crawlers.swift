import Newspaper

extension PlanReader {
    /// What the publication asks of crawlers: `{languageModels: refuse, refuse: [names], closed: [paths]}`.
    mutating func crawlers(_ record: PlanRecord) -> CrawlerRules {
        guard let place = record["crawlers"],
            let rules = self.record(place, keys: ["languageModels", "refuse", "closed"])
        else { return CrawlerRules() }
        let choice: Attitude? = rules["languageModels"].flatMap { self.choice($0, called: "attitude") }
        return CrawlerRules(
            refusesLanguageModels: choice == .refuse,
            refused: words(rules, "refuse") { CrawlerRules.isOneWord($0) ? nil : "is not the name of a crawler" },
            closedPaths: words(rules, "closed") {
                CrawlerRules.isOneWord($0) && $0.hasPrefix("/") ? nil : "is not a path that begins with /"
            })
    }

    private enum Attitude: String, CaseIterable {
        case allow, refuse
    }

    private mutating func words(
        _ record: PlanRecord, _ key: String, fault: (String) -> String?
    ) -> [String] {
        var words: [String] = []
        for place in list(record, key) {
            guard let word = text(place) else { continue }
            if let reason = fault(word) {
                self.fault(place, "\"\(shown(word))\" \(reason)")
            } else {
                words.append(word)
            }
        }
        return words
    }
}
