import Themes

/// What a page says of itself to search engines, in the words of schema.org, as one JSON-LD graph.
struct LinkedData: Sendable {
    var things: [JSONValue]

    /// The graph as it may stand in a script element: no character in it can end the element or begin a comment.
    func markup() throws -> Markup {
        let graph: JSONValue = ["@context": "https://schema.org", "@graph": .list(things)]
        let escaped = try graph.json().replacing("<", with: "\\u003C").replacing(">", with: "\\u003E")
            .replacing("&", with: "\\u0026")
        return Markup(escaped)
    }
}
