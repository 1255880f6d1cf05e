import Mustache

/// A loaded theme: templates, strings and assets, all in memory, so that rendering touches no disk.
package struct Theme: Sendable {
    let library: MustacheLibrary
    let catalogue: [String: Strings]
    let templateStrings: [String: TemplateStrings]
    let assets: [String: ThemeAsset]
    let parts = PartCache()

    /// The page's HTML.
    /// - Throws: `ThemeError.unknownTemplate`, or `ThemeError.unshowableValue` for a page value of an unknown shape.
    package func render<Page: ThemePage>(_ page: Page) throws -> String {
        let conversion = PageConversion { part in
            try parts.html(of: part) { try html(of: part) }
        }
        let object = try conversion.object(of: page)
        object.fields["strings"] = templateStrings(page.language)
        return try rendered(object, template: Page.template)
    }

    /// A part may hold no further parts: what it is made of is its own properties alone.
    private func html(of part: any ThemePart) throws -> String {
        let conversion = PageConversion { inner in
            throw ThemeError.unshowableValue(type: "\(type(of: inner)) in a part")
        }
        let object = try conversion.object(of: part)
        object.fields["strings"] = templateStrings(part.language)
        return try rendered(object, template: type(of: part).template)
    }

    func rendered(_ object: TemplateObject, template name: String) throws -> String {
        guard let template = library.getTemplate(named: name) else { throw ThemeError.unknownTemplate(name: name) }
        return template.render(object, library: library)
    }

    private func templateStrings(_ language: String) -> TemplateStrings? {
        templateStrings[strings(language).language]
    }

    /// The strings of a language: its own, else those of its main language, else English.
    package func strings(_ language: String) -> Strings {
        let mainLanguage = language.split(separator: "-").first.map { $0.lowercased() } ?? Strings.fallbackLanguage
        return catalogue[language] ?? catalogue[mainLanguage] ?? catalogue[Strings.fallbackLanguage] ?? Strings.none
    }

    /// The asset of that file name, or nil.
    package func asset(named name: String) -> ThemeAsset? {
        assets[name]
    }
}
