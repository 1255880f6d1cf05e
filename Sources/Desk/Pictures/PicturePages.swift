import Themes

/// That a picture may no longer be shown, or not for long.
struct RightsMark: Encodable, Sendable {
    /// `over` or `endSoon`.
    var key: String
    var text: String
}

/// The picture library.
struct PicturesPage: ThemePage {
    static let template = "pictures"

    struct Tile: Encodable, Sendable {
        var address: String
        var thumbnail: String
        var title: String
        var credit: String
        var isUnused: Bool
        var rights: RightsMark?
    }

    /// What became of a file that was sent.
    struct Outcome: Encodable, Sendable {
        var name: String
        /// Where the picture is; nil for one that was not kept.
        var address: String?
        var fault: String?
    }

    /// What was asked for.
    struct Query: Encodable, Sendable {
        var words: String
        var credit: String
        var month: String
    }

    var frame: DeskFrame
    var action: String
    var tokenAddress: String
    var signInAddress: String
    /// What scripts say, as JSON.
    var words: String
    /// Bytes of one file at most.
    var mostBytes: Int
    var outcomes: [Outcome]
    var query: Query
    var uses: [DeskChoice]
    var rights: [DeskChoice]
    var isNarrowed: Bool
    var pictures: [Tile]
    var emptyText: String
    var olderAddress: String?
    var language: String { frame.language }
}

/// One picture of the library.
struct PicturePage: ThemePage {
    static let template = "picture"

    struct Fields: Encodable, Sendable {
        var alternativeText: String
        var caption: String
        var credit: String
        var rightsHolder: String
        var rights: String
        var rightsUntil: String
        /// In hundredths from the start; empty while nobody gave it.
        var focusAcross: String
        var focusDown: String
    }

    /// One of the shapes into which pages cut it.
    struct Crop: Encodable, Sendable {
        var name: String
        var source: String
        var across: Int
        var down: Int
    }

    /// A place in which it is used.
    struct Use: Encodable, Sendable {
        var title: String
        /// What uses it, in a word.
        var kind: String
        /// Nil for what has no page at the desk.
        var address: String?
    }

    struct File: Encodable, Sendable {
        var hash: String
        var size: String
        var replaced: DeskMoment
    }

    var frame: DeskFrame
    var listAddress: String
    var title: String
    var source: String
    /// The whole picture as crops are cut from it.
    var whole: String
    var width: Int
    var height: Int
    var size: String
    var kind: String
    var originalName: String
    var added: DeskMoment
    var addedBy: String?
    var rightsMark: RightsMark?
    var mayDescribe: Bool
    var mayManage: Bool
    var describeAction: String
    var fileAction: String
    var formerAction: String
    var deleteAction: String
    var fields: Fields
    var changes: Int
    var crops: [Crop]
    var fault: String?
    var standing: [StandingField]
    /// None for those who may not see what others write.
    var uses: [Use]
    var usesText: String
    var mayDelete: Bool
    var former: [File]
    /// What scripts say, as JSON.
    var words: String
    /// On whose clocks days begin.
    var zone: String
    var language: String { frame.language }
}
