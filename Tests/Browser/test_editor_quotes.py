"""Straight quotation marks become those of the language as they are typed, and one key takes that back."""

import pytest

from editor_bench import document, paragraph, text

NARROW = "\u202f"

TYPED = [
    ("en", "\"Yes,\" he said.", "“Yes,” he said."),
    ("en", "\"'No,' she said.\"", "“‘No,’ she said.”"),
    ("en", "It's the drivers' day (\"so\")", "It’s the drivers’ day (“so”)"),
    ("en", "one—\"two\"", "one—“two”"),
    ("he", "\"שלום\" אמר", "“שלום” אמר"),
    ("he", "צה\"ל וד\"ר", "צה״ל וד״ר"),
    ("he", "ג'ירפה וכו'", "ג׳ירפה וכו׳"),
    ("he", "\"צה\"ל\"", "“צה״ל”"),
    ("ar", "قال \"نعم\" ثم", "قال «نعم» ثم"),
    ("fr", "Il a dit \"oui\" et l'a fait", f"Il a dit «{NARROW}oui{NARROW}» et l’a fait"),
    ("de", "Er sagte \"ja\" und 'nein'", "Er sagte „ja“ und ‚nein‘"),
]


@pytest.mark.parametrize(("language", "typed", "seen"), TYPED, ids=[f"{one[0]}-{one[1]}" for one in TYPED])
def test_marks_are_those_of_the_language(writer, language, typed, seen):
    direction = "rtl" if language in ("he", "ar") else "ltr"
    someone = writer().open(None, language=language, direction=direction).type(typed)
    assert someone.blocks == [paragraph(seen)]


@pytest.mark.parametrize("key", ["Backspace", "Control+z"])
@pytest.mark.parametrize(("language", "before"), [("en", "A "), ("fr", "A ")])
def test_one_key_takes_the_mark_back_and_nothing_else(writer, language, before, key):
    someone = writer().open(None, language=language).type(before + "\"").press(key)
    assert someone.blocks == [paragraph(before + "\"")]
    someone.press("Backspace")
    assert someone.blocks == [paragraph(before)]


def test_gershayim_are_taken_back_to_what_was_there(writer):
    someone = writer().open(None, language="he", direction="rtl").type("צה\"ל").press("Backspace")
    assert someone.blocks == [paragraph("צה”ל")]


def test_after_another_key_backspace_is_backspace(writer):
    assert writer().type("\"a").press("Backspace").blocks == [paragraph("“")]


def test_in_code_the_marks_stay_straight(writer):
    someone = writer().open(document({"type": "codeBlock"})).type("\"a\" 'b'")
    assert someone.blocks == [{"type": "codeBlock", "content": [text("\"a\" 'b'")]}]
    code = {"type": "code"}
    someone.open(document(paragraph(text("f", code)))).press("End").type("\"")
    assert someone.blocks == [paragraph(text("f\"", code))]


def test_words_in_another_language_have_the_marks_of_that_language(writer):
    mark = {"type": "language", "attrs": {"lang": "fr", "dir": "ltr"}}
    someone = writer().open(document(paragraph(text("mot ", mark)))).type("\"")
    assert someone.blocks == [paragraph(text(f"mot «{NARROW}", mark))]
