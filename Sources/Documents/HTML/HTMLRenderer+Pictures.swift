extension HTMLRenderer {
    mutating func writeGallery(_ pictures: [PlacedPicture]) {
        guard !pictures.isEmpty else { return }
        writer.open("div", .named("class", "gallery"))
        for picture in pictures { write(picture) }
        writer.close("div")
    }

    /// A picture without an address that a page may load is left out, its words with it.
    mutating func write(_ picture: PlacedPicture) {
        guard let target = pictureAddress(picture).flatMap(LinkTarget.init) else { return }
        writer.open("figure", .named("class", "picture"))
        writer.open(
            "img", .source(target), .named("alt", picture.alternativeText), .number("width", picture.width),
            .number("height", picture.height), .named("loading", "lazy"), .named("decoding", "async"))
        writeCaption(of: picture)
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
