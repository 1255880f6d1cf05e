"""The desk in the language of whoever works at it: Hebrew and Arabic from right to left, stories as their edition is written."""

import pytest

from looking import look
from newsroom import DANA, PASSWORD, newspaper_at_work

ROOMS = {
    "stories": "/desk/stories/?view=all", "board": "/desk/board/", "planning": "/desk/planning/", "pictures": "/desk/pictures/",
    "fronts": "/desk/fronts/", "settings": "/desk/settings/", "menus": "/desk/settings/menus/", "account": "/desk/account/",
}


@pytest.fixture(scope="module")
def paper(tmp_path_factory):
    """A demo with people: its address, its folder and its server."""
    yield from newspaper_at_work(tmp_path_factory.mktemp("language") / "paper")


@pytest.fixture
def dana(colleague):
    """A publisher whose browser asks for English."""
    person = colleague()
    person.sign_in(DANA, PASSWORD)
    return person


def choose(person, language):
    page = person.open("/desk/account/")
    page.locator("#language").select_option(language)
    with page.expect_navigation():
        page.locator("form[action='/desk/account/language/'] button").click()
    return page


def written(page, selector="html"):
    """The language and the direction that an element has."""
    return page.locator(selector).first.evaluate(
        "element => [element.closest('[lang]').lang, getComputedStyle(element).direction]")


def test_the_entrance_speaks_as_the_browser_asks(colleague):
    page = colleague(locale="he-IL").open("/desk/sign-in/")
    assert written(page) == ["he", "rtl"]
    assert page.get_by_role("button", name="כניסה", exact=True).is_visible()
    look(page, "hebrew-sign-in")


def test_a_person_chooses_hebrew_and_every_room_is_mirrored(dana):
    page = choose(dana, "he")
    assert "הדסק" in page.get_by_role("status").inner_text()
    for name, address in ROOMS.items():
        dana.open(address)
        assert written(page) == ["he", "rtl"]
        look(page, f"hebrew-{name}")
    page.set_viewport_size({"width": 1440, "height": 900})
    rail, content = page.locator("nav").first.bounding_box(), page.locator("#content").bounding_box()
    assert rail["x"] > content["x"]


def test_a_story_keeps_its_editions_direction(dana):
    page = dana.open("/desk/stories/?view=all&edition=en")
    page.goto(page.locator("[data-open]").first.get_attribute("href"))
    page.locator(".story-text").wait_for()
    assert written(page) == ["he", "rtl"]
    assert written(page, ".story-text") == ["en", "ltr"]
    assert written(page, ".story-editor [role=toolbar]") == ["he", "rtl"]
    assert page.locator(".story-text").evaluate("text => text.getBoundingClientRect().width") > 300
    assert page.get_by_role("button", name="מודגש").count() == 1
    look(page, "hebrew-story")


def test_keys_are_those_of_the_latin_letters(dana):
    page = dana.open("/desk/stories/")
    # What a keyboard in Hebrew sends for the keys G and B.
    for sign, code in [("ע", "KeyG"), ("נ", "KeyB")]:
        page.evaluate(
            "([key, code]) => dispatchEvent(new KeyboardEvent('keydown', { key, code, cancelable: true }))", [sign, code])
    page.wait_for_url("**/desk/board/")


def test_the_choice_is_given_up(dana):
    page = choose(dana, "")
    assert written(page) == ["en", "ltr"]
