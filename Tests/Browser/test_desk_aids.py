"""What helps somebody who writes: topics and stories that the text suggests, and how it will look outside."""

import pytest

from newsroom import RUTH, AtWork, newspaper_at_work
from test_accessibility import violations


@pytest.fixture(scope="module")
def paper(tmp_path_factory):
    yield from newspaper_at_work(tmp_path_factory.mktemp("aids") / "paper")


@pytest.fixture
def ruth(colleague):
    return AtWork(colleague(), RUTH)


def test_topics_that_the_text_names_are_added_by_key(ruth):
    ruth.begin("Storm Orit closes the fish market", "Public transport stood still on Monday.").reload()
    topics = ruth.page.locator("[data-chooser=topics]")
    offered = topics.get_by_role("group", name="Suggested").get_by_role("button")
    offered.first.wait_for()
    names = offered.all_inner_texts()
    assert {"Storm Orit", "Fish market", "Public transport"} <= set(names) and len(names) <= 6
    offered.first.focus()
    ruth.page.keyboard.press("Enter")
    assert topics.locator("ol > li bdi").all_inner_texts() == names[:1]
    # The next one is at hand.
    ruth.page.keyboard.press("Enter")
    assert topics.locator("ol > li bdi").all_inner_texts() == names[:2]
    assert offered.all_inner_texts() == names[2:]
    ruth.wait_until_saved().reload()
    assert topics.locator("ol > li bdi").all_inner_texts() == names[:2]


def test_stories_like_it_are_offered_as_related_ones(ruth):
    ruth.begin("The first tram of the Harbour Line", "Trams run to Cape Selim Road in the storm.").reload()
    ruth.page.locator(".side > details > summary", has_text="Related stories").click()
    related = ruth.page.locator("[data-chooser=related]")
    offered = related.get_by_role("group", name="Suggested").get_by_role("button")
    offered.first.wait_for()
    headline = offered.first.locator("bdi").inner_text()
    offered.first.click()
    assert related.locator("ol > li bdi").all_inner_texts() == [headline]


def test_it_is_shown_as_others_will_show_it_while_it_is_written(ruth):
    ruth.begin("Pilots strike", "The pilots will strike on Monday.")
    outside = ruth.page.locator("[data-outside]")
    outside.locator("summary").click()
    outside.locator("[data-shared-title]", has_text="Pilots strike").wait_for()
    assert outside.locator("[data-found-title]").inner_text().startswith("Pilots strike – ")
    assert outside.locator("[data-found-text]").inner_text() == "The pilots will strike on Monday."
    assert outside.locator("[data-shared-picture]").is_hidden()
    ruth.page.get_by_label("Headline", exact=True).fill("Pilots & <b>crews</b> strike")
    outside.locator("[data-shared-title]", has_text="Pilots & <b>crews</b> strike").wait_for()
    assert violations(ruth.page) == []
