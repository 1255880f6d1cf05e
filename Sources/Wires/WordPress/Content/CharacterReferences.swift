import CXML2

/// Character references of HTML, such as `&amp;` and `&#8217;`.
enum CharacterReferences {
    /// The text with every known reference replaced by its character; what is no reference stays.
    static func resolved(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var result = ""
        var rest = Substring(text)
        while let ampersand = rest.firstIndex(of: "&") {
            result += rest[..<ampersand]
            let after = rest[rest.index(after: ampersand)...]
            let name = after.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "#") }
            guard name.count <= 32, after[name.endIndex...].first == ";", let character = character(named: name) else {
                result += "&"
                rest = after
                continue
            }
            result.unicodeScalars.append(character)
            rest = after[name.endIndex...].dropFirst()
        }
        return result + rest
    }

    private static func character(named name: Substring) -> Unicode.Scalar? {
        if name.hasPrefix("#x") || name.hasPrefix("#X") {
            return UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
        }
        if name.hasPrefix("#") { return UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init) }
        if name == "apos" { return "'" }
        return htmlEntityLookup(String(name)).flatMap { Unicode.Scalar(UInt32($0.pointee.value)) }
    }

    /// The text as it must stand in HTML to be read back the same, in content and in quoted attributes.
    static func escaped(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for character in text {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.append(character)
            }
        }
        return result
    }
}
