/// Tells versions of the same text apart and guards against nobody.
package enum Fingerprint {
    /// FNV-1a, 64 bits: sixteen hexadecimal digits that change when the bytes do.
    package static func of(_ bytes: [UInt8]) -> String {
        var state: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes {
            state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
        let digits = String(state, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
