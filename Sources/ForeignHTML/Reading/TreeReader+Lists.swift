import Documents

extension TreeReader {
    mutating func readList(_ node: ParsedNode, into flow: inout Flow, _ marks: [Mark], _ depth: Int) {
        if node.has(anyClass: Self.galleryClasses) { return readGallery(node, into: &flow, marks, depth) }
        guard canNest(node, at: depth) else { return readBlock(node, into: &flow, marks, depth) }
        let items = items(of: node, marks, depth)
        flow.endLine()
        guard !items.isEmpty else { return }
        if node.name == "ol" {
            let start = node["start"].flatMap { Int($0.trimmed) } ?? 1
            flow.add(.orderedList(start: min(max(start, -1_000_000_000), 1_000_000_000), items))
        } else {
            flow.add(.unorderedList(items))
        }
    }

    /// A list directly inside a list belongs to the item before it; anything else there is an item of its own.
    private mutating func items(of list: ParsedNode, _ marks: [Mark], _ depth: Int) -> [ListItem] {
        var items: [ListItem] = []
        for child in list.meaningfulChildren where !taken.contains(ObjectIdentifier(child)) {
            let childMarks = languageMarked(marks, by: child)
            if child.name == "li" {
                items.append(ListItem(blocks(in: child, marks: childMarks, depth: depth + 1)))
                continue
            }
            var flow = Flow()
            if child.isText {
                flow.line.add(child.text, marks)
            } else {
                read(child, into: &flow, childMarks, depth + 1)
            }
            flow.endLine()
            guard !flow.blocks.isEmpty else { continue }
            if ["ul", "ol", "menu", "dir"].contains(child.name), !items.isEmpty {
                items[items.count - 1].blocks += flow.blocks
            } else {
                items.append(ListItem(flow.blocks))
            }
        }
        return items
    }
}
