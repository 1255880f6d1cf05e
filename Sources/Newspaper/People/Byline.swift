/// The contributors of a story in the order in which they are named, each once.
package struct Byline: Hashable, Sendable {
    package let contributors: [Identifier<Contributor>]

    package init(_ contributors: [Identifier<Contributor>]) {
        var seen: Set<Identifier<Contributor>> = []
        self.contributors = contributors.filter { seen.insert($0).inserted }
    }

    package var isEmpty: Bool { contributors.isEmpty }
}
