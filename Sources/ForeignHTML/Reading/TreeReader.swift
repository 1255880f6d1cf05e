import Documents

/// Turns the parsed page into a document.
///
/// Reading recurses as deep as elements nest, which the filter bounds.
struct TreeReader {
    var left: LeftOutLog
    let language: String?
    let direction: Direction?
    /// Elements whose words were already taken as an attribution or a caption.
    var taken: Set<ObjectIdentifier> = []
    var footnotes = Footnotes()

    init(left: LeftOutLog, language: String?, direction: Direction?) {
        self.left = left
        self.language = language
        self.direction = direction
    }

    mutating func document(from body: ParsedNode) -> Document {
        footnotes.find(in: body)
        return Document(withinLimits(blocks(in: body, marks: [], depth: 1)))
    }

    /// The blocks inside an element, which stand `depth` deep in the document.
    mutating func blocks(in parent: ParsedNode, marks: [Mark], depth: Int) -> [Block] {
        var flow = Flow()
        readChildren(of: parent, into: &flow, marks, depth)
        flow.endLine()
        return flow.blocks
    }

    mutating func readChildren(of parent: ParsedNode, into flow: inout Flow, _ marks: [Mark], _ depth: Int) {
        for child in parent.children {
            if child.isText {
                flow.line.add(child.text, marks)
            } else if !taken.contains(ObjectIdentifier(child)) {
                read(child, into: &flow, languageMarked(marks, by: child), depth)
            }
        }
    }

    /// An element on lines of its own that is nothing else to a document.
    mutating func readBlock(_ node: ParsedNode, into flow: inout Flow, _ marks: [Mark], _ depth: Int) {
        flow.endLine()
        readChildren(of: node, into: &flow, marks, depth)
        flow.endLine()
    }

    mutating func readHeading(
        _ level: HeadingLevel, _ node: ParsedNode, into flow: inout Flow, _ marks: [Mark], _ depth: Int
    ) {
        flow.endLine()
        let outer = flow.heading
        flow.heading = outer ?? level
        readChildren(of: node, into: &flow, marks, depth)
        flow.endLine()
        flow.heading = outer
    }

    /// Whether blocks may still stand inside a block at this depth; names the loss when not.
    mutating func canNest(_ node: ParsedNode, at depth: Int) -> Bool {
        if depth < Limits.depth { return true }
        left.add("nesting", "<\(node.name)> deeper than \(Limits.depth) blocks", line: node.line)
        return false
    }

    /// The blocks, and those that are too much for one document as one paragraph of plain text, if that fits.
    private mutating func withinLimits(_ blocks: [Block]) -> [Block] {
        var size = DocumentSize(nodes: 3)
        for (index, block) in blocks.enumerated() {
            let grown = size + block.size
            guard grown.isWithinLimits else {
                let rest = Block.paragraph([.text(Document(Array(blocks[index...])).plainText)])
                let fits = (size + DocumentSize(nodes: 0, textBytes: rest.size.textBytes)).isWithinLimits
                let what = fits ? "all but the text of the last" : "the last"
                left.add("size", "\(what) \(blocks.count - index) blocks of a document that is too large", line: nil)
                return blocks[..<index] + (fits ? [rest] : [])
            }
            size = grown
        }
        return blocks
    }
}
