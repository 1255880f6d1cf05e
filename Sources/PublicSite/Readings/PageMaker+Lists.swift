import Foundation
import Newspaper
import Storage
import Themes

extension PageMaker {
    /// A section's front: on its first page what editors laid out, then the latest of the section and all below it.
    func section(_ section: Newspaper.Section, after key: ListingKey?) throws -> SiteAnswer {
        try self.section(
            section, after: key,
            front: key == nil ? connection.fronts.find(edition: edition.id, section: section.id) : nil)
    }

    /// The same with a given layout of its front.
    func section(_ section: Newspaper.Section, after key: ListingKey?, front laidOut: Front?) throws -> SiteAnswer {
        let address = addresses.section(section.path)
        let list = try listPage(.section(section.id), at: address, after: key)
        let front = try laidOut.flatMap(frontLayout)
        var stories = list.cards.filter { front?.shown.contains($0.id) != true }
        let lead = key == nil && front == nil && !stories.isEmpty ? stories.removeFirst() : nil
        return try page(
            SectionPage(
                frame: listFrame(
                    section.name, description: section.description.nonEmpty, address: address, isFirst: key == nil,
                    way: breadcrumb(to: section.parent),
                    things: [collection(section.name, section.description.nonEmpty, at: address)]),
                breadcrumb: breadcrumb(to: section.parent), name: section.name,
                description: section.description.nonEmpty, subsections: subsections(of: section),
                front: front?.layout, lead: lead.map { card($0, shape: .threeByTwo) }, stories: cards(stories),
                olderAddress: list.older, newerAddress: key == nil ? nil : address))
    }

    /// What editors laid out for a section, and which stories stand in it; nil where they laid out nothing.
    private func frontLayout(
        of front: Front
    ) throws -> (layout: FrontLayout, shown: Set<Identifier<Article>>)? {
        guard !front.slots.isEmpty else { return nil }
        var filler = try SlotFiller(front: front, connection: connection, now: now)
        let layout = try layout(of: front, &filler)
        return (layout, filler.shown)
    }

    /// The sections below one; below a section that has none, its neighbours.
    private func subsections(of section: Newspaper.Section) -> [MenuItem] {
        let below = sections.children(of: section.id)
        let shown = below.isEmpty ? section.parent.map { sections.children(of: $0) } ?? [] : below
        return shown.map {
            MenuItem(label: $0.name, address: addresses.section($0.path), isCurrent: $0.id == section.id)
        }
    }

    /// The stories of a topic; nil when there is no such topic.
    func topic(_ slug: Slug, after key: ListingKey?) throws -> SiteAnswer? {
        guard let topic = try connection.topics.find(slug: slug, edition: edition.id) else { return nil }
        let address = addresses.topic(topic.slug)
        let list = try listPage(.topic(topic.id), at: address, after: key)
        return try page(
            TopicPage(
                frame: listFrame(
                    topic.name, description: nil, address: address, isFirst: key == nil,
                    things: [collection(topic.name, nil, at: address)]),
                name: topic.name,
                stories: cards(list.cards), olderAddress: list.older, newerAddress: key == nil ? nil : address))
    }

    /// A contributor and what carries the byline; nil when there is no such contributor.
    func contributor(_ slug: Slug, after key: ListingKey?) throws -> SiteAnswer? {
        guard let contributor = try connection.contributors.find(slug: slug) else { return nil }
        let address = addresses.contributor(contributor.slug)
        let list = try listPage(.contributor(contributor.id), at: address, after: key)
        let portrait = try contributor.portrait.flatMap { try connection.pictures.find([$0])[$0] }
        return try page(
            ContributorPage(
                frame: listFrame(
                    contributor.name, description: contributor.biography.nonEmpty, address: address,
                    isFirst: key == nil, things: [profile(contributor, at: address, portrait: portrait)]),
                name: contributor.name, kind: strings["kind" + contributor.kind.rawValue.capitalized],
                biography: contributor.biography.nonEmpty,
                portrait: portrait.map { self.portrait($0, of: contributor.name) },
                stories: cards(list.cards), olderAddress: list.older, newerAddress: key == nil ? nil : address))
    }
}
