/// Why a theme could not be loaded or could not render; `description` names the file and, where there is one, the line.
package enum ThemeError: Error, Equatable, CustomStringConvertible {
    case folderMissing(path: String)
    case folderTaken(path: String)
    case unreadable(file: String, reason: String)
    case brokenTemplate(file: String, line: Int, text: String, reason: String)
    case unknownPartial(file: String, line: Int, name: String)
    case endlessTemplate(file: String, line: Int, name: String)
    case emptyPage(template: String)
    case brokenStrings(file: String, reason: String)
    case noStrings(folder: String)
    case unknownTemplate(name: String)
    case unshowableValue(type: String)

    package var description: String {
        switch self {
        case .folderMissing(let path): "There is no theme folder at \(path)."
        case .folderTaken(let path): "There is something at \(path) already; a new theme wants an empty folder."
        case .unreadable(let file, let reason): "\(file) cannot be read: \(reason)."
        case .brokenTemplate(let file, let line, let text, let reason): "\(file), line \(line): \(reason): \(text)"
        case .unknownPartial(let file, let line, let name): "\(file), line \(line): there is no template named \(name)."
        case .endlessTemplate(let file, let line, let name):
            "\(file), line \(line): \(name) leads back to this template, which would never end."
        case .emptyPage(let template): "templates/\(template).mustache: the page comes out empty."
        case .brokenStrings(let file, let reason): "\(file) is not a list of strings: \(reason)."
        case .noStrings(let folder): "\(folder) holds no en.json, the strings that every theme must have."
        case .unknownTemplate(let name): "The theme has no template named \(name)."
        case .unshowableValue(let type): "A page value holds a \(type), which no template can show."
        }
    }
}
