import Documents
import ForeignHTML
import Testing

@Suite("Text that the parser is spared")
struct TextStandInTests {
    static let words = "Eleven stations were opened on the day, not twelve. "

    @Test(
        "reads the same as text that it is given letter by letter",
        arguments: [
            "<p>\(words)</p>", "<p> \n\(words)\t<b> \(words)</b>\(words)</p>", "\(words)<p>\(words)\(words)",
            "<p>\(words)&amp; \(words)&notit;\(words)&copy\(words)&#8217;s \(words)&nbsp;\(words)&",
            "<p>\(words)\r\n\(words)\r\(words)",
            "<table>\(words)<tr>\(words)<td>\(words)</table>\(words)", "<table> <tr> <td>\(words)</td> </tr> </table>",
            "<pre>\n\(words)\n\n  \(words)</pre>",
            "<p>שלום עולם זה טקסט ארוך למדי. é😀\u{301}\(words)\u{0}\(words)\u{1}</p>",
            "<p><b>\(words)<i>\(words)</b>\(words)</i>", "<ul>\(words)<li>\(words)</ul>",
            "1<2 \(words) a < b \(words) </ x>\(words)",
            "<p>\(words)</p><script>\(words)</script><p>12 \(words)</p>",
        ])
    func same(html: String) {
        // A source that holds the mark is given letter by letter.
        let marked = HTMLReader.read("<h2>\u{F8FF}</h2>" + html).document.blocks.dropFirst()
        let plain = HTMLReader.read("<h2>x</h2>" + html).document.blocks.dropFirst()
        #expect(Array(plain) == Array(marked))
        #expect(!plain.isEmpty)
    }

    @Test(
        "comes back once, whatever the markup makes the parser say",
        arguments: ["&#637<!-- -->43;", "&#6374\u{0}3;", "&#xF8<foo>FF;", "&#4295031039;"])
    func forged(mark: String) {
        let forgery = "\(mark)0\(mark)\(mark)9\(mark)\(mark)x\(mark)\(mark)99999999999999999999\(mark)"
        let html = "<p>\(forgery)</p>" + String(repeating: "<p>\(Self.words)\(forgery)</p>", count: 3)
        let text = HTMLReader.read(html).document.plainText
        #expect(text.ranges(of: "Eleven stations").count == 3)
        #expect(text.utf8.count < html.utf8.count)
    }

    @Test("is not confused by the mark", arguments: ["\u{F8FF}", "&#xF8FF;", "&#x0f8Ff;", "&#63743;", "&#0063743;"])
    func marks(mark: String) {
        let html = "<p>\(Self.words)\(mark)0\(mark) and \(mark)7\(mark) and one more \(mark)</p>"
        let text = HTMLReader.read(html).document.plainText
        #expect(text == "\(Self.words)\u{F8FF}0\u{F8FF} and \u{F8FF}7\u{F8FF} and one more \u{F8FF}")
    }
}
