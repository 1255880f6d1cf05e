import Foundation
import Newspaper

extension PlanReader {
    /// A guess at a misspelt section is worth looking at so many.
    private static let mostSectionsToCompare = 1000

    /// The edition's section tree; notes the path of every section in `parts`.
    mutating func sections(_ record: PlanRecord, _ parts: inout EditionParts) -> [SectionPlan] {
        sections(record, below: [], &parts)
    }

    private mutating func sections(
        _ record: PlanRecord, below parents: [String], _ parts: inout EditionParts
    ) -> [SectionPlan] {
        guard let place = record["sections"] else { return [] }
        guard parents.count < SectionTree.maximumDepth else {
            fault(place, "sections go at most \(SectionTree.maximumDepth) levels deep")
            return []
        }
        return list(place).compactMap { section($0, below: parents, &parts) }
    }

    private mutating func section(
        _ place: PlanNode, below parents: [String], _ parts: inout EditionParts
    ) -> SectionPlan? {
        guard let record = record(place, keys: ["name", "slug", "description", "sections"]) else { return nil }
        let name = requiredText(record, "name")
        let slug = slug(record, from: name)
        let description = text(record, "description")
        let slugPlace = record["slug"] ?? place
        let path = parents + [slug?.text ?? "?"]
        if let slug {
            if parents.isEmpty, parts.reserved.contains(slug.text) {
                fault(slugPlace, "\"\(slug.text)\" is an address of the program or of an edition; choose another slug")
            } else if !parts.sectionPaths.insert(path.joined(separator: "/")).inserted {
                fault(slugPlace, "another section has the slug \"\(slug.text)\" already")
            }
        }
        let children = sections(record, below: path, &parts)
        guard let name, let slug else { return nil }
        return SectionPlan(name: name, slug: slug, description: description, sections: children)
    }

    /// The path of a section that the edition declares; a slash may stand at its end.
    mutating func sectionPath(_ place: PlanNode, _ parts: EditionParts) -> String? {
        guard let text = text(place) else { return nil }
        // In the one normal form in which slugs are kept.
        let path = (text.hasSuffix("/") ? String(text.dropLast()) : text).precomposedStringWithCanonicalMapping
        guard parts.sectionPaths.contains(path) else {
            let isSmall = parts.sectionPaths.count <= Self.mostSectionsToCompare
            let likely = isSmall ? parts.sectionPaths.sorted().first { Spelling.isNear($0, path) } : nil
            let hint = likely.map { "; did you mean \"\($0)\"?" } ?? ""
            fault(place, "this edition has no section \"\(shown(path))\"" + hint)
            return nil
        }
        return path
    }
}
