/// Something that one of the staff should know of, told at the desk.
package struct Notice: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Somebody said something about a story of theirs, or answered them.
        case commented
        case answered
        /// A story waits to be looked at.
        case submitted
        /// A story of theirs went on, or came back; `detail` is the state.
        case moved
        case corrected
        /// Somebody is to do something with a story; `detail` says what.
        case assigned
    }

    package let id: Identifier<Notice>
    package let at: Instant
    package let kind: Kind
    package let article: Identifier<Article>
    /// Who did it.
    package let actor: String
    package let detail: String
    package let isSeen: Bool

    package init(
        id: Identifier<Notice>, at: Instant, kind: Kind, article: Identifier<Article>, actor: String, detail: String,
        isSeen: Bool
    ) {
        self.id = id
        self.at = at
        self.kind = kind
        self.article = article
        self.actor = actor
        self.detail = detail
        self.isSeen = isSeen
    }
}
