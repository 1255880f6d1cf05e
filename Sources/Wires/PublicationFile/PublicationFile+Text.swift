import Documents
import Foundation
package import Newspaper
import Yams

extension PublicationFile {
    /// The plan as YAML that reads back as an equal plan; the same plan always gives the same text.
    package static func text(of plan: PublicationPlan) throws -> String {
        try Yams.serialize(node: PlanWriter.node(plan), indent: 2, width: -1, allowUnicode: true)
    }
}

/// Turns a plan into YAML nodes; what is empty or usual is left out.
enum PlanWriter {
    static func node(_ plan: PublicationPlan) -> Node {
        mapping([
            ("name", text(plan.name)),
            ("shareServices", flow(plan.shareServices.map { word($0.rawValue) })),
            ("crawlers", crawlers(plan.crawlers)),
            ("contributors", list(plan.contributors.map(contributor))),
            ("editions", list(plan.editions.map { edition($0) })),
        ])
    }

    private static func crawlers(_ rules: CrawlerRules) -> Node? {
        guard rules != CrawlerRules() else { return nil }
        return mapping([
            ("languageModels", word(rules.refusesLanguageModels ? "refuse" : "allow")),
            ("refuse", flow(rules.refused.map(text))),
            ("closed", flow(rules.closedPaths.map(text))),
        ])
    }

    private static func contributor(_ contributor: ContributorPlan) -> Node {
        mapping([
            ("name", text(contributor.name)),
            ("kind", word(contributor.kind.rawValue)),
            ("slug", word(contributor.slug.text)),
            ("biography", optionalText(contributor.biography)),
            ("portrait", contributor.portraitFile.map(text)),
        ])
    }

    private static func colours(_ inks: Inks) -> Node? {
        guard !inks.isEmpty else { return nil }
        let scheme = { (colours: [Ink: Colour]) in
            colours.isEmpty
                ? nil : mapping(Ink.allCases.map { ink in (ink.rawValue, colours[ink].map { text($0.text) }) })
        }
        return mapping([("light", scheme(inks.light)), ("dark", scheme(inks.dark))])
    }

    private static func formats(_ names: FormatNames) -> Node? {
        names.isEmpty
            ? nil : mapping(Format.allCases.map { format in (format.rawValue, names[format].map { text($0) }) })
    }

    private static func edition(_ plan: EditionPlan) -> Node {
        let edition = plan.edition
        return mapping([
            ("code", word(edition.code)),
            ("name", text(edition.name)),
            ("tagline", optionalText(edition.tagline)),
            ("language", word(edition.language)),
            ("direction", word(edition.direction.rawValue)),
            ("timeZone", word(edition.timeZone.identifier)),
            ("default", edition.isDefault ? Node("true") : nil),
            ("permalink", text(edition.permalinkPattern.text)),
            ("about", optionalText(edition.about)),
            ("copyright", optionalText(edition.copyright)),
            ("hosting", optionalText(edition.hosting)),
            ("colours", colours(edition.inks)),
            ("formats", formats(edition.formatNames)),
            ("sections", list(plan.sections.map(section))),
            ("menus", named(plan.menus.map { ($0.name, emptyList($0.items.map(menuItem))) })),
            ("pages", list(plan.pages.map(page))),
            ("fronts", named(plan.fronts.map { (frontKey($0), emptyList($0.slots.map(slot))) })),
            ("packages", list(plan.storyPackages.map(package))),
        ])
    }

    private static func section(_ section: SectionPlan) -> Node {
        mapping([
            ("name", text(section.name)),
            ("slug", word(section.slug.text)),
            ("description", optionalText(section.description)),
            ("sections", list(section.sections.map { self.section($0) })),
        ])
    }

    private static func menuItem(_ item: MenuItem) -> Node {
        let target: (String, Node?) =
            switch item.target {
            case .section(let path): ("section", text(path))
            case .page(let path): ("page", text(path))
            case .topic(let slug): ("topic", text(slug))
            case .address(let address): ("url", text(address))
            case .heading: ("label", nil)
            }
        return mapping([
            ("label", optionalText(item.label)), target, ("items", list(item.items.map { menuItem($0) })),
        ])
    }

    private static func page(_ page: PagePlan) -> Node {
        mapping([("slug", text(page.path)), ("title", text(page.title)), body(page.body)])
    }

    private static func package(_ package: StoryPackagePlan) -> Node {
        mapping([("name", text(package.name)), ("articles", flow(package.articles.map(text)))])
    }

    private static func frontKey(_ front: FrontPlan) -> String {
        // A section may be called "front" too; the slash tells it from the edition's own front.
        front.sectionPath.map { $0 == "front" ? "front/" : $0 } ?? "front"
    }

    private static func slot(_ slot: SlotPlan) -> Node {
        mapping([
            ("layout", word(slot.layout.rawValue)),
            ("title", optionalText(slot.title)),
            ("section", slot.sectionPath.map(text)),
            ("count", slot.count.map { Node(String($0)) }),
            ("articles", flow(slot.articles.map(text))),
        ])
    }
}

/// The few shapes of YAML that a plan is written in.
extension PlanWriter {
    private static func mapping(_ members: [(String, Node?)]) -> Node {
        Node(members.compactMap { key, value in value.map { (Node(key), $0) } }, .implicit, .block)
    }

    private static func named(_ members: [(String, Node)]) -> Node? {
        members.isEmpty ? nil : Node(members.map { (word($0), $1) }, .implicit, .block)
    }

    private static func list(_ nodes: [Node]) -> Node? {
        nodes.isEmpty ? nil : Node(nodes, .implicit, .block)
    }

    private static func emptyList(_ nodes: [Node]) -> Node {
        Node(nodes, .implicit, nodes.isEmpty ? .flow : .block)
    }

    private static func flow(_ nodes: [Node]) -> Node? {
        nodes.isEmpty ? nil : Node(nodes, .implicit, .flow)
    }

    private static func optionalText(_ string: String) -> Node? {
        string.isEmpty ? nil : text(string)
    }

    /// Lines as a block, everything else between quotation marks: neither can be taken for anything but text.
    static func text(_ string: String) -> Node {
        let isBlock =
            string.contains("\n") && string.first?.isWhitespace == false
            && string.unicodeScalars.allSatisfy { $0 == "\n" || !isAwkward($0) }
        return Node(string, .implicit, isBlock ? .literal : .doubleQuoted)
    }

    /// Line ends of other kinds than ours, which YAML would turn into ours.
    private static func isAwkward(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x2028 || scalar.value == 0x2029
    }

    /// A word of letters, digits and hyphens, which needs quotation marks only where YAML has a meaning for it.
    private static func word(_ string: String) -> Node {
        let isPlain =
            string.first?.isLetter == true
            && string.utf8.allSatisfy {
                $0 < 0x80 && ($0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") || isLetter($0))
            }
        let meant = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
        return Node(string, .implicit, isPlain && !meant.contains(string.lowercased()) ? .plain : .doubleQuoted)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
