/// What a picture's file says of the picture: the agency's caption, credit and rights.
struct PictureWords: Hashable {
    var caption = ""
    var credit = ""
    /// The copyright notice, then the terms of use.
    var rights = ""

    /// The newest of the three ways of saying it wins: XMP, then IPTC, then Exif.
    init(exif: [UInt8]?, iptc: [UInt8]?, xmp: [UInt8]?) {
        let sources = [
            xmp.map { XMPWords($0).words }, iptc.map { IPTCWords($0).words }, exif.map { ExifWords($0).words },
        ]
        .compactMap { $0 }
        caption = Self.first(of: sources.map(\.caption))
        credit = Self.first(of: sources.map(\.credit))
        rights = Self.first(of: sources.map(\.rights))
    }

    init(caption: String = "", credit: String = "", rights: String = "") {
        self.caption = caption
        self.credit = credit
        self.rights = rights
    }

    private static let longest = 4000
    /// What cameras write where a caption belongs.
    private static let noCaptions: Set = [
        "OLYMPUS DIGITAL CAMERA", "SONY DSC", "KONICA MINOLTA DIGITAL CAMERA", "SAMSUNG CAMERA PICTURES", "DCIM",
        "untitled",
    ]

    private static func first(of texts: [String]) -> String {
        texts.lazy.map { text in
            let cleaned = text.split(whereSeparator: { $0.isWhitespace || $0 == "\0" }).joined(separator: " ")
            return noCaptions.contains(cleaned) ? "" : String(cleaned.prefix(longest))
        }.first { !$0.isEmpty } ?? ""
    }
}

/// Text of an old file: UTF-8 when it is that, else Latin-1.
func textOfOldFile(_ bytes: some Sequence<UInt8>) -> String {
    let bytes = Array(bytes)
    return String(validating: bytes, as: UTF8.self)
        ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
}
