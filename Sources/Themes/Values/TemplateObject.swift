import Mustache

/// A page value as templates see it: names and what they stand for.
///
/// A class of its own, not a dictionary, because the template engine asks each object on its way for conformances, and
/// that question is answered fastest for a plain class.
final class TemplateObject: MustacheParent {
    var fields: [String: Any] = [:]

    func child(named name: String) -> Any? {
        fields[name]
    }
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
        texts[name]
    }
}
