/// One thing that a WordPress export says, in the order in which the file says it.
enum ExportValue: Hashable, Sendable {
    case site(ExportSite)
    case author(ExportAuthor)
    case term(ExportTerm)
    case item(ExportItem)
}

/// The site that was exported; given once, before the first other value.
struct ExportSite: Hashable, Sendable {
    var title = ""
    /// The address readers typed, such as `https://news.example`.
    var address = ""
    /// The export format's own version, such as `1.2`.
    var version = ""
}

/// A user of the exported site.
struct ExportAuthor: Hashable, Sendable {
    var login = ""
    var displayName = ""
    var firstName = ""
    var lastName = ""
}

/// A category, tag, menu or other term, with the taxonomy it belongs to.
struct ExportTerm: Hashable, Sendable {
    var identifier = ""
    /// `category`, `post_tag`, `nav_menu` or another.
    var taxonomy = ""
    var slug = ""
    /// The parent's slug; empty at the top.
    var parent = ""
    var name = ""
    var description = ""
}

/// A post, page, attachment, menu entry or anything else that WordPress keeps as a post.
struct ExportItem: Hashable, Sendable {
    var title = ""
    var link = ""
    var creator = ""
    var guid = ""
    var content = ""
    var excerpt = ""
    var identifier = ""
    var published = ExportDate()
    var modified = ExportDate()
    /// The feed's own date, for exports that have no other.
    var feedDate = ""
    var slug = ""
    var status = ""
    var parent = ""
    var menuOrder = 0
    var type = ""
    var password = ""
    var isSticky = false
    var attachmentAddress = ""
    var categories: [ExportCategory] = []
    var fields: [ExportField] = []
    var comments: [ExportComment] = []
    /// The line of the file on which the item begins.
    var line = 0
    /// Why the item is not whole, when it is not.
    var fault: ExportItemFault?

    /// The value of the first custom field of that name; nil when there is none or it is empty.
    func field(_ name: String) -> String? {
        fields.first { $0.name == name && !$0.value.isEmpty }?.value
    }
}

/// Why an item could not be read whole.
enum ExportItemFault: Hashable, Sendable {
    /// Its text is larger than `ExportBuilder.itemBytes`; the text is not kept.
    case tooLarge
    /// The file stops inside it.
    case cutOff
}

/// A moment as WordPress writes it twice: in the site's own time and in UTC; either may be all zeros.
struct ExportDate: Hashable, Sendable {
    var local = ""
    var universal = ""
}

/// A term that an item bears.
struct ExportCategory: Hashable, Sendable {
    var taxonomy = ""
    var slug = ""
    var name = ""
}

/// A custom field of an item.
struct ExportField: Hashable, Sendable {
    var name = ""
    var value = ""
}

/// A comment on an item.
struct ExportComment: Hashable, Sendable {
    var identifier = ""
    var parent = ""
    var author = ""
    var authorAddress = ""
    var authorMail = ""
    var date = ExportDate()
    var content = ""
    /// `1`, `0`, `spam`, `trash` or `post-trashed`.
    var approval = ""
    /// Empty or `comment` for a reader's words; `pingback` or `trackback` for a machine's.
    var type = ""
}
