/// A piece of a page that many pages share, such as the section bar: it has a template of its own, is rendered once for
/// equal values, and is printed where a template names it.
package protocol ThemePart: Encodable, Hashable, Sendable {
    /// The template's file name in `templates/`, without `.mustache`; it sees the part's properties and `strings`.
    static var template: String { get }

    /// The BCP 47 language that chooses the strings.
    var language: String { get }
}
