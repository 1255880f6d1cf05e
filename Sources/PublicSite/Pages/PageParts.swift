package import Themes

/// A name and where it leads.
package struct Link: Encodable, Sendable {
    package var label: String
    package var address: String

    package init(label: String, address: String) {
        self.label = label
        self.address = address
    }
}

/// A point in time as readers see it and, for machines, as RFC 3339 (or a plain date).
package struct Moment: Encodable, Sendable {
    package var text: String
    package var machine: String

    package init(text: String, machine: String) {
        self.text = text
        self.machine = machine
    }
}

/// A picture in the sizes that the site can give; widths and heights are pixels of the picture at `source`.
package struct Picture: Encodable, Sendable {
    package var source: String
    /// A `srcset` value, such as `/a.jpg 480w, /b.jpg 960w`.
    package var sourceSet: String?
    package var width: Int
    package var height: Int
    /// Empty for a picture that only decorates.
    package var alternativeText: String
    package var caption: String?
    package var credit: String?
    /// The same picture in other file formats, best first.
    package var alternatives: [PictureAlternative]
    /// The colour to show until the picture has come: the style sheet has a class `tone-…` for each.
    package var tone: String?
    package let hasCaptionOrCredit: Bool
    /// Whether it is no wider than high.
    package let isUpright: Bool

    package init(
        source: String, sourceSet: String? = nil, width: Int, height: Int, alternativeText: String,
        caption: String? = nil, credit: String? = nil, alternatives: [PictureAlternative] = [], tone: String? = nil
    ) {
        self.source = source
        self.sourceSet = sourceSet
        self.width = width
        self.height = height
        self.alternativeText = alternativeText
        self.caption = caption
        self.credit = credit
        self.alternatives = alternatives
        self.tone = tone
        self.isUpright = width <= height
        self.hasCaptionOrCredit = caption?.isEmpty == false || credit?.isEmpty == false
    }
}

/// A picture's renditions in one file format, such as `image/avif`.
package struct PictureAlternative: Encodable, Sendable {
    package var contentType: String
    package var sourceSet: String

    package init(contentType: String, sourceSet: String) {
        self.contentType = contentType
        self.sourceSet = sourceSet
    }
}

/// One contributor in a byline with what stands before the name, such as "By " or " and ".
package struct BylinePart: Encodable, Sendable {
    package var before: String
    package var name: String
    /// Nil for a contributor without a page.
    package var address: String?

    package init(before: String, name: String, address: String? = nil) {
        self.before = before
        self.name = name
        self.address = address
    }

    /// The parts of a byline in order, joined as the language joins names.
    package static func parts(of contributors: [Link], strings: Strings) -> [BylinePart] {
        zip(strings.bylineSeparators(contributors.map(\.label)), contributors).map { before, contributor in
            BylinePart(
                before: before, name: contributor.label,
                address: contributor.address.isEmpty ? nil : contributor.address)
        }
    }
}
