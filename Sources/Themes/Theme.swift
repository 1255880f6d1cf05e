import Mustache

/// A loaded theme: templates, strings and assets, all in memory, so that rendering touches no disk.
package struct Theme: Sendable {
    /// The theme's own templates, without those of the theme that it stands on.
    let templates: [String: TemplateFile]
    let library: MustacheLibrary
    /// The templates of the theme that this one stands on; nil for one that stands on its own.
    let standardLibrary: MustacheLibrary?
    let catalogue: [String: Strings]
    let templateStrings: [String: TemplateStrings]
    var assets: [String: ThemeAsset]
    private let parts = PartCache()
    private let faultsFound: ThemeFaults

    init(
        templates: [String: TemplateFile], catalogue: [String: Strings], assets: [String: ThemeAsset],
        standard: Theme? = nil, faults: ThemeFaults = ThemeFaults()
    ) {
        self.templates = templates
        let all = (standard?.templates ?? [:]).merging(templates) { _, own in own }
        library = MustacheLibrary(templates: all.mapValues(\.template))
        standardLibrary = standard?.library
        self.catalogue = catalogue
        templateStrings = catalogue.mapValues { TemplateStrings(texts: $0.texts.mapValues(\.escapedForHTML)) }
        self.assets = assets
        faultsFound = faults
    }

    /// What is wrong with the theme; pages show the default theme's part in its place.
    package var faults: [ThemeError] { faultsFound.all }

    /// The page's HTML.
    /// - Throws: `ThemeError.unknownTemplate`, or `ThemeError.unshowableValue` for a page value of an unknown shape.
    package func render<Page: ThemePage>(_ page: Page) throws -> String {
        let conversion = PageConversion { part in
            try parts.html(of: part) { try html(of: part) }
        }
        let object = try conversion.object(of: page)
        object.fields["strings"] = templateStrings(page.language)
        let document = try rendered(object, template: Page.template)
        // A template that says nothing, such as a file that was never filled, would give readers an empty page.
        guard let standardLibrary, document.allSatisfy(\.isWhitespace) else { return document }
        faultsFound.note(.emptyPage(template: Page.template))
        return try rendered(object, template: Page.template, from: standardLibrary)
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
        try rendered(object, template: name, from: library)
    }

    private func rendered(
        _ object: TemplateObject, template name: String, from library: MustacheLibrary
    ) throws -> String {
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
