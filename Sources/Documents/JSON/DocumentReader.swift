/// Reads the editor's JSON into the tree, and refuses what the tree cannot hold.
///
/// Attributes that the tree does not know (the editor adds some of its own, such as a link's `target`) are dropped;
/// unknown nodes and marks never are.
struct DocumentReader {
    /// One JSON node: the indices of its parts on the tape.
    struct Node {
        let index: Int
        let kind: NodeKind
        var attributes: Int?
        var content: Int?
        var marks: Int?
        var text: Int?
    }

    let tape: JSONTape
    private var nodes = 0
    private var textBytes = 0

    init(_ tape: JSONTape) {
        self.tape = tape
    }

    mutating func document() throws(DocumentError) -> Document {
        let root = try node(at: 0)
        guard root.kind == .doc else {
            throw refusal(at: 0, "a document starts with \"doc\", not \"\(root.kind.name)\"")
        }
        return Document(try blocks(in: root, depth: 1))
    }

    /// What `read` makes of the JSON nodes inside a node; nil for a node that says nothing.
    mutating func children<Child>(
        of parent: Node, _ read: (inout DocumentReader, Node) throws(DocumentError) -> Child?
    ) throws(DocumentError) -> [Child] {
        guard let content = parent.content else { return [] }
        var result: [Child] = []
        result.reserveCapacity(tape.count(inside: content))
        var index = content + 1
        let end = tape.next(after: content)
        while index < end {
            if let child = try read(&self, try node(at: index)) { result.append(child) }
            index = tape.next(after: index)
        }
        return result
    }

    private mutating func node(at index: Int) throws(DocumentError) -> Node {
        guard tape.kind(index) == .object else { throw refusal(at: index, "a node is expected") }
        nodes += 1
        guard nodes <= Limits.nodes else { throw refusal(at: index, "more than \(Limits.nodes) nodes") }
        guard let type = tape.member("type", of: index), tape.kind(type) == .string else {
            throw refusal(at: index, "a node without a type")
        }
        guard let kind = kind(named: type) else {
            throw refusal(at: index, "unknown node \"\(tape.text(type).prefix(60))\"")
        }
        var node = Node(index: index, kind: kind)
        switch kind {
        case .text:
            node.text = try part("text", .string, of: index)
            node.marks = try part("marks", .array, of: index)
        case .hardBreak, .horizontalRule: break
        default:
            node.content = try part("content", .array, of: index)
            node.attributes = try part("attrs", .object, of: index)
        }
        return node
    }

    private func kind(named type: Int) -> NodeKind? {
        var number: UInt8 = 0
        while let kind = NodeKind(rawValue: number) {
            if tape.string(type, is: kind.name) { return kind }
            number += 1
        }
        return nil
    }

    private func part(_ name: StaticString, _ kind: JSONTape.Kind, of node: Int) throws(DocumentError) -> Int? {
        guard let index = tape.member(name, of: node) else { return nil }
        guard tape.kind(index) == kind else { throw refusal(at: index, "not of the kind that belongs here") }
        return index
    }

    mutating func text(_ index: Int) throws(DocumentError) -> String {
        let text = tape.text(index)
        textBytes += text.utf8.count
        guard textBytes <= Limits.textBytes else {
            throw refusal(at: index, "more than \(Limits.textBytes) bytes of text")
        }
        return text
    }

    func misplaced(_ node: Node) -> DocumentError {
        refusal(at: node.index, "\"\(node.kind.name)\" cannot stand here")
    }

    func refusal(at index: Int, _ problem: String) -> DocumentError {
        DocumentError(path: tape.path(to: index), problem: problem)
    }
}

extension JSONTape {
    /// Where a value stands, such as `doc.content[3].attrs.level`.
    ///
    /// It is found by walking down from the root, so that documents without errors pay nothing for it.
    func path(to target: Int) -> String {
        var path = "doc"
        var container = 0
        while container < target {
            let isObject = kind(container) == .object
            var child = container + (isObject ? 2 : 1)
            var number = 0
            while next(after: child) <= target {
                child = next(after: child) + (isObject ? 1 : 0)
                number += 1
            }
            path += isObject ? ".\(text(child - 1).prefix(60))" : "[\(number)]"
            container = child
        }
        return path
    }
}
