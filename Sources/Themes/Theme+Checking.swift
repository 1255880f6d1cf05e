extension Theme {
    /// The names that the page's template asks for and that neither the page value nor the theme's strings know, such as
    /// a misspelt one, in alphabetical order; it sees only the parts of the template that this page value opens.
    package func unknownNames<Page: ThemePage>(in page: Page) throws -> [String] {
        let unknown = UnknownNames()
        let conversion = PageConversion { part in
            let inner = PageConversion { _ in "" }
            return try checked(inner.object(of: part), template: type(of: part).template, part.language, unknown)
        }
        _ = try checked(conversion.object(of: page), template: Page.template, page.language, unknown)
        return unknown.names.sorted()
    }

    private func checked(
        _ object: TemplateObject, template: String, _ language: String, _ unknown: UnknownNames
    ) throws -> String {
        let strings = TemplateObject()
        strings.fields = templateStrings[self.strings(language).language]?.texts ?? [:]
        strings.unknownNames = unknown
        object.fields["strings"] = strings
        object.unknownNames = unknown
        return try rendered(object, template: template)
    }
}
