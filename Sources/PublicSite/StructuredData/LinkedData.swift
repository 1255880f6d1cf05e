import Themes

/// What a page says of itself to search engines, in the words of schema.org, as one JSON-LD graph.
struct LinkedData: Sendable {
    var things: [JSONValue]

    /// The graph as it may stand in a script element: no character in it can end the element or begin a comment.
    var markup: Markup {
        let graph: JSONValue = ["@context": "https://schema.org", "@graph": .list(things)]
        var escaped: [UInt8] = []
        for byte in graph.json.utf8 {
            switch byte {
            case UInt8(ascii: "<"): escaped += "\\u003C".utf8
            case UInt8(ascii: ">"): escaped += "\\u003E".utf8
            case UInt8(ascii: "&"): escaped += "\\u0026".utf8
            default: escaped.append(byte)
            }
        }
        return Markup(String(decoding: escaped, as: UTF8.self))
    }
}
