/// What became of every item of an import: carried over or left, so that nothing is lost in silence.
///
/// `items` is always `carried` plus the number of `left`; an item in `partial` is carried, but not all of it.
package struct ImportReport: Hashable, Sendable {
    package private(set) var carried = 0
    package private(set) var left: [Left] = []
    package private(set) var partial: [Partial] = []
    /// How many of each type were carried over, where the import knows types.
    package private(set) var carriedByType: [String: Int] = [:]
    /// What came along that is no item of its own, such as comments, by name.
    package private(set) var alongside: [String: Int] = [:]
    /// Where the file could not be read on; nil when all of it was read.
    package var stoppedAt: StopPlace?
    /// What should be known of the file or of the import as a whole.
    package var notes: [String] = []

    package init() {}

    package var items: Int { carried + left.count }

    /// An item that was not carried over, and why.
    package struct Left: Hashable, Sendable, Codable {
        package let item: String
        package let type: String
        package let reason: String

        package init(item: String, type: String, reason: String) {
            self.item = item
            self.type = type
            self.reason = reason
        }
    }

    /// An item that was carried over, and what of it was not or became something else.
    package struct Partial: Hashable, Sendable, Codable {
        package let item: String
        package let type: String
        package let what: String

        package init(item: String, type: String, what: String) {
            self.item = item
            self.type = type
            self.what = what
        }
    }

    /// A place in the file, counted from 1.
    package struct StopPlace: Hashable, Sendable, Codable {
        package let line: Int
        package let column: Int
        package let reason: String

        package init(line: Int, column: Int, reason: String) {
            self.line = line
            self.column = column
            self.reason = reason
        }
    }

    /// Says that an item was carried over.
    package mutating func carry(type: String? = nil) {
        carried += 1
        if let type { carriedByType[type, default: 0] += 1 }
    }

    /// Says that an item was not carried over.
    package mutating func leave(item: String, type: String, reason: String) {
        left.append(Left(item: item, type: type, reason: reason))
    }

    /// Says what of an item that is carried over was not or became something else.
    package mutating func note(item: String, type: String, what: String) {
        partial.append(Partial(item: item, type: type, what: what))
    }

    /// Counts what came along with the items.
    package mutating func count(_ number: Int, _ name: String) {
        if number > 0 { alongside[name, default: 0] += number }
    }
}
