extension HTMLRenderer {
    mutating func writeGallery(_ pictures: [PlacedPicture]) {
        guard !pictures.isEmpty else { return }
        writer.open("div", .named("class", "gallery"))
        for picture in pictures { write(picture) }
        writer.close("div")
    }

    /// A picture without an address that a page may load is left out, its words with it.
    mutating func write(_ placed: PlacedPicture) {
        guard let shown = picture(placed), let target = LinkTarget(shown.source) else { return }
        writer.open("figure", .named("class", "picture"))
        if !shown.alternatives.isEmpty { writer.open("picture") }
        for alternative in shown.alternatives {
            writer.open(
                "source", .named("type", alternative.contentType), .named("srcset", alternative.sourceSet),
                .named("sizes", shown.sizes))
        }
        writer.open(
            "img", .named("class", shown.tone.map { "tone-" + $0 }), .source(target),
            .named("srcset", shown.sourceSet), .named("sizes", shown.sourceSet == nil ? nil : shown.sizes),
            .named("alt", placed.alternativeText), .number("width", shown.width ?? placed.width),
            .number("height", shown.height ?? placed.height), .named("loading", "lazy"), .named("decoding", "async"))
        if !shown.alternatives.isEmpty { writer.close("picture") }
        writeCaption(of: placed)
        writer.close("figure")
    }

    private mutating func writeCaption(of picture: PlacedPicture) {
        let hasCaption = !picture.caption.isBlank
        let hasCredit = !picture.credit.isBlank
        guard hasCaption || hasCredit else { return }
        writer.open("figcaption")
        if hasCaption { writer.text(picture.caption) }
        if hasCaption, hasCredit { writer.text(" ") }
        if hasCredit {
            writer.open("span", .named("class", "credit"))
            writer.text(picture.credit)
            writer.close("span")
        }
        writer.close("figcaption")
    }
}
