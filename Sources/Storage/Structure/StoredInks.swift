import Foundation
import Newspaper

/// The form in which an edition's inks are kept: `{"dark":{},"light":{"accent":"#a4161a"}}`.
extension Inks {
    var stored: String {
        guard !isEmpty, let json = try? JSONEncoder.deterministic.encode(["light": texts(light), "dark": texts(dark)])
        else { return "{}" }
        return String(decoding: json, as: UTF8.self)
    }

    init(stored json: String) throws {
        do {
            let kept = try JSONDecoder().decode([String: [String: String]].self, from: Data(json.utf8))
            self.init(light: Self.colours(kept["light"]), dark: Self.colours(kept["dark"]))
        } catch {
            throw StorageError.unexpectedResult("the kept inks of an edition cannot be read: \(error)")
        }
    }

    private func texts(_ colours: [Ink: Colour]) -> [String: String] {
        Dictionary(uniqueKeysWithValues: colours.map { ($0.rawValue, $1.text) })
    }

    private static func colours(_ texts: [String: String]?) -> [Ink: Colour] {
        (texts ?? [:]).reduce(into: [:]) { colours, entry in
            if let ink = Ink(rawValue: entry.key), let colour = Colour(entry.value) { colours[ink] = colour }
        }
    }
}
