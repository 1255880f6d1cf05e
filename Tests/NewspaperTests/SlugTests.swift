import Newspaper
import Testing

@Suite("Slugs")
struct SlugTests {
    @Test(
        "words become a slug",
        arguments: [
            ("Harbour opens at last", "harbour-opens-at-last"),
            ("Café Zürich: naïve façade", "cafe-zurich-naive-facade"),
            ("The council’s \"plan\" & the mayor's reply", "the-councils-plan-the-mayors-reply"),
            ("  --Trimmed--  ", "trimmed"), ("50% off, 3.5 million", "50-off-3-5-million"),
            ("שלום עולם", "שלום-עולם"), ("שָׁלוֹם", "שָׁלוֹם"), ("צה״ל וארה\"ב", "צה-ל-וארה-ב"),
            ("أخبار المدينة", "أخبار-المدينة"), ("Жизнь", "жизнь"), ("हिन्दी समाचार", "हिन्दी-समाचार"),
            ("日本語 ニュース", "日本語-ニュース"), ("İstanbul", "istanbul"), ("Goal! ⚽🎉 Ten–nil", "goal-ten-nil"),
            ("a/b\\c?d#e", "a-b-c-d-e"), ("x\u{0}y\u{200F}z", "x-y-z"),
        ])
    func suggestion(words: String, slug: String) {
        #expect(Slug(suggestedBy: words)?.text == slug)
    }

    @Test("what has no letter and no digit suggests nothing", arguments: ["", " ", "!!!", "🎉", "'", "—", "../.."])
    func wordless(words: String) {
        #expect(Slug(suggestedBy: words) == nil)
    }

    @Test(
        "only what is a slug already is taken as one",
        arguments: ["Harbour", "harbour ", "a--b", "-a", "a-", "a/b", "café", "a.b", "", "a'b", "\u{5D0}\u{2019}"])
    func refused(text: String) {
        #expect(Slug(text) == nil)
    }

    @Test("a slug is kept in one normal form, so that equal slugs are equal bytes")
    func normalForm() {
        // U+FB2A is one character that canonically means two.
        let presentation = Slug("\u{FB2A}\u{5DC}")
        let plain = Slug("\u{5E9}\u{5C1}\u{5DC}")
        #expect(presentation == plain)
        #expect(presentation.map { Array($0.text.utf8) } == plain.map { Array($0.text.utf8) })
    }

    @Test(
        "a slug is at most 600 bytes long, cut between characters of UTF-8",
        arguments: ["a", "é", "ש", "日", "word ", "שלום "])
    func length(piece: String) throws {
        let slug = try #require(Slug(suggestedBy: String(repeating: piece, count: 1000)))
        #expect(slug.text.utf8.count <= 600)
        #expect(slug.text.utf8.count > 590)
        #expect(Slug(slug.text) == slug)
        #expect(!slug.text.hasSuffix("-"))
    }

    @Test("a number sets a slug apart, however long it is", arguments: ["a", "ש", "word "])
    func numbers(piece: String) throws {
        for count in [1, 149, 150, 300, 600, 1000] {
            let slug = try #require(Slug(suggestedBy: String(repeating: piece, count: count)))
            let second = slug.numbered(2)
            #expect(second != slug && slug.numbered(10_000) != slug.numbered(1000))
            #expect(second.text.hasSuffix("-2"))
            #expect(second.text.utf8.count <= 600)
            #expect(Slug(second.text) == second)
        }
    }

    @Test("every slug that words suggest is taken back when it is read again")
    func stable() {
        var generator = Numbers(seed: 20_261_122)
        let pieces: [ClosedRange<UInt32>] = [
            0x20...0x7E, 0xA0...0x24F, 0x300...0x36F, 0x370...0x3FF, 0x590...0x5FF, 0x600...0x6FF, 0x900...0x97F,
            0xE00...0xE7F, 0x1100...0x11FF, 0x1E00...0x1EFF, 0x2000...0x206F, 0x2100...0x218F, 0x3040...0x30FF,
            0xAC00...0xAC20, 0xFB00...0xFDFF, 0x1F300...0x1F320, 0x10400...0x1044F,
        ]
        for _ in 0..<4000 {
            var words = String.UnicodeScalarView()
            for _ in 0..<12 {
                let range = pieces[Int(generator.next() % UInt64(pieces.count))]
                let value = range.lowerBound + UInt32(generator.next() % UInt64(range.count))
                if let scalar = Unicode.Scalar(value) { words.append(scalar) }
                if generator.next() % 5 == 0 { words.append("'") }
            }
            guard let slug = Slug(suggestedBy: String(words)) else { continue }
            #expect(Slug(slug.text) == slug, "\(words.map { String($0.value, radix: 16) })")
        }
    }
}

/// The same numbers in each run (a linear congruential generator with Knuth's constants).
private struct Numbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 33
    }
}
