"""The story editor holds the whole document tree: what is read is written again, letter by letter."""

import json

import pytest

from editor_bench import HERE, document, fixture, paragraph, text

LINK = {"type": "link", "attrs": {"href": "/a"}}


def written(writer):
    """The editor's JSON as the text that it sends."""
    return writer.page.evaluate("JSON.stringify(window.story.json())")


def test_a_document_with_everything_comes_out_as_it_went_in(writer):
    everything = (HERE / "editor" / "everything.json").read_text(encoding="utf-8").strip()
    someone = writer().open(json.loads(everything))
    assert written(someone) == everything


def test_a_document_with_everything_survives_being_copied_and_pasted(writer):
    everything = fixture("everything.json")
    someone = writer().open(everything)
    someone.press("Control+a", "Control+c")
    someone.open(None).press("Control+v")
    assert someone.blocks == everything["content"]


def test_an_empty_story_is_one_empty_paragraph(writer):
    someone = writer()
    for nothing in (None, {"type": "doc"}, document(paragraph())):
        someone.open(nothing)
        assert written(someone) == '{"type":"doc","content":[{"type":"paragraph"}]}'
        assert someone.page.evaluate("window.story.isEmpty()")
    someone.type("A")
    assert not someone.page.evaluate("window.story.isEmpty()")


def test_a_story_of_one_picture_is_not_empty(writer):
    someone = writer().open(document({"type": "picture", "attrs": {"source": "a.png", "alt": ""}}))
    assert not someone.page.evaluate("window.story.isEmpty()")


REFUSED = [
    {"type": "iframe"},
    {"type": "listItem", "content": [paragraph("a")]},
    {"type": "gallery", "content": [paragraph("a")]},
    paragraph(text("a", {"type": "blink"})),
    paragraph({"type": "footnote", "content": [{"type": "footnote"}]}),
]


@pytest.mark.parametrize("block", REFUSED, ids=lambda block: json.dumps(block)[:40])
def test_what_the_tree_does_not_know_is_refused_and_the_old_text_stays(writer, block):
    someone = writer().open(document("Kept."))
    with pytest.raises(Exception, match="node|mark|content"):
        someone.page.evaluate("json => window.story.setDocument(json)", document(block))
    assert someone.json == document("Kept.")


def test_lists_and_tables_without_entries_are_left_out_and_attributes_of_null_count_as_missing(writer):
    someone = writer().open(
        document(
            {"type": "bulletList"},
            {"type": "table", "content": []},
            {"type": "orderedList", "attrs": {"start": None}, "content": [{"type": "listItem"}]},
            {"type": "blockquote", "attrs": {"attribution": None}},
        )
    )
    item = {"type": "listItem", "content": [paragraph()]}
    assert someone.blocks == [
        {"type": "orderedList", "attrs": {"start": 1}, "content": [item]},
        {"type": "blockquote", "content": [paragraph()]},
    ]


def test_marks_are_written_from_the_outside_in_whatever_their_order_was(writer):
    someone = writer().open(document(paragraph(text("a", {"type": "code"}, {"type": "bold"}, LINK))))
    assert someone.blocks == [paragraph(text("a", LINK, {"type": "bold"}, {"type": "code"}))]


def test_characters_that_no_page_can_hold_are_not_written(writer):
    someone = writer().open(document("a\u0001b\ufffec"))
    assert someone.words == ["abc"]
    assert someone.blocks == [paragraph("abc")]


def test_the_words_are_counted_as_the_newspaper_counts_them(writer):
    counted = {
        "It's 3.5 o'clock": 3,
        'צה"ל הודיע': 2,
        "新聞 two": 3,
        "one—two, three": 3,
        "": 0,
    }
    someone = writer()
    for words, number in counted.items():
        someone.open(document(words) if words else None)
        assert someone.page.evaluate("window.story.wordCount()") == number, words


def test_notes_captions_and_titles_count_as_words(writer):
    someone = writer().open(
        document(
            paragraph("One", {"type": "footnote", "content": [text("two three")]}),
            {"type": "picture", "attrs": {"source": "a.png", "alt": "four", "caption": "five", "credit": "six"}},
            {"type": "factBox", "attrs": {"title": "seven"}, "content": [paragraph("eight")]},
            {"type": "pullQuotation", "attrs": {"attribution": "ten"}, "content": [text("nine")]},
        )
    )
    assert someone.page.evaluate("window.story.wordCount()") == 10
    assert someone.words[-1] == "two three"


def test_the_length_of_the_story_is_said_below_it(writer):
    someone = writer().open(document(" ".join(["word"] * 690)))
    length = someone.page.locator(".story-length")
    assert length.inner_text() == "690 words · 3 minutes to read"
    someone.type(" more")
    length.filter(has_text="691 words").wait_for()


def test_a_change_is_told_and_another_text_is_none(writer):
    someone = writer().open(None)
    changes = "window.asked.changes"
    before = someone.page.evaluate(changes)
    someone.page.evaluate("json => window.story.setDocument(json)", document("Another."))
    assert someone.page.evaluate(changes) == before
    someone.type("x")
    assert someone.page.evaluate(changes) > before
    someone.press("Control+z", "Control+z", "Control+z")
    assert someone.words == ["Another."]


def test_a_story_that_may_only_be_read_is_not_changed_by_keys(writer):
    someone = writer().open(fixture("everything.json"), readOnly=True)
    assert someone.page.locator(".story-toolbar").count() == 0
    someone.text.locator("p").first.click()
    someone.type("x").press("Enter", "Backspace", "Alt+Shift+ArrowDown")
    assert someone.json == fixture("everything.json")
    for field in someone.page.locator(".story-text .story-field").all():
        assert not field.is_editable()


def test_when_the_editor_is_closed_nothing_of_it_is_left(writer):
    someone = writer().open(document("A"))
    someone.page.evaluate("window.story.destroy()")
    assert someone.page.locator("#desk").inner_html() == ""
