"""Finding and replacing words in the story."""

import pytest

from editor_bench import document, paragraph, text

BOLD = {"type": "bold"}


def count(someone):
    return someone.page.locator(".story-find-count").inner_text()


def find(someone, words):
    someone.press("Control+f")
    someone.page.get_by_label("Find", exact=True).fill(words)
    return someone


@pytest.fixture
def trams(writer):
    return writer().open(
        document(
            paragraph("A tram, a ", text("Tr", BOLD), "am and trams."),
            {"type": "picture", "attrs": {"source": "a.png", "alt": "No ship", "caption": "The tram at dawn"}},
            paragraph("Noted", {"type": "footnote", "content": [text("Of trams.")]}, " tram."),
        )
    )


def test_matches_are_counted_across_marks_in_captions_and_in_notes(trams):
    find(trams, "tram")
    assert count(trams) in ("1 of 6", "6 of 6")
    assert trams.page.locator(".story-text :is(.story-match, .story-match-inside)").count() >= 6


def test_enter_goes_on_and_round_and_shift_enter_back(trams):
    trams.press("Control+Home")
    find(trams, "tram")
    assert count(trams) == "1 of 6"
    trams.press("Enter")
    assert count(trams) == "2 of 6"
    trams.press("Shift+Enter", "Shift+Enter")
    assert count(trams) == "6 of 6"
    trams.press("Enter")
    assert count(trams) == "1 of 6"


def test_the_case_is_matched_when_asked(trams):
    find(trams, "Tram")
    trams.page.get_by_label("Match case").check()
    assert count(trams) == "1 of 1"


def test_escape_closes_and_what_was_found_is_selected(trams):
    trams.press("Control+Home")
    find(trams, "tram").press("Enter", "Escape")
    assert trams.page.locator(".story-match").count() == 0
    trams.type("bus")
    assert trams.blocks[0]["content"][0]["text"].startswith("A tram, a ")
    assert "bus and trams." in "".join(run["text"] for run in trams.blocks[0]["content"])


def test_what_is_not_there_is_said(trams):
    find(trams, "zeppelin")
    assert count(trams) == "Nothing found"


def test_one_after_the_other_is_replaced_with_its_marks(writer):
    someone = writer().open(document(paragraph("A ", text("tram", BOLD), " and a tram")))
    someone.press("Control+Home")
    find(someone, "tram")
    someone.page.get_by_label("Replace with").fill("tramway")
    someone.press("Enter")
    assert someone.blocks == [paragraph("A ", text("tramway", BOLD), " and a tram")]
    assert count(someone) == "2 of 2"
    someone.press("Enter")
    assert someone.words == ["A tramway and a tramway"]


def test_all_are_replaced_at_once_and_one_undo_brings_them_back(trams):
    before = trams.json
    find(trams, "tram")
    trams.page.get_by_label("Replace with").fill("bus")
    trams.page.get_by_role("button", name="Replace all").click()
    assert trams.said == "Replaced 6 times"
    assert "ram" not in trams.page.evaluate("window.story.text()").lower()
    assert trams.blocks[1]["attrs"]["caption"] == "The bus at dawn"
    trams.press("Escape", "Control+z")
    assert trams.json == before


def test_words_are_replaced_by_nothing(writer):
    someone = writer().open(document("One two three"))
    find(someone, " two")
    someone.page.get_by_role("button", name="Replace all").click()
    assert someone.words == ["One three"]


def test_straight_marks_find_curled_ones_and_signs_are_no_patterns(writer):
    someone = writer().open(document("It’s “here” (a.b) axb"))
    for words, number in (("it's", "1 of 1"), ('"here"', "1 of 1"), ("(a.b)", "1 of 1"), ("a.b", "1 of 1")):
        find(someone, words)
        assert count(someone) == number, words


def test_the_selected_words_are_looked_for(writer):
    someone = writer().open(document("One two one")).select("two").press("Control+f")
    assert someone.page.get_by_label("Find", exact=True).input_value() == "two"
    assert count(someone) == "1 of 1"


def test_a_change_of_the_text_is_found_at_once(writer):
    someone = writer().open(document("One"))
    find(someone, "two")
    someone.text.click()
    someone.press("Control+End").type(" two")
    assert count(someone) == "1 of 1"
