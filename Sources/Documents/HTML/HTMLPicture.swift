/// A picture as a page shows it: what a browser may choose from.
package struct HTMLPicture: Hashable, Sendable {
    /// The same picture in a better format.
    package struct Alternative: Hashable, Sendable {
        package var contentType: String
        package var sourceSet: String

        package init(contentType: String, sourceSet: String) {
            self.contentType = contentType
            self.sourceSet = sourceSet
        }
    }

    package var source: String
    package var sourceSet: String?
    /// How wide it stands on the page, as HTML's `sizes` says it.
    package var sizes: String?
    package var alternatives: [Alternative]
    /// In pixels; nil to give what the story says.
    package var width: Int?
    package var height: Int?
    /// The colour to show until it has come, as the style sheet names it.
    package var tone: String?

    package init(
        source: String, sourceSet: String? = nil, sizes: String? = nil, alternatives: [Alternative] = [],
        width: Int? = nil, height: Int? = nil, tone: String? = nil
    ) {
        self.source = source
        self.sourceSet = sourceSet
        self.sizes = sizes
        self.alternatives = alternatives
        self.width = width
        self.height = height
        self.tone = tone
    }
}
