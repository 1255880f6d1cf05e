import CVips

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

    /// The picture at most so wide, upright and in sRGB, decoded no further than that needs.
    static func reduced(_ bytes: UnsafeRawBufferPointer, to width: Int, file: String) throws -> OpenPicture {
        var out: UnsafeMutablePointer<VipsImage>?
        guard pictures_reduce(bytes.baseAddress, bytes.count, &out, Int32(width)) == 0, let out else {
            throw damaged(file)
        }
        return OpenPicture(out, file: file)
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

    /// Decodes every pixel to see that all are there.
    func decode() throws {
        guard pictures_decode(image) == 0 else { throw Self.damaged(file) }
    }

    func upright() throws -> OpenPicture { try made { pictures_upright(image, $0) } }
    func toSRGB() throws -> OpenPicture { try made { pictures_to_srgb(image, $0) } }
    func onWhite() throws -> OpenPicture { try made { pictures_on_white(image, $0) } }

    func jpeg(quality: Int) throws -> [UInt8] { try written { pictures_jpeg(image, $0, $1, Int32(quality)) } }
    func webp(quality: Int) throws -> [UInt8] { try written { pictures_webp(image, $0, $1, Int32(quality)) } }
    func png() throws -> [UInt8] { try written { pictures_png(image, $0, $1) } }

    private func blob(_ name: String) -> [UInt8]? {
        var length = 0
        guard let bytes = pictures_blob(image, name, &length) else { return nil }
        return Array(UnsafeRawBufferPointer(start: bytes, count: length))
    }

    private func made(_ make: (UnsafeMutablePointer<UnsafeMutablePointer<VipsImage>?>) -> Int32) throws -> OpenPicture {
        var out: UnsafeMutablePointer<VipsImage>?
        guard make(&out) == 0, let out else { throw Self.damaged(file) }
        return OpenPicture(out, file: file)
    }

    private func written(
        _ write: (UnsafeMutablePointer<UnsafeMutableRawPointer?>, UnsafeMutablePointer<Int>) -> Int32
    ) throws -> [UInt8] {
        var bytes: UnsafeMutableRawPointer?
        var length = 0
        guard write(&bytes, &length) == 0, let bytes else { throw Self.damaged(file) }
        defer { g_free(bytes) }
        return Array(UnsafeRawBufferPointer(start: bytes, count: length))
    }

    /// libvips's own words are of no use to whoever gave the picture, and are shared by all threads.
    private static func damaged(_ file: String) -> PictureRefusal {
        vips_error_clear()
        return .damaged(file: file)
    }
}
