extension Document {
    /// The story as HTML for a page.
    ///
    /// - Parameters:
    ///   - labels: the words that the edition's language needs.
    ///   - page: the address of the page when the HTML is read elsewhere, such as in a feed; links within the story lead
    ///     there then.
    ///   - picture: how a placed picture is shown; nil leaves the picture out. By default from its own source.
    package func html(
        labels: HTMLLabels = .english, page: String = "",
        picture: (PlacedPicture) -> HTMLPicture? = { HTMLPicture(source: $0.source) }
    ) -> String {
        withoutActuallyEscaping(picture) { picture in
            var renderer = HTMLRenderer(labels: labels, page: page, picture: picture)
            return renderer.render(self)
        }
    }
}

/// Walks the tree once and writes its HTML; footnotes are numbered as they are met and written at the end.
struct HTMLRenderer {
    let labels: HTMLLabels
    let page: String
    let picture: (PlacedPicture) -> HTMLPicture?
    var writer = MarkupWriter()
    private var notes: [[Inline]] = []

    init(labels: HTMLLabels, page: String, picture: @escaping (PlacedPicture) -> HTMLPicture?) {
        self.labels = labels
        self.page = page
        self.picture = picture
    }

    mutating func render(_ document: Document) -> String {
        write(document.blocks)
        writeNotes()
        return writer.html
    }

    /// The reference to a footnote, where it stands in the text.
    mutating func writeReference(to note: [Inline]) {
        notes.append(note)
        let number = notes.count
        writer.open("sup", .named("class", "footnote"))
        writer.open("a", .fragment("note-\(number)", of: page), .named("id", "noteref-\(number)"))
        writer.text("\(number)")
        writer.close("a")
        writer.close("sup")
    }

    private mutating func writeNotes() {
        guard !notes.isEmpty else { return }
        writer.open("section", .named("class", "footnotes"), .named("aria-label", labels.footnotes))
        writer.open("ol")
        var number = 1
        while number <= notes.count {
            writer.open("li", .named("id", "note-\(number)"))
            write(notes[number - 1])
            writer.text(" ")
            writer.open("a", .fragment("noteref-\(number)", of: page), .named("aria-label", labels.backToText))
            writer.text("↩")
            writer.close("a")
            writer.close("li")
            number += 1
        }
        writer.close("ol")
        writer.close("section")
    }
}
