import Newspaper
import Storage
import TestSupport
import Testing

/// The lists that docs/decisions/010-search.md speaks of: what is in a headline, and what a reader types to find it.
@Suite("Search in four languages")
struct SearchFormsTests {
    struct Case: Sendable, CustomStringConvertible {
        let headline: String
        let query: String

        init(_ headline: String, _ query: String) {
            self.headline = headline
            self.query = query
        }

        var description: String { "“\(query)” in “\(headline)”" }
    }

    /// Those of the cases that an index of nothing else finds.
    private func found(of cases: [Case], on engine: Engine) async throws -> [String] {
        try await engine.withShelf { database, shelf in
            try await database.write { connection in
                try cases.filter { item in
                    let id = try connection.index(shelf.story("a").headed(item.headline))
                    let hits = try connection.search.find(item.query, edition: shelf.english, limit: 9)
                    try connection.search.remove(id)
                    return hits.map(\.article) == [id]
                }.map(\.description)
            }
        }
    }

    @Test(
        "Hebrew: letters written on to the front, points, geresh and gershayim", arguments: Engine.all)
    func hebrew(engine: Engine) async throws {
        let cases = [
            Case("הממשלה החליטה", "ממשלה"), Case("ממשלה חדשה", "הממשלה"), Case("בממשלה סוערים", "הממשלה"),
            Case("והממשלה שותקת", "ממשלה"), Case("שבירושלים יורד גשם", "ירושלים"), Case("ירושלים", "בירושלים"),
            Case("לירושלים באוטובוס", "מירושלים"), Case("כשהגשם בא", "הגשם"), Case("הים סוער", "ים"),
            Case("ומהנמל יצאו", "מהנמל"), Case("שָׁלוֹם עֲלֵיכֶם", "שלום"), Case("שלום עליכם", "שָׁלוֹם"),
            Case("דובר צה״ל מסר", "צה\"ל"), Case("דובר צה\"ל מסר", "צהל"), Case("ג׳ורג׳ בביקור", "ג'ורג'"),
            Case("בית־ספר חדש", "ספר"), Case("מזג האוויר", "אוויר"),
        ]
        #expect(try await found(of: cases, on: engine) == cases.map(\.description))
    }

    @Test(
        "Arabic: the article and what stands before it, letters written for one another, vowels, tatweel, digits",
        arguments: Engine.all)
    func arabic(engine: Engine) async throws {
        let cases = [
            Case("الكتاب الجديد", "كتاب"), Case("كتاب جديد", "الكتاب"), Case("والكتاب", "كتاب"),
            Case("بالكتاب", "الكتاب"),
            Case("كالكتاب", "كتاب"), Case("للكتاب قراء", "الكتاب"), Case("فالكتاب", "كتاب"), Case("أحمد", "احمد"),
            Case("احمد", "أحمد"), Case("إسرائيل", "اسرائيل"), Case("آمال", "امال"), Case("ٱلكتاب", "الكتاب"),
            Case("مستشفى", "مستشفي"), Case("علی", "علي"), Case("مدينة القدس", "مدينه"), Case("مدرسه", "مدرسة"),
            Case("شـــكـــرا", "شكرا"), Case("مُحَمَّدٌ", "محمد"), Case("سنة ٢٠٢٦", "2026"), Case("مسؤول", "مسوول"),
        ]
        #expect(try await found(of: cases, on: engine) == cases.map(\.description))
    }

    @Test(
        "French: accents, ligatures, elisions", arguments: Engine.all)
    func french(engine: Engine) async throws {
        let cases = [
            Case("L’été à Genève", "ete"), Case("Le marché", "marche"), Case("Geneve", "Genève"),
            Case("ÉCOLE", "école"),
            Case("cœur", "coeur"), Case("coeur", "cœur"), Case("garçon", "garcon"), Case("Noël", "noel"),
            Case("de l'eau", "eau"), Case("eau", "l'eau"), Case("d’Artagnan", "artagnan"),
            Case("Artagnan", "d'Artagnan"),
            Case("qu'il pleuve", "il pleuve"), Case("il", "qu’il"), Case("aime", "j'aime"), Case("est", "n'est"),
            Case("était", "c'était"), Case("ouvre", "s'ouvre"), Case("lorsqu'arrive", "arrive"),
            Case("aujourd'hui", "aujourd’hui"),
        ]
        #expect(try await found(of: cases, on: engine) == cases.map(\.description))
    }

    @Test(
        "English: capitals, apostrophes, hyphens, beginnings of the last word", arguments: Engine.all)
    func english(engine: Engine) async throws {
        let cases = [
            Case("Harbour opens", "HARBOUR"), Case("The harbour's gates", "harbour"),
            Case("Harbour gates", "harbour’s"),
            Case("O’Brien wins", "o'brien"), Case("A well-known face", "well known"),
            Case("Don't panic", "don’t panic"),
            Case("Harbour opens", "harbour ope"), Case("Ships of 2026", "2026"),
        ]
        #expect(try await found(of: cases, on: engine) == cases.map(\.description))
    }

    @Test(
        "what only looks alike is not found", arguments: Engine.all)
    func unlike(engine: Engine) async throws {
        let cases = [
            Case("שלום", "לום שם"), Case("הים", "הר"), Case("الله", "له"), Case("harbour", "arbour"),
            Case("theatre", "atre"), Case("école", "cole"), Case("O'Brien", "obrien"),
        ]
        #expect(try await found(of: cases, on: engine) == [])
    }

    @Test("what the newspaper writes more often decides whether a word has lost a letter", arguments: Engine.all)
    func bases(engine: Engine) async throws {
        try await engine.withShelf { database, shelf in
            let found = try await database.write { connection in
                for _ in 0..<3 { try connection.index(shelf.story("a").headed("ממשלה")) }
                let other = try connection.index(shelf.story("b").headed("משלה"))
                let hits = { try connection.search.find($0, edition: shelf.english, limit: 9).map(\.article) }
                return (try hits("ממשלה").contains(other), try hits("משלה").contains(other))
            }
            #expect(found == (false, true))
        }
    }

    @Test("a story that has the word as it was asked for stands above one that has another form", arguments: Engine.all)
    func writtenFirst(engine: Engine) async throws {
        for (word, form) in [("ממשלה", "הממשלה"), ("كتاب", "الكتاب")] {
            try await engine.withShelf { database, shelf in
                let (hits, written) = try await database.write { connection in
                    let written = try connection.index(shelf.story("a").headed(word))
                    try connection.index(shelf.story("b").headed(form))
                    return (try connection.search.find(word, edition: shelf.english, limit: 9), written)
                }
                #expect(hits.first?.article == written)
            }
        }
    }

    @Test(
        "folding what is folded changes nothing",
        arguments: ["צה״ל", "ג׳ורג׳", "مُحَمَّدٌ", "مدينة", "cœur ÉTÉ", "٢٠٢٦", "ﬁ²", "plain"])
    func idempotence(text: String) {
        let folded = SearchText.folded(text)
        #expect(SearchText.folded(folded) == folded)
    }
}
