/// How large a picture may be; told from its header, before anything is decoded.
package enum PictureLimits {
    package static let bytes = 64 * 1024 * 1024
    /// Of one frame.
    package static let pixels = 100_000_000
    /// Of one frame that has to be held in memory as a whole: interlaced, GIF, WebP and AVIF.
    package static let pixelsHeldWhole = 50_000_000
    package static let frames = 500
    /// Of all frames together.
    package static let pixelsOfAllFrames = 500_000_000
    /// Of all frames of a moving rendition together; with more, each frame is made smaller.
    package static let pixelsOfMovingRendition = 60_000_000
    /// For reading or writing one picture, whatever it is.
    package static let seconds = 60
    /// The width in pixels at which an SVG is drawn.
    package static let drawnWidth = 1800
}
