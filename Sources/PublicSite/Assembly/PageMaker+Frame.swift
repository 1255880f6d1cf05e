extension PageMaker {
    /// What surrounds a page. `title` stands before the paper's name in the document's title.
    func frame(title: String?, description: String? = nil, address: String?, hidden: Bool = false) -> Frame {
        frames.frame(title: title, description: description, address: address, hidden: hidden)
    }

    /// Where readers subscribe; nil for an edition without such a page.
    var newsletterAddress: String? { frames.newsletterAddress }

    private var frames: FrameMaker {
        FrameMaker(snapshot: snapshot, contents: contents, theme: theme, now: now, origin: origin)
    }
}
