"""What axe-core says of the story editor in all its states, and whether its places to press are large enough."""

import pytest

from editor_bench import fixture
from test_accessibility import violations


@pytest.fixture(params=[(1440, "light"), (768, "dark")], ids=lambda pair: f"{pair[0]}-{pair[1]}")
def everything(request, writer):
    width, scheme = request.param
    return writer(width=width, height=1000, color_scheme=scheme).open(fixture("everything.json"))


def check(someone):
    assert not (found := violations(someone.page)), "\n".join(found)


def test_nothing_stands_in_the_way_of_assistive_technology(everything):
    check(everything)


def test_nor_in_a_right_to_left_story(writer):
    check(writer().open(fixture("everything.json"), language="he", direction="rtl"))


def test_nor_in_an_empty_story(writer):
    check(writer().open(None))


def test_nor_in_the_slash_menu(writer):
    check(writer().type("/"))


def test_nor_in_a_menu_of_the_toolbar(everything):
    everything.press("Alt+F10", "ArrowDown")
    check(everything)


def test_nor_in_the_find_bar(everything):
    everything.press("Control+f").type("a")
    check(everything)


@pytest.mark.parametrize("key", ["Control+k", "Control+Alt+f"])
def test_nor_in_a_dialog(writer, key):
    someone = writer().open(fixture("everything.json")).press(key).type("harbour")
    someone.page.wait_for_timeout(250)
    check(someone)


def test_nor_when_something_was_left_out(writer):
    check(writer().paste("<p>Words<img src='https://example.org/a.jpg'></p>"))


def test_every_tool_is_as_high_as_a_row(everything):
    tools = everything.page.locator(".story-toolbar .story-tool, .story-text .story-button, .story-text input, .story-text textarea")
    assert tools.count() > 30
    small = [tool.inner_text() for tool in tools.all() if tool.is_visible() and tool.bounding_box()["height"] < 32]
    assert not small


def test_every_field_has_a_name(everything):
    unnamed = everything.page.evaluate(
        """[...document.querySelectorAll(".story-editor input, .story-editor textarea, .story-editor button")]
            .filter(one => !one.labels?.length && !one.getAttribute("aria-label") && !one.textContent.trim())
            .map(one => one.outerHTML.slice(0, 100))"""
    )
    assert not unnamed
