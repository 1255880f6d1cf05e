/// A value that holds all that a theme may say about one page; its stored properties are the names that templates use.
package protocol ThemePage: Encodable, Sendable {
    /// The template's file name in `templates/`, without `.mustache`.
    static var template: String { get }

    /// The BCP 47 language of the page, which chooses the strings that the template sees as `strings`.
    var language: String { get }
}

/// HTML that is already escaped, such as a story's rendered body; every other text is escaped on its way to a template.
package struct Markup: Encodable, Sendable, Equatable {
    package let html: String

    /// The caller vouches that `html` was written with escaping, never taken from outside.
    package init(_ html: String) {
        self.html = html
    }
}
