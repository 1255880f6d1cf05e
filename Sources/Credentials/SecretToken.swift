import Crypto
import Foundation

/// A word that nobody can guess: 256 random bits. It is given out once and kept as its digest only.
package struct SecretToken: Hashable, Sendable {
    /// 43 letters, digits, hyphens and underscores (Base64 for addresses, RFC 4648, section 5).
    package let text: String

    package init() {
        text = Data(Self.randomBytes(32)).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// One that somebody shows; nil when it cannot be one.
    package init?(shown text: String) {
        guard text.utf8.count == 43, text.utf8.allSatisfy(Self.isAllowed) else { return nil }
        self.text = text
    }

    /// What is kept of it: SHA-256 in hexadecimal digits. So much chance needs no slow hash.
    package var digest: String { Self.digest(of: text) }

    /// Another secret that whoever holds this one can show, such as a form's: it says nothing about this one.
    package func derived(for purpose: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Data(purpose.utf8), using: SymmetricKey(data: Data(text.utf8)))
        return code.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    private static func digest(of text: String) -> String {
        SHA256.hash(data: Data(text.utf8)).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    static func randomBytes(_ count: Int) -> [UInt8] {
        var chance = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: 0...255, using: &chance) }
    }
}
