import CGumbo

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The only place that touches the parser's memory: it is copied into `ParsedNode`s and given back at once.
enum GumboParsing {
    /// Deeper than the filter lets anything nest; what is deeper all the same becomes a child of the node at this depth.
    private static let maximumDepth = 400

    /// The page's body.
    static func parse(_ markup: FilteredMarkup) -> ParsedNode {
        markup.bytes.withUnsafeBufferPointer { bytes in
            let body = ParsedNode(name: "body", attributes: [:], line: nil)
            guard let base = bytes.baseAddress else { return body }
            var options = kGumboDefaultOptions
            options.max_errors = 0
            return base.withMemoryRebound(to: CChar.self, capacity: bytes.count) { text in
                guard let output = gumbo_parse_with_options(&options, text, bytes.count) else { return body }
                let nodes = copy(output.pointee.root, into: body, markup)
                flatten(output.pointee.document, nodes)
                gumbo_destroy_output(&options, output)
                return body
            }
        }
    }

    private struct Step {
        let node: UnsafeMutablePointer<GumboNode>
        let parent: ParsedNode
        let depth: Int
    }

    /// Copies all that is inside the root, without recursion, and returns every node that was met.
    private static func copy(
        _ root: UnsafeMutablePointer<GumboNode>?, into body: ParsedNode, _ markup: FilteredMarkup
    ) -> [UnsafeMutablePointer<GumboNode>] {
        guard let root else { return [] }
        var met: [UnsafeMutablePointer<GumboNode>] = []
        var standIns = markup.standIns
        var steps = [Step(node: root, parent: body, depth: 0)]
        while let step = steps.popLast() {
            met.append(step.node)
            switch step.node.pointee.type {
            case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
                let element = step.node.pointee.v.element
                let inside = append(element, to: step.parent, markup)
                let parent = step.depth < maximumDepth ? inside : step.parent
                for child in children(of: element.children).reversed() {
                    steps.append(Step(node: child, parent: parent, depth: step.depth + 1))
                }
            case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
                step.parent.children.append(
                    ParsedNode(text: standIns.restored(step.node.pointee.v.text.text)))
            default: break
            }
        }
        return met
    }

    /// The copy of the element; the parent itself for the page's outermost elements.
    private static func append(_ element: GumboElement, to parent: ParsedNode, _ markup: FilteredMarkup) -> ParsedNode {
        let name = String(cString: gumbo_normalized_tagname(element.tag))
        if name == "html" || name == "head" || name == "body" { return parent }
        var attributes: [String: String] = [:]
        for index in 0..<Int(element.attributes.length) {
            guard let pointer = element.attributes.data[index] else { continue }
            let attribute = pointer.assumingMemoryBound(to: GumboAttribute.self).pointee
            attributes[String(cString: attribute.name)] = String(cString: attribute.value)
        }
        let node = ParsedNode(name: name, attributes: attributes, line: markup.line(at: Int(element.start_pos.offset)))
        parent.children.append(node)
        return node
    }

    private static func children(of vector: GumboVector) -> [UnsafeMutablePointer<GumboNode>] {
        (0..<Int(vector.length)).compactMap { vector.data[$0]?.assumingMemoryBound(to: GumboNode.self) }
    }

    /// Makes every node a child of the document, because the parser frees its tree by recursion and a deep one would
    /// overflow the stack.
    private static func flatten(
        _ document: UnsafeMutablePointer<GumboNode>?, _ nodes: [UnsafeMutablePointer<GumboNode>]
    ) {
        guard let document, !nodes.isEmpty else { return }
        let inside = Set(nodes.map { UnsafeMutableRawPointer($0) })
        let others = children(of: document.pointee.v.document.children).filter { !inside.contains($0) }
        let all = nodes + others
        let size = all.count * MemoryLayout<UnsafeMutableRawPointer?>.stride
        guard let memory = malloc(size) else { return }
        let data = memory.bindMemory(to: UnsafeMutableRawPointer?.self, capacity: all.count)
        for (index, node) in all.enumerated() { data[index] = UnsafeMutableRawPointer(node) }
        for node in nodes where isElement(node) { node.pointee.v.element.children.length = 0 }
        free(document.pointee.v.document.children.data)
        document.pointee.v.document.children.data = data
        document.pointee.v.document.children.length = UInt32(all.count)
        document.pointee.v.document.children.capacity = UInt32(all.count)
    }

    private static func isElement(_ node: UnsafeMutablePointer<GumboNode>) -> Bool {
        node.pointee.type == GUMBO_NODE_ELEMENT || node.pointee.type == GUMBO_NODE_TEMPLATE
    }
}
