import Foundation
import Newspaper

/// The form in which an edition's names of formats are kept: `{"analysis":"News analysis"}`.
extension FormatNames {
    var stored: String {
        let names = Format.allCases.compactMap { format in self[format].map { (format.rawValue, $0) } }
        guard let json = try? JSONEncoder.deterministic.encode(Dictionary(uniqueKeysWithValues: names)) else {
            return "{}"
        }
        return String(decoding: json, as: UTF8.self)
    }

    init(stored json: String) throws {
        self.init()
        do {
            for (key, name) in try JSONDecoder().decode([String: String].self, from: Data(json.utf8)) {
                if let format = Format(rawValue: key) { self[format] = name }
            }
        } catch {
            throw StorageError.unexpectedResult("the kept names of an edition's formats cannot be read: \(error)")
        }
    }
}
