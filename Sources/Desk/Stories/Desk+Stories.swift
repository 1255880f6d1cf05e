import Editorial
import Foundation
import Newspaper
import Storage
import Themes

extension Desk {
    /// The newsroom's lists: one's own stories first.
    func showStories(_ asked: DeskRequest) async throws -> DeskAnswer {
        try await showStories(asked, asked.query)
    }

    /// A list as fields ask for it; `outcome` is what was done just now to several of its stories.
    func showStories(
        _ asked: DeskRequest, _ fields: FormFields, outcome: StoriesPage.Outcome? = nil
    ) async throws -> DeskAnswer {
        guard let member = asked.signedIn?.member else { return try trouble(.missing, asked) }
        let now = clock.now()
        let found = try await database.read { connection -> StoriesFound? in
            let publication = try connection.publications.load()
            guard
                let edition = fields["edition"].flatMap({ publication.edition(code: $0) })
                    ?? publication.defaultEdition
            else { return nil }
            let view = try StoriesView(fields, member, edition, now: now, connection)
            return try StoriesFound(
                publication: publication, view: view, page: view.page(connection),
                counts: connection.counts(of: StoriesView.choices(for: member), member, edition.edition, now: now),
                staff: member.may(.seeAllStories) ? connection.staff.all().filter(\.isActive) : [],
                kept: connection.savedFilters.all(of: member.id),
                undone: connection.bulkChanges.find(member.id))
        }
        guard let found else { return try trouble(.missing, asked) }
        return try page(asked, title: "titleStories") { frame in
            storiesPage(found, member, frame, outcome: outcome, now: now)
        }
    }

    private func storiesPage(
        _ found: StoriesFound, _ member: StaffMember, _ frame: DeskFrame, outcome: StoriesPage.Outcome?, now: Instant
    ) -> StoriesPage {
        let (view, edition) = (found.view, found.view.edition)
        var frame = frame
        frame.scripts.append(editor.address(of: "editor/page/lists.js"))
        return StoriesPage(
            frame: frame, views: tabs(view, member, found.counts), countsAddress: DeskAddresses.counts,
            editions: editionChoices(found.publication, edition),
            hasEditions: found.publication.editions.count > 1,
            sections: edition.sections.sections.map {
                DeskChoice(key: $0.path, name: name(of: $0, in: edition), isCurrent: $0.id == view.section?.id)
            },
            people: found.staff.map {
                DeskChoice(key: String($0.id.rawValue), name: $0.name, isCurrent: $0.id == view.person?.id)
            },
            maySearch: member.may(.seeAllStories), view: view.name, words: view.words, topic: view.topic?.name ?? "",
            from: view.from?.text ?? "", through: view.through?.text ?? "", isNarrowed: view.isNarrowed,
            plainAddress: "\(DeskAddresses.stories)?view=\(view.name)&edition=\(edition.edition.code)",
            everywhereAddress: view.isNarrowed && view.name != "all" && member.may(.seeAllStories)
                ? view.address(of: "all") : nil,
            findTopics: DeskAddresses.findTopics, action: DeskAddresses.stories, edition: edition.edition.code,
            query: view.query(),
            filters: found.kept.map {
                StoriesPage.Kept(
                    name: $0.name, address: "\(DeskAddresses.stories)?\($0.query)",
                    removeAction: DeskAddresses.filterRemoval($0.id.rawValue), isCurrent: $0.query == view.query())
            },
            keepAction: DeskAddresses.filters,
            stories: found.page.lines.map { line(of: $0, in: found.publication, now: now) },
            emptyText: strings[view.emptyKey],
            cutShortText: found.page.isCutShort
                ? strings.counted("cutShort", StoryLineStore.mostLookedAt) : nil,
            olderAddress: found.page.next.map { view.older(than: $0) },
            bulk: bulk(found, member), outcome: outcome, undo: undo(found.undone, now: now))
    }

    private func tabs(_ view: StoriesView, _ member: StaffMember, _ counts: [String: String]) -> [StoriesPage.Tab] {
        StoriesView.choices(for: member).map { name in
            StoriesPage.Tab(
                key: name, label: strings["view" + name.prefix(1).uppercased() + name.dropFirst()],
                address: view.address(of: name), count: counts[name] ?? "", isCurrent: name == view.name)
        }
    }

    func line(of line: StoryLine, in publication: Publication, now: Instant) -> StoriesPage.Story {
        let contents = publication.edition(line.edition)
        let zone = contents?.edition.timeZone ?? .gmt
        let headline = line.headline.isEmpty ? strings["untitled"] : line.headline
        return StoriesPage.Story(
            id: Int(line.id.rawValue), point: line.point.text, address: DeskAddresses.story(line.id.rawValue),
            headline: headline, isUntitled: line.headline.isEmpty,
            language: contents?.edition.language ?? language.rawValue,
            state: line.state.rawValue, stateName: words(for: line.state),
            isAhead: line.isAhead && line.state.isSettled,
            section: line.primarySection.flatMap { contents?.sections[id: $0]?.name } ?? "",
            words: strings.counted("words", line.wordCount), touched: moment(line.touched, in: zone),
            published: line.state.isSettled ? line.published.map { moment($0, in: zone) } : nil,
            writer: line.writer ?? "", task: task(of: line, in: zone, now: now))
    }

    /// What is to be done with a story, in words; nil when nothing is.
    func task(of line: StoryLine, in zone: TimeZone, now: Instant) -> StoryTask? {
        line.assignment.map { assignment in
            StoryTask(
                person: line.assignee, task: assignment.task, due: assignment.due.map { moment($0, in: zone) },
                isOverdue: assignment.isOverdue(at: now))
        }
    }

    /// A section with those above it, as "News › City".
    func name(of section: Section, in edition: EditionContents) -> String {
        edition.sections.lineage(of: section.id).map(\.name).joined(separator: " › ")
    }
}

/// What a list's page is made of.
struct StoriesFound: Sendable {
    let publication: Publication
    let view: StoriesView
    let page: StoryLinePage
    let counts: [String: String]
    let staff: [StaffMember]
    let kept: [SavedFilter]
    let undone: BulkChange?
}
