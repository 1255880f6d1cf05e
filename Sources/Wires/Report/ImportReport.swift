/// What became of every item of an import: carried over or left, so that nothing is lost in silence.
///
/// `items` is always `carried` plus the number of `left`; an item in `partial` is carried, but not all of it.
package struct ImportReport: Hashable, Sendable, Codable {
    package var items = 0
    package var carried = 0
    package var left: [LeftItem] = []
    package var partial: [PartialItem] = []
    /// How many of each type were carried over.
    package var carriedByType: [String: Int] = [:]
    /// What came along that is no item of its own, such as comments, by name.
    package var alongside: [String: Int] = [:]
    /// Where the file could not be read on; nil when all of it was read.
    package var stoppedAt: StopPlace?
    /// What should be known of the file or the import as a whole.
    package var notes: [String] = []

    package init() {}

    /// An item that was not carried over, and why.
    package struct LeftItem: Hashable, Sendable, Codable {
        package var item: String
        package var type: String
        package var reason: String

        package init(item: String, type: String, reason: String) {
            self.item = item
            self.type = type
            self.reason = reason
        }
    }

    /// An item that was carried over, and what of it was not or became something else.
    package struct PartialItem: Hashable, Sendable, Codable {
        package var item: String
        package var type: String
        package var what: String

        package init(item: String, type: String, what: String) {
            self.item = item
            self.type = type
            self.what = what
        }
    }

    /// A place in the file, counted from 1.
    package struct StopPlace: Hashable, Sendable, Codable {
        package var line: Int
        package var column: Int
        package var reason: String

        package init(line: Int, column: Int, reason: String) {
            self.line = line
            self.column = column
            self.reason = reason
        }
    }
}

// MARK: - Writing it

extension ImportReport {
    /// Says that an item was carried over, and what of it was not.
    package mutating func carry(_ item: String, type: String, partly: [String] = []) {
        items += 1
        carried += 1
        carriedByType[type, default: 0] += 1
        for what in partly { partial.append(PartialItem(item: item, type: type, what: what)) }
    }

    /// Says that an item was not carried over.
    package mutating func leave(_ item: String, type: String, reason: String) {
        items += 1
        left.append(LeftItem(item: item, type: type, reason: reason))
    }

    package mutating func count(_ number: Int = 1, _ name: String) {
        if number > 0 { alongside[name, default: 0] += number }
    }
}
