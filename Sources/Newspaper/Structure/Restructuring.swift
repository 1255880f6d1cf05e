/// Work that goes on, a few stories at a time, behind something that was done to a section or topic at once. It is kept, so
/// that a program that is stopped goes on where it was.
package struct Restructuring: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A section has another path: stories whose address names it move.
        case sectionAddress
        /// A section stands below another one: the lists of its stories change, and what `sectionAddress` does.
        case sectionPlace
        /// A section's stories go to another; then it is gone.
        case sectionMerger
        /// A topic has another name: search finds its stories by it.
        case topicName
        /// A topic's stories go to another; then it is gone.
        case topicMerger

        package var isOfSections: Bool { self == .sectionAddress || self == .sectionPlace || self == .sectionMerger }
    }

    package let id: Int64
    package var kind: Kind
    package var edition: Identifier<Edition>
    /// The section's or topic's number.
    package var subject: Int64
    /// The number of what takes its place; 0 when nothing does.
    package var target: Int64
    /// The path or name that it had.
    package var former: String
    /// The last story that was dealt with.
    package var after: Identifier<Article>
    package var done: Int
    /// How many stories there were to deal with when it began.
    package var total: Int

    package init(
        id: Int64 = 0, kind: Kind, edition: Identifier<Edition>, subject: Int64, target: Int64 = 0, former: String,
        after: Identifier<Article> = Identifier(rawValue: 0), done: Int = 0, total: Int
    ) {
        self.id = id
        self.kind = kind
        self.edition = edition
        self.subject = subject
        self.target = target
        self.former = former
        self.after = after
        self.done = done
        self.total = total
    }
}
