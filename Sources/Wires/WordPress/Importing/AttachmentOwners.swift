/// Which attachments were uploaded to which items: eight bytes each, so that half a million fit into 8 MB.
struct AttachmentOwners: Sendable {
    private struct Pair {
        var owner: UInt32
        var attachment: UInt32
    }

    private var pairs: [Pair] = []
    private var isSorted = true

    mutating func add(attachment: Int64, owner: Int64) {
        guard let owner = UInt32(exactly: owner), let attachment = UInt32(exactly: attachment), owner != 0 else {
            return
        }
        pairs.append(Pair(owner: owner, attachment: attachment))
        isSorted = false
    }

    mutating func sort() {
        guard !isSorted else { return }
        pairs.sort { ($0.owner, $0.attachment) < ($1.owner, $1.attachment) }
        isSorted = true
    }

    /// An item's attachments in the order of their numbers, which is that of their upload.
    func attachments(of item: Int64) -> [Int64] {
        guard let owner = UInt32(exactly: item) else { return [] }
        var low = 0
        var high = pairs.count
        while low < high {
            let middle = (low + high) / 2
            if pairs[middle].owner < owner { low = middle + 1 } else { high = middle }
        }
        return pairs[low...].prefix { $0.owner == owner }.map { Int64($0.attachment) }
    }
}
