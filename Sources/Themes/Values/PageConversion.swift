/// Turns page values into what templates look names up in: objects, lists, escaped texts, numbers and truth values.
struct PageConversion {
    /// Gives the HTML of a part that stands inside a page value.
    let html: (any ThemePart) throws -> String

    /// The object of a page value.
    /// - Throws: `ThemeError.unshowableValue` when the value is not a struct with named properties.
    func object(of page: some Encodable) throws -> TemplateObject {
        let encoder = PageEncoder(conversion: self)
        try page.encode(to: encoder)
        guard let object = encoder.result as? TemplateObject else {
            throw ThemeError.unshowableValue(type: "\(type(of: page))")
        }
        return object
    }

    /// Any property of a page value.
    func converted<Value: Encodable>(_ value: Value) throws -> Any {
        if let text = value as? String { return self.text(text) }
        if let flag = value as? Bool { return flag }
        if let number = value as? Int { return number }
        if let markup = value as? Markup { return shown(markup.html) }
        if let part = value as? any ThemePart { return shown(try html(part)) }
        let encoder = PageEncoder(conversion: self)
        try value.encode(to: encoder)
        return encoder.result
    }

    /// An empty text counts as absent, so that no template prints an empty caption or credit.
    func text(_ text: String) -> Any {
        shown(text.escapedForHTML)
    }

    private func shown(_ html: String) -> Any {
        html.isEmpty ? Absent() : TemplateText(html)
    }
}
