"""Readers who ask for less motion or for colours of their own, and those who read on paper."""

import pytest

from kinds import open_page
from newspaper import ENGLISH

WITHOUT_USE_ON_PAPER = "nav, .skip, .masthead-links, .comforts, .search-form, .newsletter-line, .pager"


@pytest.mark.parametrize("kind", ["front", "article", "search"])
def test_nothing_moves_by_itself_for_who_asked_for_less_motion(reader, site, edition, kind):
    page = open_page(reader(), site, edition, kind)
    moving = page.evaluate(
        """() => [...document.querySelectorAll("*")].filter(element => {
            const style = getComputedStyle(element)
            const lasts = times => times.split(", ").some(time => parseFloat(time) > 0)
            return lasts(style.transitionDuration) || style.scrollBehavior !== "auto"
        }).map(element => element.outerHTML.slice(0, 100))"""
    )
    assert not moving, moving
    # What follows the reader's own scrolling is not motion by itself.
    assert not page.evaluate("document.getAnimations().filter(one => one.timeline === document.timeline).length")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_labels_and_marks_are_seen_in_colours_that_the_reader_chose(reader, site, edition, scheme):
    page = open_page(reader(forced_colors="active", color_scheme=scheme), site, edition, "front")
    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    for mark in page.locator(".live-mark").all():
        assert mark.evaluate("mark => getComputedStyle(mark, '::before').backgroundColor") != paper
    page = open_page(reader(forced_colors="active", color_scheme=scheme), site, edition, "found")
    found = page.locator("mark").first.evaluate(
        "mark => [getComputedStyle(mark).color, getComputedStyle(mark).backgroundColor]"
    )
    assert found[0] != found[1] and found[1] != "rgba(0, 0, 0, 0)", found
    widths = page.locator(".search-form :is(input, button)").evaluate_all(
        "fields => fields.map(field => parseFloat(getComputedStyle(field).borderInlineStartWidth))"
    )
    assert len(widths) == 2 and min(widths) >= 1


@pytest.mark.parametrize("kind", ["front", "article", "analysis", "section", "found", "static"])
def test_a_printed_page_has_no_menus_and_is_black_on_white(reader, site, edition, kind):
    page = open_page(reader(color_scheme="dark"), site, edition, kind)
    page.emulate_media(media="print")
    left = page.locator(WITHOUT_USE_ON_PAPER).filter(visible=True).evaluate_all("all => all.map(one => one.className)")
    assert not left, left
    colours = page.evaluate("(style => [style.color, style.backgroundColor])(getComputedStyle(document.body))")
    assert colours == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]
    assert page.locator("h1").is_visible()
    # Backgrounds are not printed, so that light words would be lost.
    light = page.locator("main *").evaluate_all(
        """all => all.filter(one => [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
            .filter(one => one.offsetParent && Math.min(...getComputedStyle(one).color.match(/\\d+/g)) > 128)
            .map(one => one.outerHTML.slice(0, 100))"""
    )
    assert not light, light


def test_the_addresses_of_a_printed_storys_links_are_told(reader, site):
    article = ENGLISH.article("with a link", has_link)
    page = reader().open(site.address_of(article.headline))
    page.emulate_media(media="print")
    told = page.locator(".story-body a:not([href^='#'])").evaluate_all(
        "links => links.map(link => getComputedStyle(link, '::after').content.includes(link.getAttribute('href')))"
    )
    assert told and all(told)


def has_link(article):
    marks = [mark["type"] for node in article.nodes for mark in node.get("marks", [])]
    return "link" in marks or "<a " in article.values.get("html", "")
