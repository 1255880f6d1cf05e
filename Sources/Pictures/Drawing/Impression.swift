import Newspaper

/// What strikes the eye in a picture: where it comes to rest, and which colour there is most of.
struct Impression {
    /// Nil when the picture is all of one colour.
    private(set) var focalPoint: FocalPoint?
    /// Nil when something shines through the picture: a colour behind it would stay.
    private(set) var tone: PictureTone?

    /// The side in pixels of the small copy that is looked at.
    private static let side = 240
    /// Of a channel's 256 values, how far apart the least and the greatest must be for anything to stand out.
    private static let leastSpread: UInt8 = 16

    init() {}

    /// Looks at the first frame; throws a `PictureRefusal` that names the file.
    init(_ bytes: UnsafeRawBufferPointer, file: String) throws {
        let copy = try OpenPicture.fitted(bytes, in: Self.side, file: file).inMemory()
        let small = try copy.onWhite().inMemory()
        let pixels = try small.pixels()
        if copy.isOpaque { tone = Self.commonest(pixels) }
        if Self.spread(pixels) >= Self.leastSpread { focalPoint = small.attention() }
    }

    private static func commonest(_ pixels: [UInt8]) -> PictureTone? {
        var counts = [Int](repeating: 0, count: PictureTone.allCases.count)
        for start in stride(from: 0, to: pixels.count - 2, by: 3) {
            counts[PictureTone(red: pixels[start], green: pixels[start + 1], blue: pixels[start + 2]).rawValue] += 1
        }
        return counts.indices.max { counts[$0] < counts[$1] }.flatMap(PictureTone.init)
    }

    /// The widest range of values in any channel.
    private static func spread(_ pixels: [UInt8]) -> UInt8 {
        (0..<3).map { channel in
            var (least, greatest): (UInt8, UInt8) = (255, 0)
            for index in stride(from: channel, to: pixels.count, by: 3) {
                least = min(least, pixels[index])
                greatest = max(greatest, pixels[index])
            }
            return greatest > least ? greatest - least : 0
        }.max() ?? 0
    }
}
