import Newspaper
import Testing

@Suite("Bylines")
struct BylineTests {
    @Test("nobody is named twice, and the order stays")
    func unique() {
        let ids = [4, 2, 4, 9, 2, 4].map { Identifier<Contributor>(rawValue: $0) }
        #expect(Byline(ids).contributors.map(\.rawValue) == [4, 2, 9])
        #expect(!Byline(ids).isEmpty && Byline([]).isEmpty)
    }
}
