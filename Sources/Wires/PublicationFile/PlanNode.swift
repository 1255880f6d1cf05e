import Yams

/// One value of the file, with the way to it.
struct PlanNode {
    let node: Node
    var keyPath = ""

    var line: Int { node.mark?.line ?? 1 }
    var column: Int { node.mark?.column ?? 1 }

    /// Nothing, `~` or `null` without quotation marks: as good as absent.
    var isNull: Bool {
        guard let scalar = node.scalar, scalar.style == .plain else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    }

    /// The characters of a value that is neither mapping nor list.
    var scalar: String? { node.scalar?.string }

    var isList: Bool { node.sequence != nil }

    /// The keys and values of a mapping; each value's key path ends with its key.
    var entries: [(key: PlanNode, value: PlanNode)]? {
        node.mapping?.map { key, value in
            (PlanNode(node: key, keyPath: keyPath), member(key.scalar?.string ?? "?", value))
        }
    }

    func member(_ key: String, _ node: Node) -> PlanNode {
        PlanNode(node: node, keyPath: keyPath.isEmpty ? key : "\(keyPath).\(key)")
    }

    func element(_ index: Int, _ node: Node) -> PlanNode {
        PlanNode(node: node, keyPath: "\(keyPath)[\(index)]")
    }
}

/// The members of a mapping whose keys have been checked; those that are null are left out.
struct PlanRecord {
    let place: PlanNode
    private let members: [String: PlanNode]

    init(place: PlanNode, members: [String: PlanNode]) {
        self.place = place
        self.members = members
    }

    subscript(key: String) -> PlanNode? { members[key] }
}
