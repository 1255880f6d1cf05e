import Newspaper

extension PlanReader {
    /// The most stories that one slot shows and one package holds.
    private static let maximumCount = 100

    /// Fronts stand under `front`, the edition's own, or under a section's path.
    mutating func fronts(_ record: PlanRecord, _ parts: EditionParts) -> [FrontPlan] {
        guard let place = record["fronts"] else { return [] }
        guard let entries = place.entries else {
            fault(place, "fronts stand under \"front\" or a section's path, as \"front: [{layout: lead}]\"")
            return []
        }
        return entries.compactMap { key, value in
            let slots = value.isNull ? [] : slots(value, parts)
            if key.scalar == "front" { return FrontPlan(slots: slots) }
            return sectionPath(key, parts).map { FrontPlan(sectionPath: $0, slots: slots) }
        }
    }

    private mutating func slots(_ place: PlanNode, _ parts: EditionParts) -> [SlotPlan] {
        list(place).compactMap { slot($0, parts) }
    }

    private mutating func slot(_ place: PlanNode, _ parts: EditionParts) -> SlotPlan? {
        guard let record = record(place, keys: ["layout", "title", "articles", "count", "section"]) else { return nil }
        let layout: SlotLayout? = record["layout"].flatMap { choice($0, called: "layout") }
        if record["layout"] == nil { fault(place, "\"layout\" is missing") }
        let title = text(record, "title")
        let articles = articles(record)
        let count = number(record, "count", in: 1...Self.maximumCount)
        let section = record["section"].flatMap { sectionPath($0, parts) }
        guard let layout else { return nil }
        return SlotPlan(layout: layout, title: title, articles: articles, count: count, sectionPath: section)
    }

    /// The articles that a slot or a package names.
    mutating func articles(_ record: PlanRecord) -> [String] {
        var articles: [String] = []
        for place in list(record, "articles") {
            guard let identifier = text(place) else { continue }
            if identifier.isEmpty {
                fault(place, "an article is named by its external identifier, which is empty here")
            } else if articles.contains(identifier) {
                fault(place, "\"\(shown(identifier))\" stands here twice")
            } else if articles.count == Self.maximumCount {
                fault(place, "there may be at most \(Self.maximumCount) articles")
            } else {
                articles.append(identifier)
            }
        }
        return articles
    }
}
