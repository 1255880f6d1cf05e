extension Theme {
    /// Reads the folder of a theme that stands on its own.
    /// - Throws: `ThemeError`, which names the file and the line that is wrong.
    package static func load(at folder: String) throws -> Theme {
        let files = try ThemeFiles(folder)
        try files.checkParts()
        let refuse: ThemeFiles.Fault = { _, error in throw error }
        let templates = try files.templates(refuse)
        if let fault = TemplateLayers(base: [:], own: templates).fault() { throw fault.error }
        let strings = try files.strings(refuse)
        guard let english = strings[Strings.fallbackLanguage] else {
            throw ThemeError.noStrings(folder: "\(folder)/strings")
        }
        // What a language does not say yet is said in English.
        let catalogue = strings.mapValues(english.covered(by:))
        return Theme(templates: templates, catalogue: catalogue, assets: try files.assets(refuse))
    }

    /// Reads a theme that stands on a default one: its templates and assets win by file name, its strings key by key, and
    /// all that it does not have comes from the default.
    ///
    /// A file of it that is broken is left out and named in `faults`: the version in `lastGood`, an earlier load of the
    /// same theme, stands in for a template, else the default's file.
    /// - Parameter report: Told of each fault, now and while pages are rendered.
    /// - Throws: `ThemeError`, when the theme's folder is not there or the default theme itself is broken.
    package static func load(
        at folder: String, over defaultFolder: String, lastGood: Theme? = nil,
        report: @escaping @Sendable (ThemeError) -> Void = { _ in }
    ) throws -> Theme {
        let base = try load(at: defaultFolder)
        let files = try ThemeFiles(folder)
        let faults = ThemeFaults(report: report)
        let note: ThemeFiles.Fault = { _, error in faults.note(error) }
        return Theme(
            templates: try ownTemplates(files, over: base, lastGood: lastGood, faults),
            catalogue: base.strings(under: try files.strings(note)),
            assets: base.assets.merging(try files.assets(note)) { _, own in own },
            standard: base, faults: faults)
    }

    /// The theme's own templates that can be shown above the default's.
    private static func ownTemplates(
        _ files: ThemeFiles, over base: Theme, lastGood: Theme?, _ faults: ThemeFaults
    ) throws -> [String: TemplateFile] {
        var earlier = lastGood?.templates ?? [:]
        var standIns: [String: TemplateFile] = [:]
        let own = try files.templates { name, error in
            faults.note(error)
            standIns[name] = earlier.removeValue(forKey: name)
        }
        var layers = TemplateLayers(base: base.templates, own: own.merging(standIns) { own, _ in own })
        while let fault = layers.fault() {
            faults.note(fault.error)
            // Each name is taken back once at most, so this ends.
            layers.own[fault.name] = earlier.removeValue(forKey: fault.name)
        }
        return layers.own
    }

    /// A language that the default does not have stands on the default's nearest one.
    private func strings(under own: [String: Strings]) -> [String: Strings] {
        own.reduce(into: catalogue) { merged, entry in
            merged[entry.key] = strings(entry.key).covered(by: entry.value)
        }
    }

    /// The theme with one more asset, which takes the place of one of its name.
    package func adding(_ asset: ThemeAsset) -> Theme {
        var theme = self
        theme.assets[asset.name] = asset
        return theme
    }
}
