import Testing

@testable import Credentials

@Suite("Passwords")
struct PasswordTests {
    @Test("A password is known again, another is not, and its words are not kept")
    func known() async throws {
        let kept = try await PasswordHash(hashing: "seven herons at low tide", cost: .light)
        #expect(kept.text.hasPrefix("scrypt$2$1$1$"))
        #expect(!kept.text.contains("heron"))
        #expect(!kept.isOutdated(at: .light))
        #expect(kept.isOutdated(at: .today))
        let again = PasswordHash(kept: kept.text)
        let right = try await again.matches("seven herons at low tide")
        let wrong = try await again.matches("seven herons at high tide")
        #expect(right)
        #expect(!wrong)
    }

    @Test("Two of the same words are kept differently")
    func salted() async throws {
        let one = try await PasswordHash(hashing: "seven herons at low tide", cost: .light)
        let other = try await PasswordHash(hashing: "seven herons at low tide", cost: .light)
        #expect(one != other)
    }

    /// RFC 7914, section 12.
    @Test("Scrypt gives what its standard says")
    func standard() throws {
        let key = try PasswordHash.key(
            "pleaseletmein", salt: Array("SodiumChloride".utf8),
            cost: PasswordCost(rounds: 16384, blockSize: 8, parallelism: 1)
        )
        #expect(
            key.prefix(16) == [
                0x70, 0x23, 0xbd, 0xcb, 0x3a, 0xfd, 0x73, 0x48, 0x46, 0x1c, 0x06, 0xcd, 0x81, 0xfd, 0x38, 0xeb,
            ])
    }

    @Test("Words that look alike are alike, however a keyboard writes them")
    func normalForm() async throws {
        let kept = try await PasswordHash(hashing: "caf\u{E9} au lait noir", cost: .light)
        let right = try await kept.matches("cafe\u{301} au lait noir")
        #expect(right)
    }

    @Test(
        "What is no kept password matches nothing", arguments: ["", "scrypt$1$2", "md5$abc", "scrypt$x$8$1$AA==$AA=="])
    func broken(_ text: String) async throws {
        let matches = try await PasswordHash(kept: text).matches("")
        #expect(!matches)
    }

    @Test("Nobody's password takes as long as somebody's and is nobody's")
    func nobody() async throws {
        let nobody = PasswordHash.ofNobody(cost: .today)
        #expect(nobody.text.hasPrefix("scrypt$32768$8$3$"))
        #expect(!nobody.isOutdated(at: .today))
        let matches = try await nobody.matches("seven herons at low tide")
        #expect(!matches)
    }

    @Test(
        "Passwords that are tried first are refused",
        arguments: [
            ("herons", PasswordFault.tooShort), ("herons at l", .tooShort), ("passwordpassword", .common),
            ("Password12345!", .common), ("P@ssw0rd2026!!", .common), ("aaaaaaaaaaaaaaaa", .common),
            ("qwertyuiopasdf", .common), ("abcdefghijklmnop", .common), ("123456789012", .common),
            ("210987654321", .common), ("JournaliST1234", .common), ("ruth.okafor2026", .ownName),
            ("Okafor-Okafor-1", .ownName),
            (String(repeating: "long words ", count: 24), .tooLong),
        ])
    func refused(_ password: String, _ fault: PasswordFault) {
        #expect(PasswordRule.fault(password, personal: ["Ruth Okafor", "ruth.okafor@courier.example"]) == fault)
    }

    @Test(
        "Long ones of one's own are taken",
        arguments: [
            "seven herons at low tide", "correct horse battery staple", "שבע אנפות בשעת שפל", "vX9#mQ2!rT7w",
            "my password is a heron", "Okafor keeps seven herons",
        ])
    func taken(_ password: String) {
        #expect(PasswordRule.fault(password, personal: ["Ruth Okafor", "ruth.okafor@courier.example"]) == nil)
    }

    @Test("A token is shown once and known by its digest; a form's is another")
    func tokens() throws {
        let token = SecretToken()
        #expect(token != SecretToken())
        let shown = try #require(SecretToken(shown: token.text))
        #expect(shown.digest == token.digest)
        #expect(!token.digest.contains(token.text))
        #expect(token.derived(for: "forms") == shown.derived(for: "forms"))
        #expect(token.derived(for: "forms") != token.derived(for: "links"))
        #expect(SecretToken(shown: token.text + "a") == nil)
        #expect(SecretToken(shown: String(repeating: "ä", count: 43)) == nil)
    }
}

extension PasswordCost {
    fileprivate static let light = PasswordCost(rounds: 2, blockSize: 1, parallelism: 1)
}
