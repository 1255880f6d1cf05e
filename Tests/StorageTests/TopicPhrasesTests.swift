import Storage
import Testing

@Suite("Names of topics in a text")
struct TopicPhrasesTests {
    @Test("Every run of up to four words is counted, as the slug that such a topic would have")
    func runs() {
        let found = TopicPhrases.counted(in: "The city's harbour, the City’s harbour board met")
        #expect(found["harbour"] == 2 && found["citys-harbour"] == 2 && found["citys-harbour-board-met"] == 1)
        #expect(found["the-citys-harbour-the"] == 1 && found["harbour-the-citys-harbour-board"] == nil)
        #expect(TopicPhrases.counted(in: " – … ").isEmpty)
    }

    @Test("What Hebrew and Arabic write on to the front of a word is left out too")
    func fronts() {
        #expect(TopicPhrases.counted(in: "ובנמל הישן")["נמל-הישן"] == 1)
        #expect(TopicPhrases.counted(in: "في المرفأ")["مرفأ"] == 1)
    }
}
