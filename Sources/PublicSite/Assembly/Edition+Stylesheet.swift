import Newspaper
import Themes

extension Newspaper.Edition {
    /// The theme's custom properties in the edition's own colours, under an address that changes with them; nil for an
    /// edition in the theme's. Printed pages stay black.
    var stylesheet: ThemeAsset? {
        guard !inks.isEmpty else { return nil }
        let rules = [("light", inks.light), ("dark", inks.dark)].filter { !$0.1.isEmpty }.map { scheme, colours in
            let lines = Ink.allCases.compactMap { ink in colours[ink].map { "\(ink.property): \($0.text);" } }
            return "@media screen and (prefers-color-scheme: \(scheme)) { :root { \(lines.joined(separator: " ")) } }\n"
        }
        return ThemeAsset(name: "colours-\(code).css", bytes: Array(rules.joined().utf8))
    }
}
