/// The shapes into which pictures are cut for readers; no others are.
package enum PictureShape: String, Hashable, Sendable, CaseIterable {
    /// As it was taken.
    case natural
    case sixteenByNine = "16x9"
    case fourByThree = "4x3"
    case threeByTwo = "3x2"
    case square = "1x1"
    /// What other sites show of a shared story: 1200 × 630.
    case sharingCard = "card"

    /// Nil for the natural shape, which is each picture's own.
    var ratio: (across: Int, down: Int)? {
        switch self {
        case .natural: nil
        case .sixteenByNine: (16, 9)
        case .fourByThree: (4, 3)
        case .threeByTwo: (3, 2)
        case .square: (1, 1)
        case .sharingCard: (1200, 630)
        }
    }

    /// The widths that pages ask for in this shape, smallest first.
    package var widths: [RenditionWidth] {
        self == .sharingCard ? [.w1200] : RenditionWidth.allCases.filter { $0 != .w1200 }
    }

    /// The largest rectangle of this shape in a picture of that size, its middle as near to the focal point as the
    /// picture's edges allow.
    package func crop(width: Int, height: Int, around focalPoint: FocalPoint = .centre) -> PictureCrop {
        guard let ratio else { return PictureCrop(left: 0, top: 0, width: width, height: height) }
        let across = min(width, max(1, rounded(height * ratio.across, by: ratio.down)))
        let down = min(height, max(1, rounded(width * ratio.down, by: ratio.across)))
        return PictureCrop(
            left: start(of: across, in: width, around: focalPoint.x),
            top: start(of: down, in: height, around: focalPoint.y), width: across, height: down)
    }

    private func start(of part: Int, in whole: Int, around fraction: Double) -> Int {
        let wanted = Double(whole) * fraction - Double(part) / 2
        return min(max(0, Int(wanted.rounded())), whole - part)
    }
}

/// A rectangle in a picture, in pixels from the top left.
package struct PictureCrop: Hashable, Sendable {
    package let left: Int
    package let top: Int
    package let width: Int
    package let height: Int
}

/// The quotient to the nearest whole number.
func rounded(_ number: Int, by divisor: Int) -> Int { (number + divisor / 2) / divisor }
