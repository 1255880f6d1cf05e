import CVips
import Foundation

/// Draws an SVG once, as a JPEG; the SVG itself is never kept or served.
///
/// librsvg runs no script, and loads nothing from elsewhere because it is given bytes without an address. What is left to
/// an attacker is to unpack something huge inside the drawing, which `refuseUnsafe` looks for.
enum SVGDrawing {
    private static let quality = 85
    private static let tallest = 2 * PictureLimits.drawnWidth

    /// True when the first element of the text is `svg`.
    static func isSVG(_ bytes: [UInt8]) -> Bool {
        var rest = String(decoding: bytes.prefix(64 * 1024), as: UTF8.self)[...]
        if rest.first == "\u{FEFF}" { rest.removeFirst() }
        while true {
            rest = rest.drop(while: \.isWhitespace)
            let ending = endingOfPrologPart(rest)
            guard !ending.isEmpty, let end = rest.firstRange(of: ending) else { break }
            rest = rest[end.upperBound...]
        }
        return rest.prefixMatch(of: #/<(?:[A-Za-z_][\w.-]*:)?svg[\s>\/]/#) != nil
    }

    /// The drawing as JPEG bytes.
    static func draw(_ bytes: [UInt8], file: String) throws -> [UInt8] {
        try refuseUnsafe(bytes, file: file)
        return try bytes.withUnsafeBytes { memory in
            let natural = try OpenPicture(memory, options: "", file: file)
            guard natural.width > 0, natural.height > 0 else { throw PictureRefusal.damaged(file: file) }
            let scale = min(
                Double(PictureLimits.drawnWidth) / Double(natural.width), Double(tallest) / Double(natural.height))
            return try OpenPicture(memory, options: "[scale=\(scale)]", file: file).onWhite().toSRGB().jpeg(
                quality: quality)
        }
    }

    /// What ends the declaration or comment that the text begins with; empty when it begins with neither.
    private static func endingOfPrologPart(_ text: Substring) -> String {
        if text.hasPrefix("<?") { return "?>" }
        if text.hasPrefix("<!--") { return "-->" }
        guard text.hasPrefix("<!DOCTYPE") else { return "" }
        let upToBracket = text.prefix { $0 != "[" && $0 != ">" }
        return text[upToBracket.endIndex...].first == "[" ? "]>" : ">"
    }

    private static func refuseUnsafe(_ bytes: [UInt8], file: String) throws {
        func refuse(_ reason: String) -> PictureRefusal { .unsafeDrawing(file: file, reason: reason) }
        let text = decodingNumbers(String(decoding: bytes, as: UTF8.self))
        if text.contains("<!ENTITY") { throw refuse("it declares entities; save it without them") }
        if let encoding = text.firstMatch(of: #/^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']*)/#)?.output.1.lowercased(),
            encoding.prefixMatch(of: #/(?:utf-8|us-ascii|iso-8859-\d+|windows-125\d)$/#) == nil
        {
            throw refuse("its text is encoded as \(encoding)")
        }
        var pixels = 0
        for start in text.ranges(of: #/data:(?=\s*[A-Za-z])/#) {
            let head = text[start.upperBound...].prefix(200).prefix { $0 != "," && $0 != "\"" && $0 != "'" }
            // Only pictures are unpacked; fonts and the like are passed over.
            guard head.contains("image") else { continue }
            guard head.lowercased().contains("base64"), head.endIndex < text.endIndex, text[head.endIndex] == ",",
                let size = sizeOfPicture(inBase64: text[text.index(after: head.endIndex)...])
            else { throw refuse("a picture inside it cannot be told the size of") }
            pixels += size
        }
        guard pixels <= PictureLimits.pixelsHeldWhole else { throw refuse("the pictures inside it are too large") }
    }

    /// The text with numeric references to ASCII resolved, so that nothing hides from the search behind `&#100;`.
    private static func decodingNumbers(_ text: String) -> String {
        guard text.contains("&#") else { return text }
        return text.replacing(#/&#(x?)0*([0-9A-Fa-f]{1,3});/#) { match in
            let number = UInt8(match.output.2, radix: match.output.1.isEmpty ? 10 : 16)
            return number.flatMap { $0 < 128 ? String(Unicode.Scalar($0)) : nil } ?? String(match.output.0)
        }
    }

    private static func sizeOfPicture(inBase64 text: Substring) -> Int? {
        let encoded = text.prefix { $0 != "\"" && $0 != "'" && $0 != ")" }.filter { !$0.isWhitespace }
        guard let data = Data(base64Encoded: String(encoded)), case .kept = FileKind(Array(data)) else { return nil }
        return try? Array(data).withUnsafeBytes { memory in
            let picture = try OpenPicture(memory, options: "", file: "")
            return picture.width * picture.height
        }
    }
}
