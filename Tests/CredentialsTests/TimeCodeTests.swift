import Credentials
import Testing

@Suite("Codes of authenticator apps")
struct TimeCodeTests {
    /// The secret of RFC 6238's appendix B, "12345678901234567890".
    private static let secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"

    @Test(
        "Codes are those of RFC 6238, appendix B, cut to six digits",
        arguments: [
            (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
            (2_000_000_000, "279037"), (20_000_000_000, "353130"),
        ] as [(Int64, String)])
    func vectors(_ seconds: Int64, _ code: String) throws {
        let app = try #require(TimeCode(base32: Self.secret))
        #expect(app.code(step: seconds / 30) == code)
        #expect(app.step(of: code, at: seconds * 1000, after: 0) == seconds / 30)
    }

    @Test("A clock may be half a minute wrong, not more, and a code that was used is used")
    func window() throws {
        let app = try #require(TimeCode(base32: Self.secret))
        let (step, code) = (Int64(50), app.code(step: 50))
        #expect([49, 50, 51].allSatisfy { app.step(of: code, at: $0 * 30_000, after: 0) == step })
        #expect([48, 52].allSatisfy { app.step(of: code, at: $0 * 30_000, after: 0) == nil })
        #expect(app.step(of: code, at: 50 * 30_000, after: 50) == nil)
        #expect(app.step(of: " \(code.prefix(3)) \(code.suffix(3)) ", at: 50 * 30_000, after: 49) == 50)
        for wrong in ["", "0", code + "0", "abcdef"] { #expect(app.step(of: wrong, at: 50 * 30_000, after: 0) == nil) }
    }

    @Test("A secret is written so that an app and its owner can read it")
    func written() throws {
        let app = TimeCode()
        #expect(app.base32.count == 32 && TimeCode(base32: app.base32) == app)
        #expect(TimeCode(base32: "GEZD GNBV gy3t qojq GEZDGNBVGY3TQOJQ====")?.base32 == Self.secret)
        for wrong in ["", "A1", "ÄÖ", "A"] { #expect(TimeCode(base32: wrong) == nil) }
        let address = app.address(issuer: "The Courier & Son", account: "ruth@courier.example")
        #expect(
            address
                == "otpauth://totp/The%20Courier%20%26%20Son:ruth@courier.example?secret=\(app.base32)&issuer=The%20Courier%20%26%20Son"
        )
    }

    @Test("Recovery codes are many, long, and known however they are typed")
    func recovery() {
        let codes = (0..<100).map { _ in RecoveryCode.make() }
        #expect(Set(codes).count == 100)
        #expect(codes.allSatisfy { $0.wholeMatch(of: /[a-z2-7]{4}(-[a-z2-7]{4}){3}/) != nil })
        #expect(RecoveryCode.digest(of: " ABCD efgh-ijkl mnop") == RecoveryCode.digest(of: "abcd-efgh-ijkl-mnop"))
        #expect(RecoveryCode.digest(of: "abcd-efgh-ijkl-mnop") != RecoveryCode.digest(of: "abcd-efgh-ijkl-mnoq"))
    }
}
