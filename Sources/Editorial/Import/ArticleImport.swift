package import Documents
package import Newspaper
package import Storage

/// A story on its way in from elsewhere: it names people, sections and topics in words, since it knows no identifiers.
package struct ArticleImport: Hashable, Sendable {
    /// The name it bears where it comes from, unique within the edition; a second import with it changes the same story.
    package var externalID: String
    package var edition: Identifier<Edition>
    package var state = ArticleState.published
    /// What readers of a withdrawn story's address are told; of other stories nothing is.
    package var withdrawalNote = ""
    /// Public notes on what was wrong in it, oldest first.
    package var corrections: [CorrectionImport] = []
    package var kicker = ""
    package var headline: String {
        didSet { kept = nil }
    }
    package var shortHeadline = ""
    package var standfirst = "" {
        didSet { kept = nil }
    }
    package var dateline = ""
    package var body: Document {
        didSet { kept = nil }
    }
    /// Its words made ready to be kept; nil until `prepare` was called.
    package private(set) var kept: KeptText?
    package var format = Format.news
    package var byline: [ContributorImport] = []
    /// Paths in the edition's section tree, primary first.
    package var sections: [String] = []
    package var topics: [TopicImport] = []
    package var leadPicture: LeadPicture?
    /// External identifiers of stories of the same edition; those that arrive later are tied when they do.
    package var related: [String] = []
    /// The story that it says the same as, in another edition.
    package var translationOf: StoryName?
    package var source: ArticleSource?
    /// Suggested; a number is added when the address is taken. Nil to make one from the headline.
    package var slug: Slug?
    package var created: Instant?
    package var published: Instant?
    /// When readers first had it, where that is not when it was published.
    package var firstPublished: Instant?
    package var modified: Instant?
    package var embargo: Instant?
    /// Paths (with query where it decides) at which it was known before; each becomes a redirect.
    package var oldPaths: [String] = []

    package init(externalID: String, edition: Identifier<Edition>, headline: String, body: Document) {
        self.externalID = externalID
        self.edition = edition
        self.headline = headline
        self.body = body
    }

    /// Makes the words ready to be kept, so that the transaction need not.
    package mutating func prepare() {
        kept = KeptText(headline: headline, standfirst: standfirst, body: body)
    }
}

/// A correction as an import has it.
package struct CorrectionImport: Hashable, Sendable {
    package var at: Instant
    package var text: String

    package init(at: Instant, text: String) {
        self.at = at
        self.text = text
    }
}

/// A story of any edition by the name it bears where it comes from.
package struct StoryName: Hashable, Sendable {
    package var edition: Identifier<Edition>
    package var externalID: String

    package init(edition: Identifier<Edition>, externalID: String) {
        self.edition = edition
        self.externalID = externalID
    }
}

/// A contributor as an import names one; known again by name, or by slug when one is given.
package struct ContributorImport: Hashable, Sendable {
    package var name: String
    package var kind: ContributorKind
    package var slug: Slug?
    package var biography: String

    package init(name: String, kind: ContributorKind = .person, slug: Slug? = nil, biography: String = "") {
        self.name = name
        self.kind = kind
        self.slug = slug
        self.biography = biography
    }
}

/// A topic as an import names one; known again by slug.
package struct TopicImport: Hashable, Sendable {
    package var name: String
    package var slug: Slug?

    package init(name: String, slug: Slug? = nil) {
        self.name = name
        self.slug = slug
    }
}

/// What became of a story that was imported.
package struct ImportOutcome: Hashable, Sendable {
    package enum Fate: Hashable, Sendable {
        case created(Identifier<Article>)
        /// It was here already and differed: it has a new revision.
        case revised(Identifier<Article>)
        /// It was here already, the same.
        case unchanged(Identifier<Article>)
        /// It has been edited here since it was imported, so the import does not touch it.
        case keptEdited(Identifier<Article>)
        /// It cannot be kept as it is; nothing of it was written.
        case refused(reason: String)
    }

    package let fate: Fate
    /// What of it is not as the import has it, or is no longer as it was, in words.
    package let remarks: [String]

    package init(_ fate: Fate, remarks: [String] = []) {
        self.fate = fate
        self.remarks = remarks
    }

    package var article: Identifier<Article>? {
        switch fate {
        case .created(let id), .revised(let id), .unchanged(let id), .keptEdited(let id): id
        case .refused: nil
        }
    }
}
