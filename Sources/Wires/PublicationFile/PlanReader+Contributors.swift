import Newspaper

extension PlanReader {
    mutating func contributors(_ record: PlanRecord) -> [ContributorPlan] {
        var contributors: [ContributorPlan] = []
        var slugs: Set<Slug> = []
        var names: Set<String> = []
        for place in list(record, "contributors") {
            guard let contributor = contributor(place) else { continue }
            if !slugs.insert(contributor.slug).inserted {
                fault(place, "another contributor has the slug \"\(contributor.slug.text)\" already")
            } else if !names.insert(contributor.name).inserted {
                fault(place, "another contributor is named \"\(shown(contributor.name))\" already")
            }
            contributors.append(contributor)
        }
        return contributors
    }

    private mutating func contributor(_ place: PlanNode) -> ContributorPlan? {
        guard let record = record(place, keys: ["name", "kind", "slug", "biography", "portrait"]) else { return nil }
        let name = requiredText(record, "name")
        let slug = slug(record, from: name)
        let kind: ContributorKind? = record["kind"].flatMap { choice($0, called: "kind of contributor") }
        let biography = text(record, "biography")
        let portrait = record["portrait"].flatMap { file($0) }
        guard let name, let slug else { return nil }
        return ContributorPlan(
            name: name, kind: kind ?? .person, slug: slug, biography: biography, portraitFile: portrait)
    }

    /// A file beside the plan's own or below its folder.
    private mutating func file(_ place: PlanNode) -> String? {
        guard let path = text(place) else { return nil }
        guard RelativeFile(path) != nil else {
            fault(place, "\"\(shown(path))\" is not the path of a file in this file's own folder")
            return nil
        }
        return path
    }
}
