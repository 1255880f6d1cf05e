/// A rule for many old addresses: `{name}` stands for one part of a path, a `*` at the end for all that is left.
///
/// `/blog/{year}/{slug}/` to `/{year}/{slug}/`, or `/de/*` to `/`. A slash at the end makes no difference.
package struct RedirectPattern: Hashable, Sendable {
    package let from: String
    package let to: String
    package let status: RedirectStatus
    let parts: [Part]
    /// The parts of the target, its places unfilled.
    private let targetWords: [String]

    enum Part: Hashable {
        case literal(String)
        case one(String)
        case rest
    }

    /// Whether a path is one with places to fill, and so a pattern.
    package static func isPattern(_ path: String) -> Bool { path.contains("{") || path.hasSuffix("*") }

    /// Throws a `RedirectPatternFault` that says what is wrong.
    package init(from: String, to: String, status: RedirectStatus) throws(RedirectPatternFault) {
        self.from = from
        self.to = to
        self.status = status
        parts = try Self.parts(of: from)
        targetWords = to.split(separator: "/").map(String.init)
        let known = Set(parts.compactMap { if case .one(let name) = $0 { name } else { nil } })
        guard status != .gone else { return }
        for part in try Self.parts(of: to) {
            switch part {
            case .literal: continue
            case .one(let name):
                guard known.contains(name) else { throw RedirectPatternFault(reason: "nothing fills {\(name)}") }
            case .rest:
                guard parts.last == .rest else { throw RedirectPatternFault(reason: "nothing fills the *") }
            }
        }
    }

    private static func parts(of path: String) throws(RedirectPatternFault) -> [Part] {
        guard path.hasPrefix("/") else { throw RedirectPatternFault(reason: "\(path) does not begin with /") }
        let words = path.split(separator: "/").map(String.init)
        var parts: [Part] = []
        for (index, word) in words.enumerated() {
            if word == "*" {
                guard index == words.count - 1 else {
                    throw RedirectPatternFault(reason: "a * stands only at the end")
                }
                parts.append(.rest)
            } else if word.hasPrefix("{"), word.hasSuffix("}"), word.count > 2 {
                parts.append(.one(String(word.dropFirst().dropLast())))
            } else if word.contains("{") || word.contains("}") || word.contains("*") {
                throw RedirectPatternFault(reason: "\(word): {name} and * stand for whole parts of a path")
            } else {
                parts.append(.literal(word))
            }
        }
        return parts
    }

    /// Whether this pattern sends on who is sent to the target of another.
    package func sendsOn(targetOf other: RedirectPattern) -> Bool {
        guard other.status != .gone else { return false }
        for (index, part) in parts.enumerated() {
            if part == .rest { return true }
            guard index < other.targetWords.count else { return false }
            if case .literal(let word) = part, word != other.targetWords[index] { return false }
        }
        return parts.count == other.targetWords.count
    }

    /// Where a path with these values goes.
    func target(filling values: [String: String], rest: [String]) -> String {
        guard status != .gone else { return "" }
        let filled = to.split(separator: "/", omittingEmptySubsequences: false).map { word in
            if word == "*" { return rest.joined(separator: "/") }
            return word.hasPrefix("{") ? values[String(word.dropFirst().dropLast())] ?? "" : String(word)
        }
        return filled.joined(separator: "/")
    }
}

/// Why a pattern cannot be used.
package struct RedirectPatternFault: Error, Hashable, CustomStringConvertible {
    package let reason: String

    package var description: String { reason }
}

/// All patterns as one tree, so that a path is looked up part by part however many there are.
package struct RedirectPatterns: Sendable {
    private final class Node: Sendable {
        let literals: [String: Node]
        let one: Node?
        /// The pattern that ends here, and the one that takes all that is left.
        let end: RedirectPattern?
        let rest: RedirectPattern?

        init(_ patterns: ArraySlice<RedirectPattern>, depth: Int) {
            var literals: [String: [RedirectPattern]] = [:]
            var one: [RedirectPattern] = []
            var end: RedirectPattern?
            var rest: RedirectPattern?
            for pattern in patterns {
                guard depth < pattern.parts.count else {
                    end = end ?? pattern
                    continue
                }
                switch pattern.parts[depth] {
                case .literal(let word): literals[word, default: []].append(pattern)
                case .one: one.append(pattern)
                case .rest: rest = rest ?? pattern
                }
            }
            self.literals = literals.mapValues { Node($0[...], depth: depth + 1) }
            self.one = one.isEmpty ? nil : Node(one[...], depth: depth + 1)
            self.end = end
            self.rest = rest
        }
    }

    private let root: Node

    package init(_ patterns: [RedirectPattern]) {
        root = Node(patterns[...], depth: 0)
    }

    /// The pattern that says most of a path, and where it leads; nil when none fits.
    package func redirect(of path: String) -> (pattern: RedirectPattern, target: String)? {
        let parts = path.split(separator: "/").map(String.init)
        guard let pattern = Self.find(parts, from: 0, in: root) else { return nil }
        var values: [String: String] = [:]
        for (part, word) in zip(pattern.parts, parts) {
            if case .one(let name) = part { values[name] = word }
        }
        let rest = pattern.parts.last == .rest ? Array(parts.dropFirst(pattern.parts.count - 1)) : []
        return (pattern, pattern.target(filling: values, rest: rest))
    }

    private static func find(_ parts: [String], from index: Int, in node: Node) -> RedirectPattern? {
        guard index < parts.count else { return node.end }
        if let next = node.literals[parts[index]], let found = find(parts, from: index + 1, in: next) { return found }
        if let next = node.one, let found = find(parts, from: index + 1, in: next) { return found }
        return node.rest
    }
}
