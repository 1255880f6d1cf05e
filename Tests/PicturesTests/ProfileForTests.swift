/// A colour profile made byte by byte.
enum ProfileForTests {
    /// sRGB with the first and the last channel changed over, so that one sees whether it was used.
    static let redAndBlueSwapped: [UInt8] = {
        let red = [0.4361, 0.2225, 0.0139]
        let green = [0.3851, 0.7169, 0.0971]
        let blue = [0.1431, 0.0606, 0.7141]
        let white = [0.9642, 1, 0.8249]
        let curve = Array("curv".utf8) + big(0) + big(1) + [0x02, 0x33, 0, 0]
        let tags = [
            ("wtpt", point(white)), ("rXYZ", point(blue)), ("gXYZ", point(green)), ("bXYZ", point(red)),
            ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
        ]
        var table = big(tags.count)
        var content: [UInt8] = []
        for (name, bytes) in tags {
            table += Array(name.utf8) + big(128 + 4 + tags.count * 12 + content.count) + big(bytes.count)
            content += bytes
        }
        var header = big(128 + table.count + content.count) + big(0) + [2, 0x10, 0, 0]
        header += Array("mntrRGB XYZ ".utf8) + [UInt8](repeating: 0, count: 12) + Array("acsp".utf8)
        header += [UInt8](repeating: 0, count: 28) + white.flatMap { big(fixed($0)) }
        return header + [UInt8](repeating: 0, count: 128 - header.count) + table + content
    }()

    private static func point(_ values: [Double]) -> [UInt8] {
        Array("XYZ ".utf8) + big(0) + values.flatMap { big(fixed($0)) }
    }

    private static func fixed(_ value: Double) -> Int { Int((value * 65_536).rounded()) }
    private static func big(_ number: Int) -> [UInt8] { PicturesForTests.bigEndian(number, 4) }
}
