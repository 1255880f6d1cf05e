/// Turns page values into what templates look names up in: objects, lists, escaped texts, numbers and truth values.
enum PageValue {
    /// The object of a page value.
    /// - Throws: `ThemeError.unshowableValue` when the value is not a struct with named properties.
    static func object(of page: some Encodable) throws -> TemplateObject {
        guard let object = try converted(page) as? TemplateObject else {
            throw ThemeError.unshowableValue(type: "\(type(of: page))")
        }
        return object
    }

    /// An empty text counts as absent, so that no template prints an empty caption or credit.
    static func converted<Value: Encodable>(_ value: Value) throws -> Any {
        if let text = value as? String {
            return text.isEmpty ? Absent() : text.escapedForHTML
        }
        if let flag = value as? Bool { return flag }
        if let number = value as? Int { return number }
        if let markup = value as? Markup {
            return markup.html.isEmpty ? Absent() : markup.html
        }
        let encoder = PageEncoder()
        try value.encode(to: encoder)
        return encoder.result
    }
}
