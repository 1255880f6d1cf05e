import Documents
import Testing

@testable import Wires

@Suite("Content of WordPress as documents")
struct ContentTranslationTests {
    private func translated(
        _ content: String, _ change: (inout ContentContext) -> Void = { _ in }
    ) -> (document: Document, problems: [String]) {
        var context = ContentContext(identifier: 5)
        change(&context)
        var translation = ContentTranslation(context: context, language: "en", direction: .leftToRight)
        let document = translation.document(of: content)
        return (document, translation.problems.lines)
    }

    @Test("Both forms of a caption become a picture with its words")
    func captions() {
        let new =
            "[caption id=\"attachment_9\" width=\"300\"]<a href=\"/x\"><img class=\"wp-image-9\" src=\"/b.jpg\" alt=\"Bridge\" /></a> The <em>bridge</em>[/caption]"
        let old = "[caption id=\"attachment_9\" caption=\"The bridge\"]<img src=\"/b.jpg\" alt=\"Bridge\" />[/caption]"
        for content in [new, old] {
            let picture = translated(content).document.pictures.first
            #expect(picture?.caption == "The bridge")
            #expect(picture?.alternativeText == "Bridge")
            #expect(picture.map { AttachmentMark.parts(of: $0.source).attachment } == 9)
        }
    }

