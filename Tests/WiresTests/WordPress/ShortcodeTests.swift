import Testing

@testable import Wires

@Suite("Shortcodes and words in brackets")
struct ShortcodeTests {
    private func expanded(_ source: String) -> String {
        ShortcodeScanner.expand(source, rules: ShortcodeRules()) { "{\($0.name)|\($0.enclosed ?? "-")}" }
    }

    @Test(
        "Prose in brackets stays",
        arguments: [
            "He said it [sic] twice.", "A note [1] and [2].", "[The editor writes: no.]", "the [then-president] came",
            "[…]", "[simple boat]", "[applause]", "a[0] = b[i]", "[citation needed]", "unclosed [gallery",
            "<a title=\"[x]\">y</a>", "[עברית]",
        ])
    func prose(source: String) {
        #expect(expanded(source) == source)
    }

    @Test(
        "Shortcodes are found by their form",
        arguments: [
            ("[gallery ids=\"1,2\"]", "{gallery|-}"),
            ("x [contact-form-7 id=\"12\" title=\"Sign up\"] y", "x {contact-form-7|-} y"),
            ("[box]in[/box]", "{box|in}"),
            ("[lonely]", "{lonely|-}"),
            ("[vc_row]", "{vc_row|-}"),
            ("[a_b attr='x]y']", "{a_b|-}"),
            ("[youtube=https://youtu.be/abc]", "{youtube|-}"),
            ("[vimeo 12345]", "{vimeo|-}"),
            ("[caption id=\"a\"]<img src=\"x\"> Words[/caption]", "{caption|<img src=\"x\"> Words}"),
            ("before[/left]after", "beforeafter"),
            ("[br /]", "{br|-}"),
        ])
    func shortcodes(source: String, expected: String) {
        #expect(expanded(source) == expected)
    }

    @Test("Doubled brackets show a shortcode")
    func escaped() {
        #expect(expanded("Write [[gallery ids=\"1\"]] or [[b]x[/b]].") == "Write [gallery ids=\"1\"] or [b]x[/b].")
    }

    @Test("Code is not touched")
    func code() {
        #expect(
            expanded("<pre>[gallery]</pre> <code>[my_thing]</code>") == "<pre>[gallery]</pre> <code>[my_thing]</code>")
    }

    @Test("Attributes of all spellings are read")
    func attributes() {
        let shortcode = Shortcode(
            name: "x", attributeSource: " a=\"1\" B='two words' c=3 \u{201C}four\u{201D} d=&quot;no&quot;")
        #expect(shortcode.attributes["a"] == "1")
        #expect(shortcode.attributes["b"] == "two words")
        #expect(shortcode.attributes["c"] == "3")
        #expect(shortcode.values.first == "four")
    }

    @Test("An address without quotation marks is a value of its own, whatever it holds")
    func bareAddress() {
        let shortcode = Shortcode(name: "x", attributeSource: " https://old.example/watch?v=1&amp;t=2 width=3")
        #expect(shortcode.values == ["https://old.example/watch?v=1&t=2"])
        #expect(shortcode.attributes == ["width": "3"])
    }
}
