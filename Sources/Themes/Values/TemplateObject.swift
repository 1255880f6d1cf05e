import Mustache

/// A page value as templates see it: names and what they stand for.
///
/// A class of its own, not a dictionary, because the template engine asks each object on its way for conformances, and
/// that question is answered fastest for a plain class.
final class TemplateObject: MustacheParent {
    var fields: [String: Any] = [:]
    /// Where names that nobody knows are noted; only while a theme is checked.
    var unknownNames: UnknownNames?

    func child(named name: String) -> Any? {
        if let value = fields[name] { return value }
        unknownNames?.names.insert(name)
        return nil
    }
}

/// The names that templates asked for in vain.
final class UnknownNames {
    var names: Set<String> = []
}

/// A text that is ready to be shown.
///
/// A class of its own for the same reason: the engine knows it at the first question instead of the last, and names that
/// are looked up while it is the innermost value pass it by without reflection.
final class TemplateText: MustacheParent, MustacheCustomRenderable {
    let renderText: String

    init(_ html: String) {
        renderText = html
    }

    var isNull: Bool { false }

    func child(named name: String) -> Any? { nil }
}

/// A value that is absent: it prints nothing, opens no section, and stops the engine from looking further out.
struct Absent: MustacheCustomRenderable {
    var renderText: String { "" }
    var isNull: Bool { true }
}

/// The strings of one language, escaped once when the theme is loaded.
struct TemplateStrings: MustacheParent, Sendable {
    let texts: [String: String]

    func child(named name: String) -> Any? {
        texts[name].map(TemplateText.init)
    }
}
