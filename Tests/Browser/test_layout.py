"""How pages sit in the window: phone, tablet, desk. STOPPRESS_SCREENSHOTS names a folder that keeps what was seen."""

import os
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from newspaper import EDITIONS

WIDTHS = [360, 768, 1440]
PAGES = ["front", "article", "opinion", "section", "search", "archive", "missing"]


def open_page(reader, site, edition, name):
    if name == "missing":
        return reader.open(f"{edition.home}no/such/page/", status=404)
    if name == "article":
        # The article with the most kinds of blocks is the one that most easily breaks the page.
        article = max(edition.public_articles, key=lambda article: len({node["type"] for node in article.nodes}))
        return reader.open(site.address_of(article.headline))
    if name == "opinion":
        return reader.open(
            site.address_of(
                edition.article("of opinion", lambda article: article.values["format"] == "opinion").headline
            )
        )
    paths = {"front": "", "section": "news/", "search": "search?q=a", "archive": "archive/"}
    return reader.open(edition.home + paths[name])


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("edition", EDITIONS, ids=str)
def test_nothing_is_wider_than_the_window(reader, site, edition, name, width):
    page = open_page(reader(width=width), site, edition, name)
    keep_screenshot(page, edition, name, width)
    overflow = page.evaluate(
        """() => {
            const width = document.documentElement.clientWidth
            if (document.documentElement.scrollWidth <= width) { return [] }
            return [...document.querySelectorAll("body *")].filter(element => {
                const box = element.getBoundingClientRect()
                return box.width > 0 && (box.right > width + 1 || box.left < -1)
            }).map(element => element.outerHTML.slice(0, 120)).slice(0, 5).concat(["the page is too wide"])
        }"""
    )
    assert not overflow, overflow


def keep_screenshot(page, edition, name, width):
    if "STOPPRESS_SCREENSHOTS" not in os.environ:
        return
    folder = Path(os.environ["STOPPRESS_SCREENSHOTS"])
    folder.mkdir(parents=True, exist_ok=True)
    # Pictures below the window load late; they are asked for, so that the screenshot shows them.
    page.evaluate("document.querySelectorAll('img').forEach(picture => picture.loading = 'eager')")
    page.wait_for_load_state("networkidle")
    page.screenshot(path=folder / f"{name}-{edition.code}-{width}.png", full_page=True)


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("edition", EDITIONS, ids=str)
def test_text_lines_are_short_enough_to_read_and_large_enough_to_see(reader, site, edition, name):
    page = open_page(reader(width=1440), site, edition, name)
    small = page.eval_on_selector_all(
        "main p, main li, main a",
        """elements => elements
            .filter(element => element.offsetParent && element.innerText.trim())
            .filter(element => parseFloat(getComputedStyle(element).fontSize) < 12)
            .map(element => element.outerHTML.slice(0, 100))""",
    )
    assert not small, small
    wide = page.eval_on_selector_all(
        ".story-body > p", "elements => elements.map(e => e.getBoundingClientRect().width).filter(width => width > 760)"
    )
    assert not wide, wide


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("edition", EDITIONS, ids=str)
def test_nothing_stands_in_the_way_of_assistive_technology(reader, site, edition, name, scheme):
    page = open_page(reader(color_scheme=scheme), site, edition, name)
    results = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]})
    violations = [
        f"{violation['id']} ({violation['impact']}): {violation['help']}: {violation['nodes'][0]['html'][:160]}"
        for violation in results.response["violations"]
    ]
    assert not violations, "\n".join(violations)
