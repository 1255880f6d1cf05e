/// An address of the past and where its reader is sent now. Chains are collapsed when it is kept; loops cannot be.
package struct Redirect: Hashable, Sendable {
    /// The old path, not encoded, beginning with `/`; a query is part of it when it decides what is meant (`/?p=12`).
    package var from: String
    /// A path on this site, not encoded, with its query and fragment as they are written in an address. Empty where nothing
    /// is left to send anybody to.
    package var to: String
    package var status: RedirectStatus

    package init(from: String, to: String, status: RedirectStatus = .moved) {
        self.from = from
        self.to = to
        self.status = status
    }

    /// The path of a target, without its query and fragment.
    package static func path(of target: String) -> String {
        String(decoding: target.utf8.prefix { !"?#".utf8.contains($0) }, as: UTF8.self)
    }
}

/// How a reader of an old address is answered, as HTTP numbers it.
package enum RedirectStatus: Int, Hashable, Sendable, CaseIterable {
    case moved = 301
    /// Like `moved`, but a form that is sent there is sent again, not asked for.
    case permanent = 308
    /// What was there is gone and will not come back.
    case gone = 410
}
