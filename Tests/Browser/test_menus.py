"""Menus, for those who use keys, a phone, or a browser without scripts."""

from newspaper import ENGLISH
from reading import follow, press_enter


def press_until_focused(page, selector, most=80):
    """Presses Tab as a reader would until an element that fits has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return page.locator(":focus")
    raise AssertionError(f"Tab never reached {selector}")


def is_seen(element):
    """Whether an element is really painted where the reader can see it, not merely in the document."""
    return element.evaluate(
        """element => {
            const box = element.getBoundingClientRect()
            const x = box.left + box.width / 2, y = box.top + box.height / 2
            const top = document.elementFromPoint(x, y)
            return box.width > 0 && box.height > 0 && top !== null && (element.contains(top) || top.contains(element))
        }"""
    )


def test_the_first_key_press_offers_the_way_to_the_content(reader, edition):
    page = reader().open(edition.home)
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == edition.words["skipToContent"]
    assert is_seen(page.locator(":focus"))
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "MAIN"


def test_sub_sections_of_the_menu_are_reached_and_seen_by_keyboard(reader, edition):
    page = reader(width=1440).open(edition.home)
    link = press_until_focused(page, f".section-menu a[href='{edition.home}news/city/']")
    assert is_seen(link)
    assert press_enter(page).url.endswith(f"{edition.home}news/city/")


def test_the_keyboards_place_is_always_marked(reader, edition):
    page = reader(width=1440).open(edition.home)
    unmarked = []
    for _ in range(40):
        page.keyboard.press("Tab")
        style = page.evaluate(
            "(style => [style.outlineStyle, parseFloat(style.outlineWidth)])(getComputedStyle(document.activeElement))"
        )
        if style[0] == "none" or style[1] < 2:
            unmarked.append(page.evaluate("document.activeElement.outerHTML.slice(0, 120)"))
    assert not unmarked, unmarked


def test_the_menu_of_a_phone_opens_by_key_and_leads_to_a_sub_section(reader, edition):
    page = reader(width=360, height=740).open(edition.home)
    press_until_focused(page, "summary")
    page.keyboard.press("Enter")
    link = press_until_focused(page, f"a[href='{edition.home}news/city/']")
    assert is_seen(link)


def test_the_menu_of_a_phone_opens_by_touch(reader, edition):
    page = reader(width=360, height=740, has_touch=True).open(edition.home)
    assert page.locator(f".section-bar a[href='{edition.home}news/']").filter(visible=True).count() == 0
    page.locator("summary").filter(visible=True).tap()
    page.locator(f".section-bar a[href='{edition.home}news/']").filter(visible=True).tap()
    page.wait_for_url(f"**{edition.home}news/")


def test_the_menu_says_which_section_the_reader_is_in(reader, edition):
    page = reader(width=1440).open(f"{edition.home}news/")
    current = page.locator(".section-menu a[aria-current=page]")
    assert current.count() == 1
    assert current.get_attribute("href") == f"{edition.home}news/"


def test_the_paper_is_read_without_scripts(reader, edition):
    page = reader(width=360, height=740, java_script_enabled=False).open(edition.home)
    page.locator("summary").filter(visible=True).click()
    follow(page, page.locator(f".section-bar a[href='{edition.home}news/']").filter(visible=True))
    follow(page, page.locator("main .headline a").first)
    assert len(page.locator("main .story-body").inner_text()) > 200


def test_search_works_without_scripts(reader):
    page = reader(java_script_enabled=False).open("/search")
    word = max((word for word in ENGLISH.public_articles[0].headline.split() if word.isalpha()), key=len)
    page.get_by_role("searchbox").fill(word)
    follow(page, page.get_by_role("button", name=ENGLISH.words["searchAction"]))
    assert page.locator("main .headline a").count() >= 1
