import Foundation
import Mustache

extension Theme {
    /// Reads a theme's folder: `templates/*.mustache`, `strings/*.json` and `assets/*`.
    /// - Throws: `ThemeError`, which names the file and the line that is wrong.
    package static func load(at folder: String) throws -> Theme {
        guard FileManager.default.fileExists(atPath: folder) else { throw ThemeError.folderMissing(path: folder) }
        let catalogue = try loadStrings(at: folder)
        return Theme(
            library: try loadTemplates(at: folder),
            catalogue: catalogue,
            templateStrings: catalogue.mapValues { TemplateStrings(texts: $0.texts.mapValues(\.escapedForHTML)) },
            assets: try loadAssets(at: folder))
    }

    private static func loadTemplates(at folder: String) throws -> MustacheLibrary {
        let ending = ".mustache"
        let files = try fileNames(in: folder, "templates").filter { $0.hasSuffix(ending) }.map { name in
            let text = String(decoding: try contents(of: name, in: folder, "templates"), as: UTF8.self)
            return TemplateFile(name: String(name.dropLast(ending.count)), file: "templates/\(name)", text: text)
        }
        let known = Set(files.map(\.name))
        var templates: [String: MustacheTemplate] = [:]
        for file in files {
            templates[file.name] = try file.parsed()
            try file.checkPartials(known: known)
        }
        return MustacheLibrary(templates: templates)
    }

    private static func loadStrings(at folder: String) throws -> [String: Strings] {
        let ending = ".json"
        var catalogue: [String: Strings] = [:]
        for name in try fileNames(in: folder, "strings") where name.hasSuffix(ending) {
            let language = String(name.dropLast(ending.count))
            let bytes = try contents(of: name, in: folder, "strings")
            catalogue[language] = try Strings(language: language, json: bytes, file: "strings/\(name)")
        }
        guard catalogue[Strings.fallbackLanguage] != nil else {
            throw ThemeError.noStrings(folder: "\(folder)/strings")
        }
        return catalogue
    }

    private static func loadAssets(at folder: String) throws -> [String: ThemeAsset] {
        var assets: [String: ThemeAsset] = [:]
        for name in try fileNames(in: folder, "assets") {
            assets[name] = ThemeAsset(name: name, bytes: try contents(of: name, in: folder, "assets"))
        }
        return assets
    }

    /// The plain files of a part of the theme in a steady order; hidden files and folders are left out.
    private static func fileNames(in folder: String, _ part: String) throws -> [String] {
        let path = "\(folder)/\(part)"
        do {
            return try FileManager.default.contentsOfDirectory(atPath: path).sorted().filter { name in
                var isFolder: ObjCBool = false
                return FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder)
                    && !isFolder.boolValue && !name.hasPrefix(".")
            }
        } catch {
            throw ThemeError.folderMissing(path: path)
        }
    }

    private static func contents(of name: String, in folder: String, _ part: String) throws -> [UInt8] {
        do {
            return [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(part)/\(name)")))
        } catch {
            throw ThemeError.unreadable(file: "\(part)/\(name)", reason: error.localizedDescription)
        }
    }
}
