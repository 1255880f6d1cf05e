import Newspaper
import Storage
import Themes

/// What a search can be narrowed to, and what it is.
extension PageMaker {
    /// Filters that would leave some of the found stories: of sections and dates, what lies within those that are chosen;
    /// of formats and writers none when one is chosen. Other editions are offered whatever was found in this one.
    func filters(
        for question: SearchQuestion, _ query: SearchQuery, _ findings: SearchFindings
    ) throws -> [SearchFilterGroup] {
        let facets = findings.facets
        let within = [
            ("sections", sectionChoices(question, facets)),
            ("formats", question.format == nil ? formatChoices(question, facets) : []),
            ("writers", question.contributor == nil ? try contributorChoices(question, facets) : []),
            ("dates", dateChoices(question, facets)),
        ].filter { _, choices in choices.contains { $0.count != strings.number(findings.found) } }
        return (within + [("editions", try editionChoices(question, query))])
            .filter { !$0.1.isEmpty }.map { SearchFilterGroup(name: strings[$0.0], choices: $0.1) }
    }

    private func choice(
        _ label: String, _ count: Int, _ question: SearchQuestion, _ change: (inout SearchQuestion) -> Void
    ) -> SearchFilterChoice {
        SearchFilterChoice(
            label: label, address: addresses.search + question.with(change).address, count: strings.number(count))
    }

    private func sectionChoices(_ question: SearchQuestion, _ facets: SearchFacets) -> [SearchFilterChoice] {
        let chosen = question.section.flatMap { sections[path: $0]?.id }
        return sections.sections.filter { $0.parent == chosen }.compactMap { section in
            facets.sections[section.id].map { count in
                choice(section.name, count, question) { $0.section = section.path }
            }
        }
    }

    private func formatChoices(_ question: SearchQuestion, _ facets: SearchFacets) -> [SearchFilterChoice] {
        Format.allCases.compactMap { format in
            facets.formats[format].map { count in
                choice(name(of: format), count, question) { $0.format = format }
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

    /// Years; of a year that is chosen its months, of a month its days. The latest first.
    private func dateChoices(_ question: SearchQuestion, _ facets: SearchFacets) -> [SearchFilterChoice] {
        guard let step = DateSpan(question).narrower else { return [] }
        let stories = facets.days.reduce(into: [CivilDay: Int]()) { $0[step.first(of: $1.key), default: 0] += $1.value }
        return stories.sorted { $0.key.daysSince1970 > $1.key.daysSince1970 }.prefix(Self.datesOfAGroup)
            .map { first, count in
                let span = step.span(from: first)
                return choice(label(of: span), count, question) {
                    $0.from = span.from
                    $0.through = span.through
                }
            }
    }

    private func editionChoices(_ question: SearchQuestion, _ query: SearchQuery) throws -> [SearchFilterChoice] {
        var elsewhere = question
        // Sections are an edition's own.
        elsewhere.section = nil
        return try snapshot.publication.editions.map(\.edition).filter { $0.id != edition.id }.compactMap { other in
            let count = try connection.search.count(query, in: other.id, filter: try filter(of: elsewhere))
            guard count > 0 else { return nil }
            return SearchFilterChoice(
                label: EditionName.of(language: other.language),
                address: Addresses(edition: other).search + elsewhere.address, count: strings.number(count))
        }
    }

    private func label(of span: DateSpan) -> String {
        switch span.step {
        case .year: span.from.map { String($0.year) } ?? ""
        case .month: span.from.map { strings.monthAndYear(year: $0.year, month: $0.month) } ?? ""
        case .day, nil:
            [span.from, span.from == span.through ? nil : span.through]
                .compactMap { day in day.map { strings.date(year: $0.year, month: $0.month, day: $0.day) } }
                .joined(separator: " – ")
        }
    }

    /// What the search is narrowed to, each as a link that takes it away.
    func chosen(in question: SearchQuestion) throws -> [Link] {
        let chosen: [(String?, (inout SearchQuestion) -> Void)] = [
            (question.section.map { sections[path: $0]?.name ?? $0 }, { $0.section = nil }),
            (question.format.map(name), { $0.format = nil }),
            (
                try question.contributor.map { try connection.contributors.find(slug: $0)?.name ?? $0.text },
                { $0.contributor = nil }
            ),
            (
                label(of: DateSpan(question)).nonEmpty,
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
    /// As many as a month has days.
    private static let datesOfAGroup = 31
}

/// The days that a search is narrowed to.
private struct DateSpan {
    /// How the calendar is divided.
    enum Step {
        case year, month, day

        func first(of day: CivilDay) -> CivilDay {
            switch self {
            case .year: CivilDay(year: day.year, month: 1, day: 1)
            case .month: CivilDay(year: day.year, month: day.month, day: 1)
            case .day: day
            }
        }

        func span(from first: CivilDay) -> DateSpan {
            switch self {
            case .year: DateSpan(from: first, through: CivilDay(year: first.year, month: 12, day: 31))
            case .month:
                DateSpan(from: first, through: CivilDay(daysSince1970: first.nextMonth.daysSince1970 - 1))
            case .day: DateSpan(from: first, through: first)
            }
        }
    }

    var from: CivilDay?
    var through: CivilDay?

    /// The one year, month or day that it is; nil for any other span.
    var step: Step? {
        guard let from else { return nil }
        return [Step.year, .month, .day].first { $0.first(of: from) == from && $0.span(from: from).through == through }
    }

    /// What it can be narrowed to; nil when there is nothing narrower.
    var narrower: Step? {
        switch step {
        case .year: .month
        case .month: .day
        case .day: nil
        case nil: .year
        }
    }
}

extension DateSpan {
    init(_ question: SearchQuestion) {
        self.init(from: question.from, through: question.through)
    }
}
