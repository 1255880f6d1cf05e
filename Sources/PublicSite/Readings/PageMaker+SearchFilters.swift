import Newspaper
import Storage
import Themes

/// What a search can be narrowed to, and what it is.
extension PageMaker {
    /// Filters that would leave some of the found stories but not all; one that is chosen is not offered again.
    func filters(for question: SearchQuestion, _ facets: SearchFacets) throws -> [SearchFilterGroup] {
        [
            question.section == nil ? group("sections", sectionChoices(question, facets)) : nil,
            question.format == nil ? group("formats", formatChoices(question, facets)) : nil,
            question.contributor == nil ? group("writers", try contributorChoices(question, facets)) : nil,
            question.from == nil ? group("years", yearChoices(question, facets)) : nil,
        ].compactMap { $0 }
    }

    private func group(_ name: String, _ choices: [SearchFilterChoice]) -> SearchFilterGroup? {
        choices.count < 2 ? nil : SearchFilterGroup(name: strings[name], choices: choices)
    }

    private func choice(
        _ label: String, _ count: Int, _ question: SearchQuestion, _ change: (inout SearchQuestion) -> Void
    ) -> SearchFilterChoice {
        SearchFilterChoice(
            label: label, address: addresses.search + question.with(change).address, count: String(count))
    }

    private func sectionChoices(_ question: SearchQuestion, _ facets: SearchFacets) -> [SearchFilterChoice] {
        sections.top.compactMap { section in
            facets.sections[section.id].map { count in
                choice(section.name, count, question) { $0.section = section.path }
            }
        }
    }

    private func formatChoices(_ question: SearchQuestion, _ facets: SearchFacets) -> [SearchFilterChoice] {
        Format.allCases.compactMap { format in
            facets.formats[format].map { count in
                choice(strings.formatLabel(format.rawValue) ?? format.rawValue, count, question) { $0.format = format }
            }
        }
    }

    private func contributorChoices(
        _ question: SearchQuestion, _ facets: SearchFacets
    ) throws -> [SearchFilterChoice] {
        let most = facets.contributors.sorted { ($0.value, $1.key.rawValue) > ($1.value, $0.key.rawValue) }
            .prefix(Self.choicesOfAGroup)
        return try connection.contributors.find(most.map(\.key)).map { contributor in
            choice(contributor.name, facets.contributors[contributor.id] ?? 0, question) {
                $0.contributor = contributor.slug
            }
        }
    }

    private func yearChoices(_ question: SearchQuestion, _ facets: SearchFacets) -> [SearchFilterChoice] {
        facets.years.sorted { $0.key > $1.key }.prefix(Self.choicesOfAGroup).map { year, count in
            choice(String(year), count, question) {
                $0.from = CivilDay(year: year, month: 1, day: 1)
                $0.through = CivilDay(year: year, month: 12, day: 31)
            }
        }
    }

    /// What the search is narrowed to, each as a link that takes it away.
    func chosen(in question: SearchQuestion) throws -> [Link] {
        let days = [question.from, question.through].compactMap { $0?.text }.joined(separator: " – ")
        let chosen: [(String?, (inout SearchQuestion) -> Void)] = [
            (question.section.map { sections[path: $0]?.name ?? $0 }, { $0.section = nil }),
            (question.format.map { strings.formatLabel($0.rawValue) ?? $0.rawValue }, { $0.format = nil }),
            (
                try question.contributor.map { try connection.contributors.find(slug: $0)?.name ?? $0.text },
                { $0.contributor = nil }
            ),
            (
                days.nonEmpty,
                { question in
                    question.from = nil
                    question.through = nil
                }
            ),
        ]
        return chosen.compactMap { label, change in
            label.map { Link(label: $0, address: addresses.search + question.with(change).address) }
        }
    }

    private static let choicesOfAGroup = 8
}
