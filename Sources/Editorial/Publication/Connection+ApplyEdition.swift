import Documents
import Foundation
import Newspaper
import Storage

/// How a plan becomes what every page shares: the publication's own values, editions, sections and menus.
extension Connection {
    func apply(_ plan: PublicationPlan, over known: Publication?, _ book: AppliedBook) throws {
        try publications.save(
            name: try book.choose("name", plan.name, plan.name, instead: known?.name),
            shareServices: try book.choose(
                "shareServices", "\(plan.shareServices)", plan.shareServices, instead: known?.shareServices),
            crawlers: try book.choose("crawlers", "\(plan.crawlers)", plan.crawlers, instead: known?.crawlers))
    }

    /// Keeps an edition with its sections and menus.
    func apply(_ plan: EditionPlan, position: Int, over publication: Publication?, _ book: AppliedBook) throws {
        let known = publication?.edition(code: plan.edition.code)
        let place = "edition/\(plan.edition.code)"
        let edition = try publications.save(
            try merged(plan.edition, over: known?.edition, at: place, book), position: position)
        let sections = try apply(plan.sections, of: edition, below: nil, at: place, known?.sections, book)
        let outline = plan.sections.map(\.outline).joined(separator: ",")
        if book.isNews(place + "/order", outline) {
            try order(sections, of: edition)
            try book.note(place + "/order", outline)
        }
        for menu in plan.menus {
            let declared = "\(menu.items)"
            let place = "\(place)/menu/\(menu.name)"
            guard book.isNews(place, declared) else { continue }
            try publications.save(menu, edition: edition)
            try book.note(place, declared)
        }
    }

    private func merged(
        _ plan: Edition, over known: Edition?, at place: String, _ book: AppliedBook
    ) throws -> Edition {
        var edition = plan
        func choose<Value>(
            _ key: String, _ path: WritableKeyPath<Edition, Value>, _ declared: (Value) -> String
        ) throws {
            let planned = plan[keyPath: path]
            edition[keyPath: path] = try book.choose(
                "\(place)/\(key)", declared(planned), planned, instead: known?[keyPath: path])
        }
        try choose("name", \.name) { $0 }
        try choose("tagline", \.tagline) { $0 }
        try choose("language", \.language) { $0 }
        try choose("direction", \.direction, \.rawValue)
        try choose("timeZone", \.timeZone, \.identifier)
        try choose("default", \.isDefault) { "\($0)" }
        try choose("permalink", \.permalinkPattern, \.text)
        try choose("about", \.about) { $0 }
        try choose("copyright", \.copyright) { $0 }
        try choose("hosting", \.hosting) { $0 }
        try choose("inks", \.inks, \.text)
        try choose("formats", \.formatNames, \.text)
        return edition
    }

    /// Keeps a plan's sections and gives their numbers, each before those below it. A section that the desk has moved since
    /// is known again where it stands; one that it has taken away stays away, unless the plan says something new of it.
    private func apply(
        _ plans: [SectionPlan], of edition: Identifier<Edition>, below parent: Section?, declaredAbove: String = "",
        at place: String, _ known: SectionTree?, _ book: AppliedBook
    ) throws -> [Identifier<Section>] {
        var kept: [Identifier<Section>] = []
        for plan in plans {
            let path = declaredAbove + plan.slug.text
            let own = "\(place)/section/\(path)"
            let moved = book.subject(of: own).flatMap { known?[id: Identifier(rawValue: $0)] }
            var section = moved ?? known?[path: plan.slug.path(below: parent)]
            if book.isNews(own, plan.words) || section == nil && plan.hasNews(below: path, at: place, book) {
                section = try keep(plan, over: section, of: edition, below: parent)
                try book.note(own, plan.words, subject: section?.id.rawValue)
            }
            guard let section else { continue }
            kept.append(section.id)
            kept += try apply(
                plan.sections, of: edition, below: section, declaredAbove: path + "/", at: place, known, book)
        }
        return kept
    }

    private func keep(
        _ plan: SectionPlan, over known: Section?, of edition: Identifier<Edition>, below parent: Section?
    ) throws -> Section {
        var section =
            known
            ?? Section(
                id: Identifier(rawValue: 0), edition: edition, parent: parent?.id, slug: plan.slug,
                path: plan.slug.path(below: parent), name: plan.name, description: plan.description)
        (section.name, section.description) = (plan.name, plan.description)
        if known != nil {
            try publications.update(section)
            return section
        }
        return section.numbered(try publications.save(section, position: 0))
    }

    /// Puts the plan's sections into its order; those that it does not name stand behind them.
    private func order(_ sections: [Identifier<Section>], of edition: Identifier<Edition>) throws {
        let named = Set(sections)
        let others = try publications.load().edition(edition)?.sections.sections.map(\.id) ?? []
        try publications.order(sections + others.filter { !named.contains($0) })
    }
}

extension SectionPlan {
    /// What a plan says of the section itself.
    fileprivate var words: String { "\(name)\n\(description)" }

    /// The slugs of the section and of all below it, in their order.
    fileprivate var outline: String { "\(slug.text)(\(sections.map(\.outline).joined(separator: ",")))" }

    /// Whether the plan says something new of a section below this one.
    fileprivate func hasNews(below path: String, at place: String, _ book: AppliedBook) -> Bool {
        sections.contains { section in
            let own = "\(path)/\(section.slug.text)"
            return book.isNews("\(place)/section/\(own)", section.words)
                || section.hasNews(below: own, at: place, book)
        }
    }
}

extension Section {
    fileprivate func numbered(_ id: Identifier<Section>) -> Section {
        Section(
            id: id, edition: edition, parent: parent, slug: slug, path: path, name: name, description: description)
    }
}
