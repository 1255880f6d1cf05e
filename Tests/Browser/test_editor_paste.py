"""Whatever is pasted becomes the tree's, and what could not be kept is named."""

import pytest

from editor_bench import HERE, document, paragraph, text

BOLD, ITALIC = {"type": "bold"}, {"type": "italic"}


def sample(name):
    return (HERE / "editor" / name).read_text(encoding="utf-8")


def link(address):
    return {"type": "link", "attrs": {"href": address}}


def heading(words, level=2):
    return {"type": "heading", "attrs": {"level": level}, "content": [text(words)]}


def item(*blocks):
    return {"type": "listItem", "content": [paragraph(one) if isinstance(one, str) else one for one in blocks]}


def listed(*items):
    return {"type": "bulletList", "content": list(items)}


def row(*cells, kind="tableCell"):
    cells = [cell if isinstance(cell, dict) else {"type": kind, "content": [paragraph(cell)]} for cell in cells]
    return {"type": "tableRow", "content": cells}


def test_what_comes_from_word(writer):
    someone = writer().paste(sample("word.html"), plain="Night trams")
    note = {"type": "footnote", "content": [text("Minutes of "), text("1911", ITALIC), text(".")]}
    assert someone.blocks == [
        heading("Night trams"),
        heading("What was decided"),
        paragraph(
            "The council ",
            text("voted", BOLD),
            " ",
            text("late", ITALIC),
            ", and ",
            text("nobody", BOLD, ITALIC),
            " left. It was nine o’clock.",
            note,
        ),
        listed(item("Four lines", listed(item(paragraph("one to the ", text("port", BOLD))))), item("Two depots")),
        paragraph("Then:"),
        {"type": "orderedList", "attrs": {"start": 3}, "content": [item("Third"), item("Fourth")]},
        {"type": "blockquote", "content": [paragraph("We were not asked.")]},
        {
            "type": "table",
            "content": [
                row({"type": "tableCell", "attrs": {"colspan": 2}, "content": [paragraph(text("Budget", BOLD))]}),
                row("Trams", "12"),
            ],
        },
        paragraph(text("The minutes", link("https://example.org/minutes?id=7")), " and the file."),
        heading("A small one", level=4),
    ]
    for left_out in ("1 picture that only the other program can read", "1 comment", "underlining", "1 address"):
        assert left_out in someone.warned


def test_what_comes_from_google_docs(writer):
    someone = writer().paste(sample("google-docs.html"), plain="Night trams")
    assert someone.blocks == [
        heading("Night trams"),
        paragraph(
            "The council ",
            text("voted", BOLD),
            " ",
            text("late", ITALIC),
            ", and ",
            text("nobody", {"type": "strike"}),
            " CO",
            text("2", {"type": "subscript"}),
            ". See ",
            text("the minutes", link("https://example.org/minutes")),
            ".",
        ),
        listed(item("Four lines", listed(item("one to the port"))), item("Two depots")),
        {"type": "table", "content": [row("Trams", "12")]},
        paragraph("שלום לכולם"),
    ]
    assert someone.warned == "Left out: 1 picture of another site."


def test_what_comes_from_a_page_of_the_web(writer):
    someone = writer().paste(sample("web-page.html"), plain="Night trams")
    someone.page.wait_for_function("() => JSON.stringify(story.json()).includes('A film of the harbour')")
    someone.page.wait_for_function("() => JSON.stringify(story.json()).includes('pictures/A chart.png')")
    chart = {"source": "pictures/A chart.png", "alt": "A chart", "caption": "How many ran", "width": 1200, "height": 800}
    note = {"type": "footnote", "content": [text("Stone, "), text("Trams", ITALIC), text(", 1911.")]}
    header = "tableHeader"
    assert someone.blocks == [
        heading("Night trams"),
        paragraph(
            "First paragraph with ",
            text("a link", link("https://example.org/a#part")),
            ", a trap and ",
            text("code", {"type": "code"}),
            ".",
        ),
        paragraph("Loose words"),
        paragraph("after two breaks"),
        paragraph("The harbour at dawn"),
        {"type": "picture", "attrs": chart},
        {"type": "blockquote", "content": [paragraph("We were not asked.")]},
        {
            "type": "embed",
            "attrs": {
                "provider": "youtube",
                "address": "https://www.youtube.com/embed/a1",
                "title": "A film of the harbour",
            },
        },
        paragraph(text("Opened", BOLD)),
        paragraph("1889"),
        paragraph("Only for the layout"),
        paragraph(text("Lines", BOLD)),
        {
            "type": "table",
            "content": [row("Line", "Year", kind=header), row({"type": header, "content": [paragraph("Four")]}, "1889")],
        },
        {"type": "codeBlock", "content": [text("let a = 1\nlet b = 2")]},
        {"type": "horizontalRule"},
        paragraph("Noted", note, " here. Under"),
    ]
    for left_out in ("1 picture of another site", "1 address", "underlining in 1 place", "3 parts"):
        assert left_out in someone.warned, someone.warned


