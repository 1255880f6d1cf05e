import Crypto
import CryptoExtras
import Foundation

/// A password as it is kept: what scrypt made of it, never the words.
package struct PasswordHash: Hashable, Sendable {
    /// `scrypt$rounds$blockSize$parallelism$salt$key`, the last two in Base64.
    package let text: String

    /// One that was kept before.
    package init(kept text: String) {
        self.text = text
    }

    /// Hashes a new password. At today's cost it takes tens of milliseconds of a processor and 32 MiB.
    package init(hashing password: String, cost: PasswordCost) async throws {
        let salt = SecretToken.randomBytes(16)
        self = try await HashingThreads.shared.run { try PasswordHash(password, salt: salt, cost: cost) }
    }

    /// Whether these are the words. It takes as long for wrong ones as for right ones.
    package func matches(_ password: String) async throws -> Bool {
        guard let parts = Parts(text) else { return false }
        let key = try await HashingThreads.shared.run { try Self.key(password, salt: parts.salt, cost: parts.cost) }
        return key.isSame(as: parts.key)
    }

    /// Whether it was hashed at another cost, so that the next sign-in should hash again.
    package func isOutdated(at cost: PasswordCost) -> Bool { Parts(text)?.cost != cost }

    /// Stands in where there is no such person, so that the answer takes as long.
    package static func ofNobody(cost: PasswordCost) -> PasswordHash {
        PasswordHash(cost, salt: [UInt8](repeating: 7, count: 16), key: [UInt8](repeating: 0, count: 32))
    }

    init(_ password: String, salt: [UInt8], cost: PasswordCost) throws {
        self.init(cost, salt: salt, key: try Self.key(password, salt: salt, cost: cost))
    }

    private init(_ cost: PasswordCost, salt: [UInt8], key: [UInt8]) {
        let numbers = [cost.rounds, cost.blockSize, cost.parallelism].map(String.init)
        text = (["scrypt"] + numbers + [salt, key].map { Data($0).base64EncodedString() }).joined(separator: "$")
    }

    /// Passwords that look alike are alike: they are hashed in one normal form (NFKC, as RFC 8265 has it for passwords).
    static func key(_ password: String, salt: [UInt8], cost: PasswordCost) throws -> [UInt8] {
        let words = Data(password.precomposedStringWithCompatibilityMapping.utf8)
        let key = try KDF.Scrypt.deriveKey(
            from: words, salt: salt, outputByteCount: 32, rounds: cost.rounds, blockSize: cost.blockSize,
            parallelism: cost.parallelism, maxMemory: 64 * 1024 * 1024)
        return key.withUnsafeBytes { [UInt8]($0) }
    }
}

/// How much work scrypt makes; memory is 128 × `rounds` × `blockSize` bytes.
package struct PasswordCost: Hashable, Sendable {
    var rounds: Int
    var blockSize: Int
    var parallelism: Int

    package init(rounds: Int, blockSize: Int, parallelism: Int) {
        self.rounds = rounds
        self.blockSize = blockSize
        self.parallelism = parallelism
    }

    /// What a newspaper's passwords are worth this year.
    package static let today = PasswordCost(rounds: 1 << 15, blockSize: 8, parallelism: 3)
}

/// The parts of a kept password; nil when it is not one.
private struct Parts {
    let cost: PasswordCost
    let salt: [UInt8]
    let key: [UInt8]

    init?(_ text: String) {
        let fields = text.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 6, fields[0] == "scrypt", let rounds = Int(fields[1]), let blockSize = Int(fields[2]),
            let parallelism = Int(fields[3]), let salt = Data(base64Encoded: fields[4]),
            let key = Data(base64Encoded: fields[5]), key.count == 32
        else { return nil }
        cost = PasswordCost(rounds: rounds, blockSize: blockSize, parallelism: parallelism)
        self.salt = [UInt8](salt)
        self.key = [UInt8](key)
    }
}

extension [UInt8] {
    /// Compares without telling, by the time that it takes, how much is alike.
    fileprivate func isSame(as other: [UInt8]) -> Bool {
        guard count == other.count else { return false }
        return zip(self, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