    @Test("A gallery shows the pictures it names, or those uploaded to the story")
    func galleries() {
        #expect(
            translated("[gallery ids=\"3,4\"]").document.blocks == [.gallery([3, 4].map(ContentTranslation.picture))])
        let attached = translated("[gallery columns=\"2\"]") { $0.attachments = { $0 == 5 ? [7, 8] : [] } }
        #expect(attached.document.blocks == [.gallery([7, 8].map(ContentTranslation.picture))])
    }

    @Test("Addresses on lines of their own and embed shortcodes become embeds")
    func embeds() {
        let content =
            "Before\nhttps://www.youtube.com/watch?v=abc&amp;t=3\nAfter\n\n[embed]https://vimeo.com/12[/embed]\n\n[tweet 99]"
        let document = translated(content).document
        let embeds = document.blocks.compactMap { block in
            if case .embed(let embed) = block { embed.address } else { nil }
        }
        #expect(
            embeds == [
                "https://www.youtube.com/watch?v=abc&t=3", "https://vimeo.com/12", "https://twitter.com/i/status/99",
            ])
        #expect(document.plainText.contains("Before"))
    }

    @Test(
        "Sound and film in shortcodes become embeds of their files",
        arguments: [
            ("[audio src=\"https://old.example/talk.mp3\"]", "audio", "https://old.example/talk.mp3"),
            ("[audio https://old.example/talk.mp3|width=200]", "audio", "https://old.example/talk.mp3"),
            (
                "[audio mp3=\"//old.example/talk.mp3\" title=\"A talk\"][/audio]", "audio",
                "https://old.example/talk.mp3"
            ),
            (
                "[video width=\"640\" mp4=\"https://old.example/film.mp4\" poster=\"https://old.example/p.jpg\"][/video]",
                "video", "https://old.example/film.mp4"
            ),
            ("[video]https://old.example/film.webm[/video]", "video", "https://old.example/film.webm"),
            ("[video src=\"https://vimeo.com/12\"]", "vimeo", "https://vimeo.com/12"),
        ])
    func soundAndFilm(content: String, provider: String, address: String) throws {
        let (document, problems) = translated("Before\n\n\(content)\n\nAfter")
        let embeds = document.blocks.compactMap { block in
            if case .embed(let embed) = block { embed } else { nil }
        }
        #expect(embeds.map(\.provider) == [provider] && embeds.map(\.address) == [address])
        #expect(embeds.first?.title == (content.contains("A talk") ? "A talk" : nil))
        #expect(document.plainText.contains("Before") && document.plainText.contains("After"))
        #expect(problems == [])
    }

    @Test("Sound and film without an address are left out and named", arguments: ["audio", "video"])
    func nothingToPlay(name: String) {
        let (document, problems) = translated("Before\n\n[\(name) loop=\"on\"]")
        #expect(document.plainText == "Before")
        #expect(problems == ["a shortcode is left out: [\(name)]"])
    }

    @Test("A shortcode that is not understood is left out and named; the words in it stay")
    func unknownShortcodes() {
        let (document, problems) = translated("Read [wibble on=\"1\"] this.\n\n[boxed]The words.[/boxed]\n\n[lonely]")
        #expect(document.plainText == "Read this.\n\nThe words.")
        #expect(
            problems == [
                "a shortcode is left out: [wibble]", "a shortcode is left out and the text in it kept: [boxed]",
                "a shortcode is left out: [lonely]",
            ])
    }

    @Test("Blocks of a page builder part paragraphs")
    func pageBuilder() {
        let content =
            "[vc_row][vc_column][vc_column_text]One[/vc_column_text][/vc_column][/vc_row][vc_row][vc_column][vc_column_text]Two[/vc_column_text][/vc_column][/vc_row]"
        #expect(translated(content).document.plainText == "One\n\nTwo")
    }

    @Test("Core blocks of the block editor become nodes")
    func blocks() {
        let content = """
            <!-- wp:paragraph --><p>Text.</p><!-- /wp:paragraph -->
            <!-- wp:heading {"level":3} --><h3>Head</h3><!-- /wp:heading -->
            <!-- wp:list --><ul><!-- wp:list-item --><li>One</li><!-- /wp:list-item --></ul><!-- /wp:list -->
            <!-- wp:separator --><hr class="wp-block-separator"/><!-- /wp:separator -->
            <!-- wp:pullquote --><figure class="wp-block-pullquote"><blockquote><p>Loud</p><cite>Ada</cite></blockquote></figure><!-- /wp:pullquote -->
            <!-- wp:embed {"url":"https://vimeo.com/12","providerNameSlug":"vimeo"} --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
            https://vimeo.com/12
            </div><figcaption>Film</figcaption></figure><!-- /wp:embed -->
            <!-- wp:latest-posts {"postsToShow":3} /-->
            """
        let (document, problems) = translated(content)
        #expect(
            document.blocks == [
                .paragraph([.text("Text.")]), .heading(.three, [.text("Head")]),
                .unorderedList([ListItem([.paragraph([.text("One")])])]), .divider,
                .pullQuotation([.text("Loud")], attribution: "Ada"),
                .embed(Embed(provider: "vimeo", address: "https://vimeo.com/12", title: "Film")),
            ])
        #expect(problems == ["a block that the old site filled when it was shown is left out: latest-posts"])
    }

    @Test("A gallery block keeps its pictures, new form and old")
    func galleryBlocks() {
        let new = """
            <!-- wp:gallery --><figure class="wp-block-gallery has-nested-images">
            <!-- wp:image {"id":3} --><figure class="wp-block-image"><img src="/a.jpg" class="wp-image-3"/><figcaption>A</figcaption></figure><!-- /wp:image -->
            <!-- wp:image {"id":4} --><figure class="wp-block-image"><img src="/b.jpg" class="wp-image-4"/></figure><!-- /wp:image -->
            <figcaption class="blocks-gallery-caption">All of them</figcaption></figure><!-- /wp:gallery -->
            """
        let old = """
            <!-- wp:gallery {"ids":[3,4]} --><ul class="wp-block-gallery"><li class="blocks-gallery-item"><figure><img src="/a.jpg" data-id="3"/><figcaption>A</figcaption></figure></li><li class="blocks-gallery-item"><figure><img src="/b.jpg" data-id="4"/></figure></li></ul><!-- /wp:gallery -->
            """
        for content in [new, old] {
            guard case .gallery(let pictures) = translated(content).document.blocks.first else {
                Issue.record("no gallery")
                continue
            }
            #expect(pictures.map { AttachmentMark.parts(of: $0.source).attachment } == [3, 4])
            #expect(pictures.first?.caption == "A")
        }
        #expect(translated(new).document.plainText.contains("All of them"))
    }

    @Test("Footnotes of the block editor stand where they are referred to")
    func footnotes() {
        let content = """
            <!-- wp:paragraph --><p>Fact<sup data-fn="a-1" class="fn"><a href="#a-1" id="a-1-link">1</a></sup>.</p><!-- /wp:paragraph -->
            <!-- wp:footnotes /-->
            """
        let (document, problems) = translated(content) { $0.footnotes = ["a-1": "The <em>source</em>."] }
        #expect(
            document.blocks == [
                .paragraph([
                    .text("Fact"), .footnote([.text("The "), .text("source", [.emphasis]), .text(".")]), .text("."),
                ])
            ])
        #expect(problems == [])
    }

    @Test("Smilies become their characters, and tracking pixels nothing")
    func smallPictures() {
        let content =
            "Hello <img class=\"wp-smiley\" alt=\":-)\" src=\"/s.gif\"> <img src=\"https://t.example/p.gif\" width=\"1\" height=\"1\">"
        #expect(translated(content).document.blocks == [.paragraph([.text("Hello :-)")])])
    }

    @Test("A reusable block stands where it is used, and one that uses itself ends")
    func reusableBlocks() {
        let content = "<!-- wp:block {\"ref\":8} /-->"
        let (document, _) = translated(content) { context in
            context.reusableBlock = {
                $0 == 8 ? "<!-- wp:paragraph --><p>Again</p><!-- /wp:paragraph --><!-- wp:block {\"ref\":8} /-->" : nil
            }
        }
        #expect(document.plainText.hasPrefix("Again"))
        #expect(document.blocks.count < 10)
    }
}
