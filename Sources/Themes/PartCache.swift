import Synchronization

/// The HTML of parts that were rendered before, by value; it forgets everything when it is full, since a title has far
/// fewer menus than it holds.
final class PartCache: Sendable {
    private let capacity = 1_000
    private let rendered = Mutex<[PartKey: String]>([:])

    func html(of part: any ThemePart, orElse render: () throws -> String) throws -> String {
        let key = PartKey(template: type(of: part).template, value: part)
        if let known = rendered.withLock({ $0[key] }) { return known }
        let html = try render()
        rendered.withLock { parts in
            if parts.count >= capacity { parts.removeAll() }
            parts[key] = html
        }
        return html
    }
}

/// A part's value with the template that it is for.
private struct PartKey: Hashable, Sendable {
    let template: String
    let value: any ThemePart

    static func == (one: PartKey, other: PartKey) -> Bool {
        one.template == other.template && isEqual(one.value, other.value)
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(template)
        value.hash(into: &hasher)
    }

    private static func isEqual<Part: ThemePart>(_ one: Part, _ other: any ThemePart) -> Bool {
        one == other as? Part
    }
}
