import Foundation

/// Moving pictures made byte by byte: GIFs to keep, and what a WebP says of its frames.
enum FilmsForTests {
    /// One frame: which of the colours red (0) and white (1) it is of, and its time in hundredths of a second.
    struct Frame {
        var colour: Int
        var hundredths: UInt8
        var isTransparent = false
    }

    static func gif(
        width: Int = 1, height: Int = 1, frames: [Frame], repeats: UInt8 = 0, extra: [UInt8] = []
    ) -> [UInt8] {
        var bytes = Array("GIF89a".utf8) + little(width) + little(height)
        bytes += [0x80, 0, 0, 0xA4, 0x16, 0x1A, 255, 255, 255]
        bytes += [0x21, 0xFF, 11] + Array("NETSCAPE2.0".utf8) + [3, 1, repeats, 0, 0] + extra
        for frame in frames {
            bytes += [0x21, 0xF9, 4, frame.isTransparent ? 1 : 0, frame.hundredths, 0, UInt8(frame.colour), 0]
            bytes += [0x2C, 0, 0, 0, 0] + little(width) + little(height) + [0, 2]
            bytes += parts(packed(Array(repeating: frame.colour, count: width * height)))
        }
        return bytes + [0x3B]
    }

    static func transparent() -> [UInt8] {
        gif(width: 20, height: 20, frames: [Frame(colour: 0, hundredths: 0, isTransparent: true)])
    }

    /// How often a WebP's film is shown and how long each frame is seen, in milliseconds.
    static func times(ofWebP bytes: [UInt8]) -> (repeats: Int, milliseconds: [Int]) {
        var (repeats, times) = (-1, [Int]())
        var position = 12
        while position + 8 <= bytes.count {
            let length = number(bytes[position + 4..<position + 8])
            let content = bytes[(position + 8)...]
            switch String(decoding: bytes[position..<position + 4], as: UTF8.self) {
            case "ANIM": repeats = number(content.dropFirst(4).prefix(2))
            case "ANMF": times.append(number(content.dropFirst(12).prefix(3)))
            default: break
            }
            position += 8 + length + length % 2
        }
        return (repeats, times)
    }

    /// LZW that forgets after each pixel, so that its codes stay three bits long.
    private static func packed(_ pixels: [Int]) -> [UInt8] {
        let codes = pixels.flatMap { [4, $0] } + [5]
        var (bytes, held, count) = ([UInt8](), 0, 0)
        for code in codes {
            held |= code << count
            count += 3
            while count >= 8 {
                bytes.append(UInt8(held & 255))
                (held, count) = (held >> 8, count - 8)
            }
        }
        return count > 0 ? bytes + [UInt8(held)] : bytes
    }

    private static func parts(_ bytes: [UInt8]) -> [UInt8] {
        stride(from: 0, to: bytes.count, by: 255).flatMap { start in
            let part = bytes[start..<min(bytes.count, start + 255)]
            return [UInt8(part.count)] + part
        } + [0]
    }

    private static func little(_ number: Int) -> [UInt8] { [UInt8(number & 255), UInt8(number >> 8)] }
    private static func number(_ bytes: some BidirectionalCollection<UInt8>) -> Int {
        bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
