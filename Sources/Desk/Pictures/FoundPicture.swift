import Newspaper

struct FoundPictures: Encodable, Sendable {
    var found: [FoundPicture]
    /// Where the older ones are asked for; nil when there are none.
    var older: String?
}

/// A picture of the library as pages choose it.
struct FoundPicture: Encodable, Sendable {
    var id: Int64
    var source: String
    /// A small one, to choose by.
    var thumbnail: String
    var width: Int
    var height: Int
    var alt: String
    var caption: String
    var credit: String
    /// `over` and `endSoon` are told; empty when nothing is to be told.
    var rights = ""
    /// The last day on which it may be shown.
    var until: String?
    /// Its page at the desk.
    var address: String

    init(_ picture: Picture) {
        id = picture.id.rawValue
        source = Addresses.picture(picture)
        thumbnail = Addresses.rendition(Rendition(width: .w320), of: picture.contentHash)
        width = picture.width
        height = picture.height
        alt = picture.alternativeText
        caption = picture.caption
        credit = picture.credit
        address = DeskAddresses.picture(picture.id.rawValue)
    }

    init(_ picture: LibraryPicture, on today: CivilDay) {
        self.init(picture.picture)
        let state = picture.rightsState(on: today)
        rights = state == .open ? "" : state.rawValue
        until = picture.rightsUntil?.text
    }
}
