/// The widths in pixels in which pictures are made ready for readers; no others are.
package enum RenditionWidth: Int, Hashable, Sendable, CaseIterable {
    case w320 = 320
    case w480 = 480
    case w640 = 640
    case w960 = 960
    case w1280 = 1280
    case w1800 = 1800
}

/// The kinds of file in which renditions are made.
package enum RenditionType: String, Hashable, Sendable, CaseIterable {
    case webp
    case jpeg = "jpg"
}
