/// One of the things that are looked at before a story goes before readers. That it has a headline is no matter of choice
/// and not among them.
package enum PublicationCheck: String, Hashable, Sendable, CaseIterable {
    /// The headline is longer than fronts and phones can show.
    case headlineLength
    case standfirst
    case section
    case byline
    case topics
    case leadPicture
    /// A picture has no words for those who do not see it.
    case alternativeText
    case pictureCredit
    /// A picture may no longer be shown.
    case pictureRights
    /// A link of the story leads to no page of the newspaper.
    case brokenLink
    /// Colleagues have said something that nobody has settled yet.
    case openComments

    /// What is done about it when the publication says nothing.
    var usualWeight: CheckWeight {
        switch self {
        case .topics, .leadPicture, .pictureCredit: .ignored
        case .headlineLength, .standfirst, .section, .byline, .alternativeText, .pictureRights, .brokenLink,
            .openComments:
            .warns
        }
    }
}

/// What a check means for whoever publishes.
package enum CheckWeight: String, Hashable, Sendable, CaseIterable {
    case ignored
    case warns
    /// The story cannot be published until it is mended.
    case blocks
}

/// How a publication weighs its checks.
package struct CheckRules: Hashable, Sendable {
    /// Only what differs from the usual weights.
    private var chosen: [PublicationCheck: CheckWeight] = [:]

    package init() {}

    package subscript(check: PublicationCheck) -> CheckWeight {
        get { chosen[check] ?? check.usualWeight }
        set { chosen[check] = newValue == check.usualWeight ? nil : newValue }
    }

    /// As settings keep it: `alternativeText:blocks,topics:warns`. Unknown words are passed over: an older program may
    /// have known them.
    package init(text: String) {
        for part in text.split(separator: ",") {
            let words = part.split(separator: ":").map(String.init)
            guard words.count == 2, let check = PublicationCheck(rawValue: words[0]),
                let weight = CheckWeight(rawValue: words[1])
            else { continue }
            self[check] = weight
        }
    }

    package var text: String {
        chosen.map { "\($0.key.rawValue):\($0.value.rawValue)" }.sorted().joined(separator: ",")
    }
}

/// What a check has found in a story.
package struct CheckFinding: Hashable, Sendable {
    package let check: PublicationCheck
    package let weight: CheckWeight
    /// How often, or for a length how many characters.
    package let count: Int
    /// Where, in the story's own words: an address, a picture's caption.
    package let places: [String]

    package init(_ check: PublicationCheck, _ weight: CheckWeight, count: Int = 1, places: [String] = []) {
        self.check = check
        self.weight = weight
        self.count = count
        self.places = places
    }

    package var isBlocking: Bool { weight == .blocks }
}