def test_what_was_left_out_is_said_until_it_is_dismissed(writer):
    someone = writer().paste("<p>Words<img src='https://example.org/a.jpg'></p>")
    assert someone.warned == "Left out: 1 picture of another site."
    someone.type(" and more")
    assert someone.warned
    someone.page.get_by_role("button", name="Dismiss").click()
    assert someone.warned == ""
    someone.paste("<p>Only words</p>")
    assert someone.warned == ""


PLAIN = [
    ("One\nTwo\r\nThree", [paragraph("One"), paragraph("Two"), paragraph("Three")]),
    ("One\n\nTwo\n \nThree", [paragraph("One"), paragraph("Two"), paragraph("Three")]),
    ("A verse\nof two\n\nEnd", [paragraph("A verse", {"type": "hardBreak"}, "of two"), paragraph("End")]),
    (
        "A line that a mail program has broken because it was so long\nthat it ends here.\n\nEnd",
        [paragraph("A line that a mail program has broken because it was so long that it ends here."), paragraph("End")],
    ),
    ("word", [paragraph("word")]),
]


@pytest.mark.parametrize(("plain", "blocks"), PLAIN, ids=[repr(plain[:14]) for plain, _ in PLAIN])
def test_a_plain_text_becomes_paragraphs(writer, plain, blocks):
    assert writer().paste(plain=plain).blocks == blocks


def test_words_pasted_into_a_sentence_stay_in_it(writer):
    someone = writer().open(document("One three")).place_cursor("One").paste("<meta charset=utf-8><b>two</b>", plain="two")
    assert someone.blocks == [paragraph("One", text("two", BOLD), " three")]


def test_words_copied_here_keep_what_they_are(writer):
    box = {"type": "factBox", "attrs": {"title": "In short"}, "content": [paragraph("Facts")]}
    someone = writer().open(document("One", box, "Two"))
    someone.press("Control+a", "Control+c", "ArrowRight", "Control+v")
    assert someone.blocks.count(box) == 2


def test_in_code_html_is_pasted_as_its_words(writer):
    someone = writer().open(document({"type": "codeBlock"})).paste("<b>a</b>", plain="a\n\nb")
    assert someone.blocks == [{"type": "codeBlock", "content": [text("a\n\nb")]}]


def test_a_link_inside_another_page_is_only_its_words_and_nothing_to_speak_of(writer):
    someone = writer().paste("<p>See <a href='#part'>below</a> and <a href='mailto:a@example.org'>write</a></p>")
    assert someone.blocks == [paragraph("See below and ", text("write", link("mailto:a@example.org")))]
    assert someone.warned == ""


TRAPS = [
    "<img src=x onerror=\"window.trapped = 1\">Words",
    "<svg onload=\"window.trapped = 1\"></svg>Words",
    "<a href=\"java\nscript:window.trapped=1\">Words</a>",
    "<iframe srcdoc=\"<script>parent.trapped = 1</script>\"></iframe>Words",
    "<p data-pm-slice='0 0 []'>Words<a href='javascript:window.trapped=1'></a></p>",
    "<figure data-source=\"pending:1\"></figure>Words",
]


@pytest.mark.parametrize("html", TRAPS)
def test_nothing_pasted_can_run_or_reach_elsewhere(writer, html):
    someone = writer().paste(html, plain="Words")
    someone.page.wait_for_timeout(50)
    assert someone.page.evaluate("window.trapped") is None
    assert someone.blocks == [paragraph("Words")]
