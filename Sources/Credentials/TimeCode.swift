import Crypto
import Foundation

/// The secret of an authenticator app and the codes that it shows: six digits that change every thirty seconds
/// (TOTP, RFC 6238, with HMAC-SHA-1, the only form that every such app has).
package struct TimeCode: Hashable, Sendable {
    private let secret: [UInt8]

    /// A new secret of 160 bits.
    package init() {
        secret = SecretToken.randomBytes(20)
    }

    /// A secret as it is kept and typed into an app: Base32 (RFC 4648, section 6). Nil for anything else.
    package init?(base32 text: String) {
        guard let bytes = Base32.bytes(of: text), !bytes.isEmpty else { return nil }
        secret = bytes
    }

    package var base32: String { Base32.text(of: secret) }

    /// What an app reads from a picture to know whose codes it shows.
    package func address(issuer: String, account: String) -> String {
        let allowed = CharacterSet.alphanumerics.intersection(CharacterSet(charactersIn: Unicode.Scalar(0)..."\u{7F}"))
            .union(CharacterSet(charactersIn: "-._~@"))
        let encoded = { (text: String) in text.addingPercentEncoding(withAllowedCharacters: allowed) ?? "" }
        return "otpauth://totp/\(encoded(issuer)):\(encoded(account))?secret=\(base32)&issuer=\(encoded(issuer))"
    }

    /// The code that is shown within a step of thirty seconds since 1970.
    package func code(step: Int64) -> String {
        let counter = withUnsafeBytes(of: step.bigEndian) { Data($0) }
        let hash = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret)))
        let start = Int(hash[19] & 15)
        let number = hash[start...start + 3].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let digits = String(number % 1_000_000)
        return String(repeating: "0", count: 6 - digits.count) + digits
    }

    /// The step to which a code belongs: the one at a time in milliseconds since 1970, or the one before or after it, for
    /// clocks that are not quite right. Nil for another code, and for one of `last` or earlier, which has been used.
    package func step(of code: String, at milliseconds: Int64, after last: Int64) -> Int64? {
        let digits = code.filter { !$0.isWhitespace }
        let now = milliseconds / 1000 / Self.seconds
        return (now - 1...now + 1).first { $0 > last && self.code(step: $0) == digits }
    }

    private static let seconds: Int64 = 30
}

/// Codes that work once each when the app is lost: 80 random bits, in groups that can be read aloud.
package enum RecoveryCode {
    /// How many are given at once.
    package static let count = 10

    package static func make() -> String {
        let letters = Base32.text(of: SecretToken.randomBytes(10)).lowercased()
        return stride(from: 0, to: letters.count, by: 4).map { String(letters.dropFirst($0).prefix(4)) }
            .joined(separator: "-")
    }

    /// What is kept of one, however it was typed: SHA-256 in hexadecimal digits. So much chance needs no slow hash.
    package static func digest(of code: String) -> String {
        let letters = code.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        return SHA256.hash(data: Data(letters.utf8)).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
            .joined()
    }
}

/// Bytes as letters and digits that cannot be taken for each other.
enum Base32 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    static func text(of bytes: [UInt8]) -> String {
        var (text, bits, count): ([UInt8], UInt32, Int) = ([], 0, 0)
        for byte in bytes {
            bits = bits << 8 | UInt32(byte)
            count += 8
            while count >= 5 {
                count -= 5
                text.append(alphabet[Int(bits >> UInt32(count) & 31)])
            }
            bits &= (1 << UInt32(count)) - 1
        }
        if count > 0 { text.append(alphabet[Int(bits << UInt32(5 - count) & 31)]) }
        return String(decoding: text, as: UTF8.self)
    }

    static func bytes(of text: String) -> [UInt8]? {
        var (bytes, bits, count): ([UInt8], UInt32, Int) = ([], 0, 0)
        for letter in text.uppercased().utf8 where letter != UInt8(ascii: " ") && letter != UInt8(ascii: "=") {
            guard let value = alphabet.firstIndex(of: letter) else { return nil }
            bits = bits << 5 | UInt32(value)
            count += 5
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
            bits &= (1 << UInt32(count)) - 1
        }
        return bytes
    }
}
