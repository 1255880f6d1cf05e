import Documents
import Foundation
import Testing

@Suite("Texts as JSON strings")
struct JSONTextTests {
    @Test(
        "any text reads back as it was", arguments: ["", "a \"b\" \\ /c", "\u{0}\u{1F}\n\r\t\u{8}", "é😀 שלום \u{2028}"])
    func roundTrip(text: String) throws {
        var bytes: [UInt8] = []
        bytes.appendJSON(text)
        let read = try JSONDecoder().decode(String.self, from: Data(bytes))
        #expect(read == text)
    }
}
