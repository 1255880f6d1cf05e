import Mustache

/// A loaded theme: templates, strings and assets, all in memory, so that rendering touches no disk.
package struct Theme: Sendable {
    let library: MustacheLibrary
    let catalogue: [String: Strings]
    let templateStrings: [String: TemplateStrings]
    let assets: [String: ThemeAsset]

    /// The page's HTML.
    /// - Throws: `ThemeError.unknownTemplate`, or `ThemeError.unshowableValue` for a page value of an unknown shape.
    package func render<Page: ThemePage>(_ page: Page) throws -> String {
        let object = try PageValue.object(of: page)
        object.fields["strings"] = templateStrings[strings(page.language).language]
        guard let template = library.getTemplate(named: Page.template) else {
            throw ThemeError.unknownTemplate(name: Page.template)
        }
        return template.render(object, library: library)
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
