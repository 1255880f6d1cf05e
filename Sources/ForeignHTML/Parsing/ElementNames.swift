/// What the filter does with each element; elements not named here are unknown, and only their text is kept.
enum ElementNames {
    /// Handed to the parser under their own name.
    static let kept: Set<String> = formatting.union(void).union(special).union([
        "span", "cite", "q", "var", "dfn", "kbd", "samp", "sub", "sup", "del", "ins", "abbr", "acronym", "mark", "bdo",
        "bdi",
        "ruby", "rt", "rp", "video", "audio", "iframe",
    ])

    /// The parser keeps a list of these and opens them again in later blocks when they were not closed.
    static let formatting: Set<String> = [
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    ]

    static let void: Set<String> = ["br", "col", "embed", "hr", "img", "param", "source", "track", "wbr"]

    /// Those of HTML's "special" elements that reach the parser and can hold others.
    static let special: Set<String> = [
        "address", "article", "aside", "blockquote", "caption", "center", "colgroup", "dd", "details", "dir", "div",
        "dl", "dt",
        "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "li", "main", "menu", "nav",
        "noscript",
        "object", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    ]

    /// A start tag of one of these ends an open paragraph.
    static let closingParagraph: Set<String> = special.subtracting([
        "caption", "colgroup", "noscript", "object", "tbody", "td", "tfoot", "th", "thead", "tr",
    ]).union(["hr"])

    /// An end tag does not reach beyond one of these.
    static let scopeBarriers: Set<String> = ["caption", "object", "table", "td", "th"]

    static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]

    static let tableParts: Set<String> = ["caption", "colgroup", "col", "tbody", "thead", "tfoot", "tr", "td", "th"]

    /// Handed to the parser under the name of an element that means the same to a reader.
    static let renamed: [String: String] = [
        "amp-img": "img", "image": "img", "listing": "pre", "marquee": "div", "blink": "span", "data": "span",
        "time": "span",
        "output": "span", "label": "span", "meter": "span", "progress": "span", "fieldset": "div", "legend": "p",
        "dialog": "div", "hgroup": "div", "search": "div", "rb": "span", "rtc": "span", "slot": "span",
    ]

    /// Their tags say nothing about the text inside.
    static let transparent: Set<String> = ["html", "head", "body", "picture", "map"]

    /// Left out with all that is inside, up to their end tag.
    static let leftOutWhole: Set<String> = [
        "svg", "math", "form", "select", "datalist", "button", "canvas", "template", "applet", "frameset",
    ]

    /// Their text is no markup, up to their own end tag, and is left out.
    static let leftOutText: Set<String> = ["script", "style", "title", "textarea", "noembed", "noframes"]
}
