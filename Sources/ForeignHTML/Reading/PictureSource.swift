import Documents

/// Finds a picture's address among the attributes that pages hide it in.
enum PictureSource {
    /// Pages that load pictures late put a placeholder into `src` and the address into one of these.
    private static let late = [
        "data-orig-file", "data-full-url", "data-src", "data-lazy-src", "data-original", "data-large-file", "data-url",
    ]

    static func best(of node: ParsedNode) -> String? {
        let source = node["src"].flatMap(usable)
        if let source, !isPlaceholder(source) { return source }
        if let found = late.lazy.compactMap({ node[$0].flatMap(usable) }).first { return found }
        for set in ["srcset", "data-srcset", "data-lazy-srcset"] {
            if let found = node[set].flatMap(largest) { return found }
        }
        return source
    }

    private static func usable(_ written: String) -> String? { ForeignAddress.picture(written)?.address }

    private static func isPlaceholder(_ address: String) -> Bool {
        let file = address.split(separator: "/").last?.lowercased() ?? ""
        return ["blank.gif", "placeholder", "spacer.gif", "1x1", "lazy", "transparent.gif"].contains {
            file.hasPrefix($0)
        }
    }

    /// The candidate of a `srcset` with the greatest width or density.
    private static func largest(of set: String) -> String? {
        var best: (address: String, size: Double)?
        for candidate in set.split(separator: ",", maxSplits: 100) {
            let parts = candidate.split(whereSeparator: \.isWhitespace)
            guard let address = parts.first.flatMap({ usable(String($0)) }) else { continue }
            let size = parts.count > 1 ? Double(parts[1].dropLast()) ?? 1 : 1
            if size > best?.size ?? 0 { best = (address, size) }
        }
        return best?.address
    }
}
