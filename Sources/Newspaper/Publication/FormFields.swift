import Documents
import Foundation

/// The query of a request, or a form that was sent (`application/x-www-form-urlencoded`), decoded once; of a name given
/// twice the first counts. What is not UTF-8 is left out, and so are control characters.
package struct FormFields: Sendable {
    private let values: [(name: String, value: String)]
    private let raw: String

    /// The most parameters that are read.
    private static let maximumParameters = 128

    package init(_ raw: String?) {
        self.raw = raw ?? ""
        values = self.raw.split(separator: "&", maxSplits: Self.maximumParameters).prefix(Self.maximumParameters)
            .compactMap { pair in
                let name = pair.prefix { $0 != "=" }
                let value = pair.dropFirst(name.count + 1)
                guard let name = Self.decoded(name), let value = Self.decoded(value) else { return nil }
                return (name, value)
            }
    }

    package subscript(name: String) -> String? {
        values.first { $0.name == name }?.value
    }

    /// Every value of a name that is given more than once, in their order.
    package func all(_ name: String) -> [String] { values.filter { $0.name == name }.map(\.value) }

    /// The query as it came, with its `?`, for a redirect that keeps it.
    package var suffix: String { raw.isEmpty ? "" : "?" + raw }

    /// The query as redirects keep it, with its `?`: its `%` signs decoded, its order and its `+` as they came. Nil for
    /// none.
    package var keptSuffix: String? { raw.isEmpty ? nil : "?" + (raw.removingPercentEncoding ?? raw) }

    private static func decoded(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        var iterator = text.utf8.makeIterator()
        while let byte = iterator.next() {
            switch byte {
            case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = iterator.next(), let low = iterator.next(),
                    let value = UInt8(String(decoding: [high, low], as: UTF8.self), radix: 16)
                else { return nil }
                bytes.append(value)
            default: bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self).map(CharacterRules.cleaned)
    }
}
