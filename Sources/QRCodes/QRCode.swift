import CQREncode

/// A text as a square of dots that a telephone's camera reads (ISO/IEC 18004), for a page to draw.
package struct QRCode: Hashable, Sendable {
    /// Dots on each side, without the quiet zone around them.
    package let side: Int
    private let dots: [Bool]

    /// Nil when the text is longer than such a square can hold (about 2,300 bytes).
    package init?(_ text: String) {
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
        defer { QRcode_free(code) }
        side = Int(code.pointee.width)
        dots = (0..<side * side).map { code.pointee.data[$0] & 1 == 1 }
    }

    /// The dark dots as the path of an SVG whose view box is `viewBox`.
    package var path: String {
        var path = ""
        for row in 0..<side {
            for column in 0..<side where dots[row * side + column] {
                path += "M\(column + Self.quiet) \(row + Self.quiet)h1v1h-1z"
            }
        }
        return path
    }

    package var viewBox: String { "0 0 \(side + 2 * Self.quiet) \(side + 2 * Self.quiet)" }

    /// Dots that must be left empty around it, or cameras do not find it.
    private static let quiet = 4
}
