import Documents
import ForeignHTML
import Testing

@Suite("Embedded things in foreign HTML")
struct EmbedTests {
    @Test(
        "Players become embeds by provider and address",
        arguments: [
            (
                "<iframe src='https://www.youtube.com/embed/aB1-_x?rel=0' title=' A  film '>no frames</iframe>",
                Embed(provider: "youtube", address: "https://www.youtube.com/watch?v=aB1-_x", title: "A film")
            ),
            (
                "<iframe src=//player.vimeo.com/video/123></iframe>",
                Embed(provider: "vimeo", address: "https://vimeo.com/123")
            ),
            (
                "<iframe data-src='https://open.spotify.com/embed/track/1'></iframe>",
                Embed(provider: "spotify", address: "https://open.spotify.com/embed/track/1")
            ),
            (
                "<iframe src=https://example.org/map?a=1&amp;b=2></iframe>",
                Embed(provider: "web", address: "https://example.org/map?a=1&b=2")
            ),
            (
                "<video controls><source src=https://example.org/a.mp4>text</video>",
                Embed(provider: "video", address: "https://example.org/a.mp4")
            ),
            (
                "<audio src=https://example.org/a.mp3></audio>",
                Embed(provider: "audio", address: "https://example.org/a.mp3")
            ),
            (
                "<object><param name=movie value='http://www.youtube.com/v/x1'><embed src='http://www.youtube.com/v/x1'></object>",
                Embed(provider: "youtube", address: "http://www.youtube.com/v/x1")
            ),
            (
                "<figure class=wp-block-embed><div class=wp-block-embed__wrapper>\nhttps://soundcloud.com/a/b\n</div></figure>",
                Embed(provider: "soundcloud", address: "https://soundcloud.com/a/b")
            ),
            (
                """
                <blockquote class=twitter-tweet><p>Words <a href=https://example.org>l</a></p>&mdash; A
                <a href=https://twitter.com/a/status/1>date</a></blockquote>
                """,
                Embed(provider: "x", address: "https://twitter.com/a/status/1", title: "Words l — A date")
            ),
            (
                "<blockquote class=instagram-media data-instgrm-permalink='https://www.instagram.com/p/1/'></blockquote>",
                Embed(provider: "instagram", address: "https://www.instagram.com/p/1/")
            ),
            (
                "<div class=fb-post data-href=https://www.facebook.com/a/posts/1></div>",
                Embed(provider: "facebook", address: "https://www.facebook.com/a/posts/1")
            ),
        ])
    func embeds(_ html: String, _ embed: Embed) {
        #expect(read(html) == [.embed(embed)])
    }

    @Test(
        "The provider is known by the whole host",
        arguments: [
            ("https://www.youtube.com/watch?v=1", "youtube"), ("https://youtu.be/1", "youtube"),
            ("HTTPS://M.YOUTUBE.COM/1", "youtube"),
            ("https://www.youtube-nocookie.com/embed/1", "youtube"), ("https://x.com/a", "x"),
            ("https://vm.tiktok.com/1", "tiktok"),
            ("https://youtube.com.evil.example/1", "web"), ("https://notyoutube.com/1", "web"),
            ("https://evil.example/youtube.com", "web"),
            ("https://youtube.com@evil.example/", "web"), ("https://evil.example#@youtube.com/", "web"),
            ("https://evil.example\\@youtube.com/", "web"), ("https://a:b@youtube.com:443/x", "youtube"),
            ("https://www.google.com/maps/embed?pb=1", "googlemaps"), ("https://www.google.com/search", "web"),
            ("/youtube.com", "web"),
            ("https://", "web"), ("https://com", "web"), ("https://netflix.com/", "web"),
        ])
    func providers(_ address: String, _ name: String) {
        #expect(EmbedProvider.name(for: address) == name)
    }

    @Test("An embed without a web address is named, and the words inside it kept")
    func leftOut() {
        #expect(left("<iframe src='javascript:alert(1)'></iframe><iframe srcdoc='<p>x'></iframe>") == ["iframe": 2])
        #expect(left("<embed src=data:x><video src=/a.mp4></video>") == ["embed": 1, "video": 1])
        #expect(rendered("<object data='data:x'><p>words</p></object>") == "<p>words</p>")
    }
}
