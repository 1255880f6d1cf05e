"""What axe-core says of every kind of page, and whether every link is reached and seen by those who use keys."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from kinds import ANSWERS, LISTS, open_page

# Every rule of every level, the best practices and the size of targets (24 px) among them.
ALL_RULES = {"rules": {"target-size": {"enabled": True}}}

ASK = """([part, options]) => axe.run(part, { resultTypes: ["violations"], ...options }).then(all => all.violations)"""


def violations(page, part="html", options=ALL_RULES):
    # The library is given to the page once, not for each question.
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    found = page.evaluate(ASK, [part, options])
    return [f"{one['id']} ({one['impact']}): {one['help']}: {one['nodes'][0]['html'][:160]}" for one in found]


def test_nothing_stands_in_the_way_of_assistive_technology_on_a_wide_screen_by_day(opened):
    assert not (found := violations(opened)), "\n".join(found)


def test_nothing_stands_in_the_way_of_assistive_technology_on_a_phone_by_night(opened):
    # Two looks show what three did: only colours differ in the dark, and they do not depend on the width.
    opened.set_viewport_size({"width": 360, "height": 900})
    opened.emulate_media(color_scheme="dark")
    assert not (found := violations(opened)), "\n".join(found)


@pytest.mark.parametrize("kind", ["front", "section", "article", "month", "found"])
def test_nothing_stands_in_the_way_of_assistive_technology_on_a_tablet(reader, site, edition, kind):
    page = open_page(reader(width=768), site, edition, kind)
    assert not (found := violations(page)), "\n".join(found)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", ["article", "opinion"])
def test_the_text_of_a_story_has_the_contrast_that_long_reading_asks_for(reader, site, edition, kind, scheme):
    page = open_page(reader(color_scheme=scheme), site, edition, kind)
    enhanced = {"runOnly": ["color-contrast-enhanced"]}
    assert not violations(page, ".story-body > p, .story-body > h2, .story-header .headline", enhanced)


REACHABLE = "a[href]:not([tabindex='-1']), button, input, summary"

# Notes what gets the focus, and whether its middle is on the screen with nothing of another element upon it.
NOTE_FOCUS = """() => {
    window.reached = new Set()
    window.covered = []
    document.addEventListener("focusin", ({ target }) => {
        window.reached.add(target)
        const box = target.getClientRects()[0]
        const top = box && document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
        if (!top || !(target.contains(top) || top.contains(target))) {
            window.covered.push(target.outerHTML.slice(0, 120))
        }
    })
}"""


def walk_by_key(page, part):
    """Presses Tab through the page; answers with what in the part was not reached, and with what was but not seen."""
    page.evaluate(NOTE_FOCUS)
    for _ in range(page.locator(REACHABLE).count() + 5):
        page.keyboard.press("Tab")
    # The paper's name in the section bar can be seen only after the page was scrolled: another link leads there too.
    missed = page.evaluate(
        """([part, selector]) => {
            const addresses = new Set([...window.reached].map(element => element.href).filter(Boolean))
            return [...document.querySelector(part).querySelectorAll(selector)]
                .filter(element => element.checkVisibility({ visibilityProperty: true }))
                .filter(element => !window.reached.has(element) && !addresses.has(element.href))
                .map(element => element.outerHTML.slice(0, 120))
        }""",
        [part, REACHABLE],
    )
    return missed, page.evaluate("window.covered")


# The front and the richest article on both screens, every other kind of page on the narrow one.
WALKED = [(kind, 1440) for kind in ("front", "article")] + [
    (kind, 360) for kind in ("article", *dict.fromkeys([*LISTS, *ANSWERS]))
]


@pytest.mark.parametrize(("kind", "width"), WALKED)
def test_every_link_is_reached_by_key_and_seen_when_it_is(reader, site, edition, kind, width):
    page = open_page(reader(width=width), site, edition, kind)
    assert walk_by_key(page, "html") == ([], [])


def test_every_link_of_a_phones_open_menu_is_reached_by_key(reader, edition):
    page = reader(width=360, height=600).open(edition.home)
    page.locator("summary").click()
    assert page.locator(".mobile-menu a").filter(visible=True).count() > 10
    # What lies below an open menu is not asked about: the reader closes it with the same key.
    assert walk_by_key(page, ".mobile-menu")[0] == []


def test_every_sub_section_of_the_wide_menu_is_reached_without_scripts(reader, edition):
    page = reader(width=1440, java_script_enabled=False).open(edition.home)
    links = page.locator(".section-menu a")
    for _ in range(12 + links.count()):
        page.keyboard.press("Tab")
        if links.last.evaluate("link => link === document.activeElement"):
            break
    assert links.last.evaluate("link => link === document.activeElement")
