import Foundation
import Newspaper

/// What an item's type and status mean for us.
enum ItemFate: Hashable, Sendable {
    case article, page, attachment, menuEntry, guestAuthor
    case left(reason: String)

    init(_ item: ExportItem) {
        switch item.fault {
        case .cutOff: self = .left(reason: "the file ends inside it")
        case .tooLarge: self = .left(reason: "its text is larger than 64 MiB")
        case nil: self = Self.fate(type: item.type, status: item.status)
        }
    }

    /// Whether the item must be known again by its number, so that no two may share one.
    var needsNumber: Bool {
        switch self {
        case .article, .page, .attachment: true
        // Menus may name the same entry, and real exports do.
        case .menuEntry, .guestAuthor, .left: false
        }
    }

    private static func fate(type: String, status: String) -> ItemFate {
        switch status {
        case "trash": return .left(reason: "it lies in the trash")
        case "auto-draft": return .left(reason: "it is an automatic draft that nobody saved")
        case "inherit" where type != "attachment" && type != "revision":
            return .left(reason: "it has the status \"inherit\", which belongs to revisions")
        default: break
        }
        switch type {
        case "post": return .article
        case "page": return .page
        case "attachment": return .attachment
        case "nav_menu_item": return .menuEntry
        case "guest-author": return .guestAuthor
        default:
            return .left(reason: reasons[type] ?? "the type \"\(type)\" belongs to a plug-in or theme of the old site")
        }
    }

    private static let reasons: [String: String] = [
        "revision": "it is an earlier state of another item",
        "wp_block": "it is a reusable block; its content stands in the items that use it",
        "wp_navigation": "it is a menu of the block editor, which names no items",
        "wp_template": "it is a template of the old site's theme",
        "wp_template_part": "it is a part of the old site's theme",
        "wp_global_styles": "it holds the looks of the old site's theme",
        "custom_css": "it holds the looks of the old site's theme",
        "customize_changeset": "it holds settings of the old site's theme",
        "oembed_cache": "it is a copy of another site's embed",
        "user_request": "it is a request about personal data", "": "it has no type",
    ]
}

/// Where a story or page of the old site stands with us, and what of that must be said.
struct ItemState: Hashable, Sendable {
    var state: ArticleState
    var published: Instant?
    var modified: Instant?
    var remarks: [String] = []

    init(_ item: ExportItem, zone: TimeZone) {
        published = item.published.instant(in: zone) ?? ExportDate.instant(feedDate: item.feedDate)
        modified = item.modified.instant(in: zone)
        state = .draft
        switch item.status {
        case "publish" where !item.password.isEmpty:
            remarks.append("it was protected by a password; kept as a draft")
        case "publish" where published == nil: remarks.append("it was published without a date; kept as a draft")
        case "publish": state = .published
        case "future" where published == nil: remarks.append("it was scheduled without a date; kept as a draft")
        case "future" where !item.password.isEmpty:
            remarks.append("it was scheduled and protected by a password; kept as a draft")
        case "future": state = .scheduled
        case "pending": state = .submitted
        case "draft": break
        case "private": remarks.append("it was private; kept as a draft")
        default: remarks.append("it had the status \"\(item.status)\"; kept as a draft")
        }
        if item.status == "draft" || item.status == "pending" { forgetTime() }
    }

    /// What was never public has no time at which it was; WordPress writes the last change there.
    private mutating func forgetTime() {
        modified = modified ?? published
        published = nil
    }

    var isPublicAtSomeTime: Bool { state == .published || state == .scheduled }
}

extension ExportItem {
    /// How reports name the item.
    var reportName: String {
        let words = PlainWords.line(title)
        let name = words.isEmpty ? (link.isEmpty ? "line \(line)" : link) : "\"\(words)\""
        return identifier.isEmpty ? name : "\(name) (\(identifier))"
    }
}
