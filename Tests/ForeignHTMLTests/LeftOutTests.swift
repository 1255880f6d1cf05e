import Documents
import ForeignHTML
import Testing

@Suite("What is left out of foreign HTML")
struct LeftOutTests {
    @Test("Each kind is named with its first line and counted")
    func named() {
        let html = """
            <p>a</p><!-- one -->
            <script>if (a < b) { document.write("<p>no</p>") }</script>
            <style>p { color: red }</style>
            <form action=/x><p>Your name <input name=n></p></form><svg><text>t</text><script>x</script></svg>
            <canvas>c</canvas><math><mi>x</mi></math><select><option>o</select><textarea><p>t</textarea><button>b</button>
            <!-- two --><o:p>kept</o:p><script src=x></script><a href='vbscript:x'>l</a><template><p>t</p></template>
            """
        let reading = HTMLReader.read(html)
        #expect(reading.document.plainText == "a\n\nkeptl")
        #expect(
            reading.left.map(\.description) == [
                "2 × comment, first in line 1", "2 × script, first in line 2", "style, line 3", "form, line 4",
                "svg, line 4",
                "canvas, line 5", "math, line 5", "select, line 5", "textarea, line 5", "button, line 5", "o:p, line 6",
                "template, line 6", "link (to vbscript:x), line 6",
            ])
    }

    @Test(
        "Everything not closed leaves the rest readable",
        arguments: [
            "<form>", "<svg>", "<select>", "<canvas>", "<button>", "<math>", "<template>", "<frameset>", "<applet>",
        ])
    func unclosed(_ tag: String) {
        #expect(rendered(tag + "<p>words</p>") == "<p>words</p>")
        #expect(rendered(tag + tag + "x</" + tag.dropFirst() + "<p>words</p>") == "<p>words</p>")
    }

    @Test(
        "Comments end as browsers end them",
        arguments: [
            ("<!-- a --><p>x", 1), ("<!--><p>x", 1), ("<!---><p>x", 1), ("<!-- a --!><p>x", 1), ("<!x><p>x", 1),
            ("<?php a ?><p>x", 1),
            ("</ a><p>x", 1), ("<!-- <!-- a --><p>x", 1), ("<![CDATA[a]]><p>x", 1), ("<!DOCTYPE html><p>x", 0),
        ])
    func comments(_ html: String, _ count: Int) {
        #expect(rendered(html) == "<p>x</p>")
        #expect(left(html)["comment", default: 0] == count)
    }

    @Test("What nests deeper than a document may is kept without its boxes")
    func nesting() throws {
        let reading = HTMLReader.read(repeated("<blockquote>", 40) + "deep" + repeated("<ul><li>", 3) + "deeper")
        #expect(reading.document.plainText == "deep\n\ndeeper")
        #expect(reading.left.first?.kind == "nesting")
        #expect(try Document(json: reading.document.json) == reading.document)
    }

    @Test("A document that is too large ends in plain text", .timeLimit(.minutes(1)))
    func size() throws {
        let reading = HTMLReader.read(repeated("<p>x</p>", 60_000))
        #expect(reading.document.plainText.filter { $0 == "x" }.count == 60_000)
        #expect(reading.left.map(\.kind) == ["size"])
        #expect(try Document(json: reading.document.json) == reading.document)
    }
}
