package import Documents

/// A publication as its `publication.yaml` declares it, in names and paths. Applying it twice changes nothing.
package struct PublicationPlan: Hashable, Sendable {
    package var name: String
    package var shareServices: [ShareService]
    package var crawlers: CrawlerRules
    package var contributors: [ContributorPlan]
    package var editions: [EditionPlan]

    package init(
        name: String, shareServices: [ShareService] = [], crawlers: CrawlerRules = CrawlerRules(),
        contributors: [ContributorPlan] = [], editions: [EditionPlan]
    ) {
        self.name = name
        self.shareServices = shareServices
        self.crawlers = crawlers
        self.contributors = contributors
        self.editions = editions
    }
}

/// A contributor as a plan declares one.
package struct ContributorPlan: Hashable, Sendable {
    package var name: String
    package var kind: ContributorKind
    package var slug: Slug
    package var biography: String
    /// A picture's file, relative to the plan's own file.
    package var portraitFile: String?

    package init(name: String, kind: ContributorKind, slug: Slug, biography: String = "", portraitFile: String? = nil) {
        self.name = name
        self.kind = kind
        self.slug = slug
        self.biography = biography
        self.portraitFile = portraitFile
    }
}

/// An edition as a plan declares one; its `identifier` field is not yet known, so the edition's own values are apart.
package struct EditionPlan: Hashable, Sendable {
    /// The edition's values; its identifier is 0 until it is kept.
    package var edition: Edition
    package var sections: [SectionPlan]
    package var menus: [Menu]
    package var pages: [PagePlan]
    package var fronts: [FrontPlan]
    package var storyPackages: [StoryPackagePlan]

    package init(
        edition: Edition, sections: [SectionPlan] = [], menus: [Menu] = [], pages: [PagePlan] = [],
        fronts: [FrontPlan] = [], storyPackages: [StoryPackagePlan] = []
    ) {
        self.edition = edition
        self.sections = sections
        self.menus = menus
        self.pages = pages
        self.fronts = fronts
        self.storyPackages = storyPackages
    }
}

/// A section of a plan and those below it.
package struct SectionPlan: Hashable, Sendable {
    package var name: String
    package var slug: Slug
    package var description: String
    package var sections: [SectionPlan]

    package init(name: String, slug: Slug, description: String = "", sections: [SectionPlan] = []) {
        self.name = name
        self.slug = slug
        self.description = description
        self.sections = sections
    }
}

/// A static page of a plan.
package struct PagePlan: Hashable, Sendable {
    /// The path below the edition, without slashes at its ends.
    package var path: String
    package var title: String
    package var body: Document

    package init(path: String, title: String, body: Document) {
        self.path = path
        self.title = title
        self.body = body
    }
}

/// A story package of a plan; its articles are named by their external identifiers and tied when they are there.
package struct StoryPackagePlan: Hashable, Sendable {
    package var name: String
    package var articles: [String]

    package init(name: String, articles: [String]) {
        self.name = name
        self.articles = articles
    }
}

/// A front of a plan; its stories are named by their external identifiers and tied when they are there.
package struct FrontPlan: Hashable, Sendable {
    /// Nil for the edition's own front.
    package var sectionPath: String?
    package var slots: [SlotPlan]

    package init(sectionPath: String? = nil, slots: [SlotPlan]) {
        self.sectionPath = sectionPath
        self.slots = slots
    }
}

/// A slot of a front of a plan.
package struct SlotPlan: Hashable, Sendable {
    package var layout: SlotLayout
    package var title: String
    /// External identifiers.
    package var articles: [String]
    package var count: Int?
    package var sectionPath: String?

    package init(
        layout: SlotLayout, title: String = "", articles: [String] = [], count: Int? = nil, sectionPath: String? = nil
    ) {
        self.layout = layout
        self.title = title
        self.articles = articles
        self.count = count
        self.sectionPath = sectionPath
    }
}
