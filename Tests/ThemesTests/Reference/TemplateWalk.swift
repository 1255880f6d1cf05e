@testable import Themes

/// Follows Broadsheet's templates as the engine does, but with types in the place of values, to learn which type each
/// smaller template is printed with.
struct TemplateWalk {
    private let templates: [String: [Node]]
    private let types: [String: [ValueField]]
    /// By template, the types that are innermost where it is printed.
    private(set) var innermost: [String: Set<String>] = [:]

    private struct Node {
        let tag: TemplateTag
        let children: [Node]
    }

    init(_ theme: Theme, types: [String: [ValueField]]) {
        templates = theme.templates.mapValues { template in
            var tags = template.tags[...]
            return Self.nodes(&tags)
        }
        self.types = types
    }

    private static func nodes(_ tags: inout ArraySlice<TemplateTag>) -> [Node] {
        var nodes: [Node] = []
        while let tag = tags.popFirst(), tag.sign != "/" {
            nodes.append(Node(tag: tag, children: tag.isOpening ? Self.nodes(&tags) : []))
        }
        return nodes
    }

    mutating func walk(template: String, type: String) {
        walk(templates[template] ?? [], [type], [:])
    }

    private mutating func walk(_ nodes: [Node], _ stack: [String], _ blocks: [String: [Node]]) {
        for node in nodes {
            switch node.tag.sign {
            case "#": walk(node.children, stack + [type(of: node.tag.name, in: stack)].compactMap { $0 }, blocks)
            case "^": walk(node.children, stack, blocks)
            case "$": walk(blocks[node.tag.name] ?? node.children, stack, blocks)
            case ">": enter(node.tag.name, stack, blocks)
            case "<":
                let own = node.children.filter { $0.tag.sign == "$" }.map { ($0.tag.name, $0.children) }
                enter(node.tag.name, stack, blocks.merging(own) { outer, _ in outer })
            default: break
            }
        }
    }

    private mutating func enter(_ template: String, _ stack: [String], _ blocks: [String: [Node]]) {
        if let type = stack.last { innermost[template, default: []].insert(type) }
        walk(templates[template] ?? [], stack, blocks)
    }

    /// The type that a section opens; nil for texts, numbers and truth values, which add no names.
    private func type(of name: String, in stack: [String]) -> String? {
        for owner in stack.reversed() {
            guard var shape = types[owner]?.first(where: { $0.name == name })?.shape else { continue }
            while case .list(let element) = shape { shape = element }
            if case .object(let type) = shape { return type }
            return nil
        }
        return nil
    }
}
