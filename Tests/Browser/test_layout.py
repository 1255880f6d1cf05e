"""How pages sit in the window: phone, tablet, desk. STOPPRESS_SCREENSHOTS names a folder that keeps what was seen."""

import os
from pathlib import Path

import pytest

from kinds import open_page

WIDTHS = [360, 768, 1440]


def test_nothing_is_wider_than_the_window(opened, pair):
    for width in WIDTHS:
        opened.set_viewport_size({"width": width, "height": 900})
        keep_screenshot(opened, *pair, width)
        overflow = wider_than_the_window(opened)
        assert not overflow, (width, overflow)


def wider_than_the_window(page):
    return page.evaluate(
        """() => {
            const width = document.documentElement.clientWidth
            if (document.documentElement.scrollWidth <= width) { return [] }
            return [...document.querySelectorAll("body *")].filter(element => {
                const box = element.getBoundingClientRect()
                return box.width > 0 && (box.right > width + 1 || box.left < -1)
            }).map(element => element.outerHTML.slice(0, 120)).slice(0, 5).concat(["the page is too wide"])
        }"""
    )


def keep_screenshot(page, edition, name, width):
    if "STOPPRESS_SCREENSHOTS" not in os.environ:
        return
    folder = Path(os.environ["STOPPRESS_SCREENSHOTS"])
    folder.mkdir(parents=True, exist_ok=True)
    # Pictures below the window load late; they are asked for, so that the screenshot shows them.
    page.evaluate("document.querySelectorAll('img').forEach(picture => picture.loading = 'eager')")
    page.wait_for_load_state("networkidle")
    page.screenshot(path=folder / f"{name}-{edition.code}-{width}.png", full_page=True)


@pytest.mark.parametrize("kind", ["front", "article", "opinion", "section", "found", "archive", "missing"])
def test_text_lines_are_short_enough_to_read_and_large_enough_to_see(reader, site, edition, kind):
    page = open_page(reader(width=1440), site, edition, kind)
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
