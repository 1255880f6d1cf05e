import Documents

/// The blocks read so far in one container, and the line that is being gathered.
struct Flow {
    var blocks: [Block] = []
    var line = LineBuilder()
    /// Inside a heading its lines become headings; whatever else it holds is lifted out of it.
    var heading: HeadingLevel?

    /// Ends the line at a block's edge; one without anything to see is dropped.
    mutating func endLine() {
        let inlines = line.finish()
        guard !inlines.areBlank else { return }
        if let heading {
            blocks.append(.heading(heading, inlines))
        } else {
            blocks.append(.paragraph(inlines))
        }
    }

    mutating func add(_ block: Block) {
        endLine()
        blocks.append(block)
    }

    mutating func add(_ others: [Block]) {
        endLine()
        blocks += others
    }
}

extension [Block] {
    /// The blocks as one line, as far as they are text, and those that are not.
    var asLine: (line: [Inline], others: [Block]) {
        var line: [Inline] = []
        var others: [Block] = []
        for block in self {
            switch block {
            case .paragraph(let inlines), .heading(_, let inlines):
                if !line.isEmpty { line.append(.lineBreak) }
                line += inlines
            default: others.append(block)
            }
        }
        return (line, others)
    }
}
