import Newspaper
import Testing

@Suite("Section trees")
struct SectionTreeTests {
    private func section(_ id: Int64, _ path: String, below parent: Int64? = nil) throws -> Section {
        let slug = try #require(Slug(suggestedBy: path))
        return Section(
            id: Identifier(rawValue: id), edition: Identifier(rawValue: 1),
            parent: parent.map { Identifier(rawValue: $0) }, slug: slug, path: path, name: path, description: "")
    }

    private func tree() throws -> SectionTree {
        SectionTree([
            try section(1, "news"), try section(2, "news/europe", below: 1),
            try section(3, "news/europe/porto", below: 2), try section(4, "culture"),
            try section(5, "news/asia", below: 1),
        ])
    }

    @Test("a lineage leads from the top down to the section")
    func lineage() throws {
        #expect(try tree().lineage(of: Identifier(rawValue: 3)).map(\.id.rawValue) == [1, 2, 3])
        #expect(try tree().lineage(of: Identifier(rawValue: 4)).map(\.id.rawValue) == [4])
        #expect(try tree().lineage(of: Identifier(rawValue: 99)).isEmpty)
    }

    @Test("sections are found by number and path, children in their order")
    func finding() throws {
        let tree = try tree()
        #expect(tree[path: "news/europe"]?.id.rawValue == 2)
        #expect(tree[id: Identifier(rawValue: 5)]?.path == "news/asia")
        #expect(tree[path: "news/"] == nil && tree[id: Identifier(rawValue: 0)] == nil)
        #expect(tree.top.map(\.id.rawValue) == [1, 4])
        #expect(tree.children(of: Identifier(rawValue: 1)).map(\.id.rawValue) == [2, 5])
        #expect(tree.children(of: Identifier(rawValue: 4)).isEmpty)
    }

    @Test("sections that stand above each other do not hang the program")
    func loops() throws {
        let ring = SectionTree([
            try section(1, "a", below: 2), try section(2, "b", below: 1), try section(3, "c", below: 3),
        ])
        #expect(ring.lineage(of: Identifier(rawValue: 1)).count == SectionTree.maximumDepth)
        #expect(ring.lineage(of: Identifier(rawValue: 3)).count == SectionTree.maximumDepth)
    }

    @Test("a section below one that is not there still has itself")
    func orphan() throws {
        #expect(SectionTree([try section(1, "a", below: 7)]).lineage(of: Identifier(rawValue: 1)).count == 1)
    }

    @Test("of two sections with one number or path the first counts")
    func duplicates() throws {
        let tree = SectionTree([try section(1, "a"), try section(1, "b"), try section(2, "a")])
        #expect(tree[id: Identifier(rawValue: 1)]?.path == "a")
        #expect(tree[path: "a"]?.id.rawValue == 1)
    }
}
