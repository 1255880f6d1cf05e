import Documents

/// What checks must know of the rest of the newspaper.
package struct CheckedSurroundings: Hashable, Sendable {
    /// Links of the body that lead to nothing.
    package var brokenLinks: [String]
    package var openComments: Int
    /// The picture at the head, as the library has it.
    package var leadPicture: Picture?
    /// The story's pictures whose rights are over, as people know them.
    package var picturesWithoutRights: [String]

    package init(
        brokenLinks: [String] = [], openComments: Int = 0, leadPicture: Picture? = nil,
        picturesWithoutRights: [String] = []
    ) {
        self.brokenLinks = brokenLinks
        self.openComments = openComments
        self.leadPicture = leadPicture
        self.picturesWithoutRights = picturesWithoutRights
    }
}

extension ArticleContent {
    /// Characters of a headline that still fit on a front and in a search engine's list.
    package static let goodHeadlineCharacters = 100

    /// What stands in the way of publication, or should be looked at once more: what blocks comes first.
    package func findings(_ surroundings: CheckedSurroundings, rules: CheckRules) -> [CheckFinding] {
        PublicationCheck.allCases.compactMap { check in
            let weight = rules[check]
            guard weight != .ignored, let found = found(check, surroundings) else { return nil }
            return CheckFinding(check, weight, count: found.count, places: found.places)
        }
        .sorted { $0.isBlocking && !$1.isBlocking }
    }

    private func found(
        _ check: PublicationCheck, _ surroundings: CheckedSurroundings
    ) -> (count: Int, places: [String])? {
        switch check {
        case .headlineLength: headline.count > Self.goodHeadlineCharacters ? (headline.count, []) : nil
        case .standfirst: missing(standfirst.isEmpty)
        case .section: missing(sections.isEmpty)
        case .byline: missing(byline.contributors.isEmpty && source == nil)
        case .topics: missing(topics.isEmpty)
        case .leadPicture: missing(leadPicture == nil)
        case .alternativeText:
            places(picturesWithout(surroundings, \.alternativeText, \.alternativeText, \.alternativeText))
        case .pictureCredit: places(picturesWithout(surroundings, \.credit, \.credit, \.credit))
        case .pictureRights: places(surroundings.picturesWithoutRights)
        case .brokenLink: places(surroundings.brokenLinks)
        case .openComments: surroundings.openComments > 0 ? (surroundings.openComments, []) : nil
        }
    }

    private func missing(_ isMissing: Bool) -> (Int, [String])? { isMissing ? (1, []) : nil }

    private func places(_ places: [String]) -> (Int, [String])? { places.isEmpty ? nil : (places.count, places) }

    /// The pictures that lack some words, by their captions or files; at the head the library's words do too.
    private func picturesWithout(
        _ surroundings: CheckedSurroundings, _ ofLead: KeyPath<LeadPicture, String>,
        _ ofLibrary: KeyPath<Picture, String>, _ ofPlaced: KeyPath<PlacedPicture, String>
    ) -> [String] {
        var names: [String] = []
        if let leadPicture, leadPicture[keyPath: ofLead].isEmpty,
            surroundings.leadPicture?[keyPath: ofLibrary].isEmpty ?? true
        {
            let captions = [leadPicture.caption, surroundings.leadPicture?.caption ?? ""]
            names.append(captions.first { !$0.isEmpty } ?? surroundings.leadPicture?.fileName ?? "")
        }
        return names
            + body.pictures.filter { $0[keyPath: ofPlaced].isEmpty }.map { $0.caption.isEmpty ? $0.source : $0.caption }
    }
}
