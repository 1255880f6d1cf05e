/// The words in an XMP packet: dc:description, photoshop:Credit, dc:creator, dc:rights, xmpRights:UsageTerms.
struct XMPWords {
    let words: PictureWords

    init(_ packet: [UInt8]) {
        let text = packet.count <= 1_048_576 ? String(decoding: packet, as: UTF8.self) : ""
        let notice = Self.value("dc:rights", in: text)
        let credits = [Self.value("photoshop:Credit", in: text), Self.value("dc:creator", in: text), notice]
        let rights = [notice, Self.value("xmpRights:UsageTerms", in: text)].filter { !$0.isEmpty }
        words = PictureWords(
            caption: Self.value("dc:description", in: text), credit: credits.first { !$0.isEmpty } ?? "",
            rights: rights.joined(separator: " — "))
    }

    /// A property stands as an attribute, as an element with text, or as an element with a list; the first item counts.
    private static func value(_ name: String, in text: String) -> String {
        if let start = text.firstRange(of: "<\(name)"), let end = text[start.upperBound...].firstRange(of: "</\(name)>")
        {
            let inner = text[start.upperBound..<end.lowerBound].drop { $0 != ">" }.dropFirst()
            guard let item = inner.firstRange(of: "<rdf:li") else { return decoded(inner) }
            return decoded(inner[item.upperBound...].drop { $0 != ">" }.dropFirst().prefix { $0 != "<" })
        }
        guard let start = text.firstRange(of: "\(name)=\"") else { return "" }
        return decoded(text[start.upperBound...].prefix { $0 != "\"" })
    }

    private static func decoded(_ text: Substring) -> String {
        guard text.contains("&") else { return String(text) }
        let named = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'")]
        let numbers = text.replacing(#/&#(x?)([0-9A-Fa-f]{1,6});/#) { match in
            let number = UInt32(match.output.2, radix: match.output.1.isEmpty ? 10 : 16)
            return number.flatMap { Unicode.Scalar($0) }.map { String($0) } ?? ""
        }
        return named.reduce(String(numbers)) { $0.replacing($1.0, with: $1.1) }.replacing("&amp;", with: "&")
    }
}
