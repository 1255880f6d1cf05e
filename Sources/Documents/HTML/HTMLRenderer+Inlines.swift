extension HTMLRenderer {
    /// Runs next to each other share the marks that they have in common from the outside in.
    mutating func write(_ inlines: [Inline]) {
        var open: [Mark] = []
        for (index, inline) in inlines.enumerated() {
            switch inline {
            case .text(let text, let marks):
                change(&open, to: marks.withoutRepeats)
                writer.text(text)
            case .lineBreak:
                // After the first of several breaks in a row nothing is left to close.
                if !open.isEmpty, inlines[index - 1] != .lineBreak {
                    change(&open, to: open.shared(with: marks(after: index, in: inlines)))
                }
                writer.open("br")
            case .footnote(let note):
                change(&open, to: [])
                writeReference(to: note)
            }
        }
        change(&open, to: [])
    }

    private func marks(after index: Int, in inlines: [Inline]) -> [Mark] {
        for inline in inlines[(index + 1)...] {
            switch inline {
            case .text(_, let marks): return marks.withoutRepeats
            case .footnote: return []
            case .lineBreak: continue
            }
        }
        return []
    }

    private mutating func change(_ open: inout [Mark], to marks: [Mark]) {
        if open == marks { return }
        let shared = open.shared(with: marks).count
        for mark in open[shared...].reversed() { close(mark) }
        for mark in marks[shared...] { self.open(mark) }
        open = marks
    }

    private mutating func open(_ mark: Mark) {
        switch mark {
        case .strong: writer.open("strong")
        case .emphasis: writer.open("em")
        case .code: writer.open("code")
        case .strikethrough: writer.open("s")
        case .subscript: writer.open("sub")
        case .superscript: writer.open("sup")
        case .link(let target): writer.open("a", .hypertextReference(target))
        case .language(let language, let direction):
            writer.open("span", .named("lang", language), .named("dir", direction?.rawValue))
        }
    }

    private mutating func close(_ mark: Mark) {
        switch mark {
        case .strong: writer.close("strong")
        case .emphasis: writer.close("em")
        case .code: writer.close("code")
        case .strikethrough: writer.close("s")
        case .subscript: writer.close("sub")
        case .superscript: writer.close("sup")
        case .link: writer.close("a")
        case .language: writer.close("span")
        }
    }
}

extension [Mark] {
    func shared(with other: [Mark]) -> [Mark] {
        Array(zip(self, other).prefix { $0 == $1 }.map(\.0))
    }

    /// Each mark once, and one link only: a page may hold no link inside a link.
    fileprivate var withoutRepeats: [Mark] {
        guard count > 1 else { return self }
        var result: [Mark] = []
        for mark in self where !result.contains(mark) && !(mark.isLink && result.contains(where: \.isLink)) {
            result.append(mark)
        }
        return result
    }
}

extension [Inline] {
    /// Nothing that a reader would see.
    package var areBlank: Bool {
        allSatisfy { inline in
            switch inline {
            case .text(let text, _): text.isBlank
            case .lineBreak: true
            case .footnote: false
            }
        }
    }
}
