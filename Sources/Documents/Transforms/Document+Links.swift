extension Document {
    /// Where the story's links lead, in reading order, footnotes' included; the same address as often as it is linked.
    package var links: [LinkTarget] {
        var found: [LinkTarget] = []
        _ = blocks.mapInlines { inlines in
            inlines.collectLinks(into: &found)
            return inlines
        }
        return found
    }

    /// The same story with each link's target replaced; nil takes the link away and leaves its words.
    package func mapLinks(_ transform: (LinkTarget) -> LinkTarget?) -> Document {
        Document(blocks.mapInlines { $0.mapLinks(transform) })
    }
}

extension [Inline] {
    /// Runs next to each other with the same target are one link.
    fileprivate func collectLinks(into found: inout [LinkTarget]) {
        var previous: LinkTarget?
        for inline in self {
            switch inline {
            case .lineBreak: continue
            case .footnote(let note):
                note.collectLinks(into: &found)
                previous = nil
            case .text(_, let marks):
                let target = marks.lazy.compactMap(\.linkTarget).first
                if let target, target != previous { found.append(target) }
                previous = target
            }
        }
    }

    fileprivate func mapLinks(_ transform: (LinkTarget) -> LinkTarget?) -> [Inline] {
        map { inline in
            switch inline {
            case .lineBreak: .lineBreak
            case .footnote(let note): .footnote(note.mapLinks(transform))
            case .text(let text, let marks):
                .text(
                    text,
                    marks.compactMap { mark in
                        if case .link(let target) = mark { transform(target).map(Mark.link) } else { mark }
                    })
            }
        }
    }
}

extension Mark {
    fileprivate var linkTarget: LinkTarget? {
        if case .link(let target) = self { target } else { nil }
    }
}
