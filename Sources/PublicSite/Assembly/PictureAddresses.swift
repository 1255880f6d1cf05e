import Newspaper

/// The sizes in which pictures are served; only these can be asked for.
enum PictureAddresses {
    /// In pixels.
    static let widths = [320, 480, 640, 960, 1280, 1800]

    /// The size for browsers that do not choose by themselves.
    static func usual(_ picture: Newspaper.Picture) -> String {
        canBeResized(picture) && picture.width > usualWidth
            ? rendition(picture, width: usualWidth) : Addresses.picture(picture)
    }

    /// The size for portraits beside a byline.
    static func small(_ picture: Newspaper.Picture) -> String {
        canBeResized(picture) && picture.width > smallWidth
            ? rendition(picture, width: smallWidth) : Addresses.picture(picture)
    }

    /// Nil when there is only one size.
    static func sourceSet(_ picture: Newspaper.Picture) -> String? {
        guard canBeResized(picture) else { return nil }
        let smaller = widths.filter { $0 < picture.width }
        let set = smaller.map { "\(rendition(picture, width: $0)) \($0)w" }
        return set.isEmpty ? nil : (set + largest(picture)).joined(separator: ", ")
    }

    /// What an address below `/pictures/` asks for; nil when it is none of ours.
    static func request(_ parts: [String]) -> PictureRequest? {
        guard parts.count == 2, let dot = parts[1].lastIndex(of: ".") else { return nil }
        let name = parts[1][..<dot].split(separator: "-", omittingEmptySubsequences: false)
        let fileExtension = parts[1][parts[1].index(after: dot)...]
        guard let hash = name.first.map(String.init), hash.hasPrefix(parts[0]), parts[0].count == 2, isHash(hash),
            let type = PictureType.allCases.first(where: { $0.fileExtension == fileExtension })
        else { return nil }
        switch name.count {
        case 1: return PictureRequest(contentHash: hash, type: type, width: nil)
        case 2:
            guard let width = Int(name[1]), widths.contains(width) else { return nil }
            return PictureRequest(contentHash: hash, type: type, width: width)
        default: return nil
        }
    }

    private static let usualWidth = 960
    private static let smallWidth = 320

    /// The picture as it is kept, for the largest screens, unless a rendition is large enough for any.
    private static func largest(_ picture: Newspaper.Picture) -> [String] {
        picture.width <= (widths.last ?? 0) ? ["\(Addresses.picture(picture)) \(picture.width)w"] : []
    }

    /// A moving picture would stand still.
    private static func canBeResized(_ picture: Newspaper.Picture) -> Bool { picture.type != .gif }

    /// The name keeps the original's ending, so that the original is found again; the bytes are WebP.
    private static func rendition(_ picture: Newspaper.Picture, width: Int) -> String {
        let hash = picture.contentHash
        return "/pictures/\(hash.prefix(2))/\(hash)-\(width).\(picture.type.fileExtension)"
    }

    private static func isHash(_ text: String) -> Bool {
        text.utf8.count == 64
            && text.utf8.allSatisfy {
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
            }
    }
}
