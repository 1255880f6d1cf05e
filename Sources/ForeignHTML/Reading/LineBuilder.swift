import Documents

/// Gathers one line of text (a paragraph or heading), its white space collapsed as HTML does.
struct LineBuilder {
    private var inlines: [Inline] = []
    private var pending: [UInt8] = []
    private var pendingMarks: [Mark] = []
    private var endsWithSpace = true

    /// Adds text in which runs of white space count as one space, and none at the line's beginning.
    mutating func add(_ text: String, _ marks: [Mark]) {
        if marks != pendingMarks { commit() }
        pendingMarks = marks
        var text = text
        text.withUTF8 { bytes in
            var rest = bytes[...]
            while let first = rest.first {
                if MarkupFilter.isSpace(first) {
                    if !endsWithSpace { pending.append(0x20) }
                    endsWithSpace = true
                    rest = rest.drop(while: MarkupFilter.isSpace)
                } else {
                    let word = rest.prefix { !MarkupFilter.isSpace($0) }
                    pending.append(contentsOf: word)
                    endsWithSpace = false
                    rest = rest[word.endIndex...]
                }
            }
        }
    }

    mutating func addLineBreak() {
        commit()
        trimEnd()
        inlines.append(.lineBreak)
        endsWithSpace = true
    }

    mutating func addFootnote(_ note: [Inline]) {
        commit()
        inlines.append(.footnote(note))
        endsWithSpace = false
    }

    /// The finished line, without white space and line breaks at its ends; the builder is empty afterwards.
    mutating func finish() -> [Inline] {
        commit()
        trimEnd()
        while inlines.last == .lineBreak {
            inlines.removeLast()
            trimEnd()
        }
        let result = Array(inlines.drop { $0 == .lineBreak })
        self = LineBuilder()
        return result
    }

    private mutating func commit() {
        guard !pending.isEmpty else { return }
        let text = CharacterRules.cleaned(String(decoding: pending, as: UTF8.self))
        if !text.isEmpty { inlines.append(.text(text, pendingMarks)) }
        pending.removeAll(keepingCapacity: true)
    }

    /// Takes away the space that a collapsed line may end with.
    private mutating func trimEnd() {
        guard case .text(let text, let marks) = inlines.last, text.utf8.last == 0x20 else { return }
        inlines.removeLast()
        let trimmed = String(text.dropLast())
        if !trimmed.isEmpty { inlines.append(.text(trimmed, marks)) }
    }
}
