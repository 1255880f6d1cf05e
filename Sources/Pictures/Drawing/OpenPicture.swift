import CVips
import Newspaper

/// A picture in libvips's hands. Its pixels are read when something is made of it, and the bytes it was opened from must
/// be there until then; used by the thread that opened it.
final class OpenPicture {
    private let image: UnsafeMutablePointer<VipsImage>
    private let file: String

    /// Reads the header. Options are libvips's, as `[access=sequential]`; throws `PictureRefusal.damaged`.
    init(_ bytes: UnsafeRawBufferPointer, options: String, file: String) throws {
        self.file = file
        guard let image = pictures_open(bytes.baseAddress, bytes.count, options) else { throw Self.damaged(file) }
        self.image = image
    }

    private init(_ image: UnsafeMutablePointer<VipsImage>, file: String) {
        self.image = image
        self.file = file
    }

    /// The picture in just that size, upright and in 8-bit sRGB, decoded no further than that needs.
    static func resized(
        _ bytes: UnsafeRawBufferPointer, to width: Int, _ height: Int, options: String = "", file: String
    ) throws -> OpenPicture {
        try made(file) {
            pictures_resize(bytes.baseAddress, bytes.count, $0, Int32(width), Int32(height), VIPS_SIZE_FORCE, options)
        }
    }

    /// The same, in its own shape, at most so wide and high; never enlarged.
    static func fitted(_ bytes: UnsafeRawBufferPointer, in side: Int, file: String) throws -> OpenPicture {
        try made(file) {
            pictures_resize(bytes.baseAddress, bytes.count, $0, Int32(side), Int32(side), VIPS_SIZE_DOWN, "")
        }
    }

    deinit {
        g_object_unref(image)
    }

    var width: Int { Int(vips_image_get_width(image)) }
    /// Of one frame.
    var height: Int { Int(vips_image_get_page_height(image)) }
    var frames: Int { Int(vips_image_get_n_pages(image)) }
    /// Which way up the camera was held, from 1 (upright) to 8.
    var orientation: Int { Int(vips_image_get_orientation(image)) }

    var words: PictureWords {
        PictureWords(exif: blob("exif-data"), iptc: blob("iptc-data"), xmp: blob("xmp-data"))
    }

    /// Nothing shines through it; looks at every pixel.
    var isOpaque: Bool { pictures_is_opaque(image) != 0 }

    /// Decodes every pixel to see that all are there.
    func decode() throws {
        try timed(PictureLimits.seconds) { pictures_decode(image) == 0 }
    }

    /// Where the eye is drawn to, as libvips finds it by edges, skin and strong colours; nil where it finds nothing.
    func attention() -> FocalPoint? {
        var (x, y): (Int32, Int32) = (0, 0)
        guard pictures_attention(image, &x, &y) == 0 else {
            vips_error_clear()
            return nil
        }
        return FocalPoint(x: Double(x) / Double(width), y: Double(y) / Double(height))
    }

    /// Decoded once for all that is made of it.
    func inMemory() throws -> OpenPicture { try made { pictures_in_memory(image, $0) } }
    func cut(left: Int, top: Int, width: Int, height: Int) throws -> OpenPicture {
        try made { pictures_cut(image, $0, Int32(left), Int32(top), Int32(width), Int32(height)) }
    }

    func upright() throws -> OpenPicture { try made { pictures_upright(image, $0) } }
    func toSRGB() throws -> OpenPicture { try made { pictures_to_srgb(image, $0) } }
    func onWhite() throws -> OpenPicture { try made { pictures_on_white(image, $0) } }

    /// The values of all bands of all pixels, row by row.
    func pixels() throws -> [UInt8] { try written { pictures_pixels(image, $0, $1) } }
    func avif(quality: Int, effort: Int) throws -> [UInt8] {
        try written { pictures_avif(image, $0, $1, Int32(quality), Int32(effort)) }
    }
    func jpeg(quality: Int) throws -> [UInt8] { try written { pictures_jpeg(image, $0, $1, Int32(quality)) } }
    func webp(quality: Int, effort: Int = 4, seconds: Int = PictureLimits.seconds) throws -> [UInt8] {
        let bytes = try written(within: seconds) { pictures_webp(image, $0, $1, Int32(quality), Int32(effort)) }
        // libvips 8.14 adds an Exif block with the resolution, even where it was told to leave out all such blocks.
        return WebPFile(bytes)?.bare ?? bytes
    }
    func png() throws -> [UInt8] { try written { pictures_png(image, $0, $1) } }

    private func blob(_ name: String) -> [UInt8]? {
        var length = 0
        guard let bytes = pictures_blob(image, name, &length) else { return nil }
        return Array(UnsafeRawBufferPointer(start: bytes, count: length))
    }

    private typealias Maker = (UnsafeMutablePointer<UnsafeMutablePointer<VipsImage>?>) -> Int32

    private func made(_ make: Maker) throws -> OpenPicture { try Self.made(file, make) }

    private static func made(_ file: String, _ make: Maker) throws -> OpenPicture {
        var out: UnsafeMutablePointer<VipsImage>?
        guard make(&out) == 0, let out else { throw damaged(file) }
        return OpenPicture(out, file: file)
    }

    private func written(
        within seconds: Int = PictureLimits.seconds,
        _ write: (UnsafeMutablePointer<UnsafeMutableRawPointer?>, UnsafeMutablePointer<Int>) -> Int32
    ) throws -> [UInt8] {
        var bytes: UnsafeMutableRawPointer?
        var length = 0
        try timed(seconds) { write(&bytes, &length) == 0 }
        defer { g_free(bytes) }
        return Array(UnsafeRawBufferPointer(start: bytes, count: length))
    }

    /// Work on pixels, given up when it has taken too long.
    private func timed(_ seconds: Int, _ work: () -> Bool) throws {
        pictures_stop_after(image, Int32(seconds))
        let start = ContinuousClock.now
        guard !work() else { return }
        let refusal = Self.damaged(file)
        throw ContinuousClock.now - start < .seconds(seconds)
            ? refusal : PictureRefusal.tookTooLong(file: file, seconds: seconds)
    }

    /// libvips's own words are of no use to whoever gave the picture, and are shared by all threads.
    private static func damaged(_ file: String) -> PictureRefusal {
        vips_error_clear()
        return .damaged(file: file)
    }
}
