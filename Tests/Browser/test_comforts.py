"""The small comforts of a story's page: copying its link, sharing it otherwise, printing it, the size of its text."""

import pytest

from kinds import open_page

LETTERS = "document.querySelector('.story-body > p').computedStyleMap().get('font-size').value"
CLIPBOARD = ["clipboard-read", "clipboard-write"]
# What a browser does outside of the page cannot be seen from here: only that it was asked.
NOTE_SHARING = "window.shared = []; navigator.share = async what => { window.shared.push(what) }"
NO_SHARING = "delete Navigator.prototype.share"
NOTE_PRINTING = "window.printed = 0; window.print = () => { window.printed += 1 }"
FORBID_KEEPING = """Object.defineProperty(window, "localStorage", {
    get() { throw new DOMException("forbidden", "SecurityError") }
})"""


def open_story(someone, site, edition, *stubs):
    for stub in stubs:
        someone.page.add_init_script(stub)
    return open_page(someone, site, edition, "article")


def button(page, edition, word):
    return page.locator("main").get_by_role("button", name=edition.words[word], exact=True)


def press(page, edition, word):
    """Presses a button as somebody without a mouse does."""
    button(page, edition, word).focus()
    page.keyboard.press("Enter")


def canonical_address(page):
    return page.locator("link[rel=canonical]").get_attribute("href")


def test_without_scripts_no_button_is_shown_and_the_links_are(reader, site, edition):
    page = open_page(reader(java_script_enabled=False), site, edition, "article")
    assert page.locator("main button").filter(visible=True).count() == 0
    assert edition.words["textSize"] not in page.locator("main").inner_text()
    assert page.get_by_role("list", name=edition.words["share"]).get_by_role("link").count() >= 2


def test_copying_puts_the_storys_own_address_into_the_clipboard_and_says_so(reader, site, edition):
    page = open_story(reader(permissions=CLIPBOARD), site, edition)
    address = canonical_address(page)
    page.goto(page.url + "?utm_source=somewhere#part")
    press(page, edition, "copyLink")
    page.get_by_role("status").filter(has_text=edition.words["linkCopied"]).wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == address


def test_where_copying_is_forbidden_the_address_is_shown(reader, site, edition):
    refuse = "Clipboard.prototype.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))"
    page = open_story(reader(width=360), site, edition, refuse)
    press(page, edition, "copyLink")
    page.get_by_role("status").filter(has_text=canonical_address(page)).wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_what_the_browser_shares_is_the_storys_headline_and_address(reader, site, edition):
    page = open_story(reader(), site, edition, NOTE_SHARING)
    press(page, edition, "shareOtherwise")
    headline = page.get_by_role("heading", level=1).inner_text()
    assert page.evaluate("window.shared") == [{"title": headline, "url": canonical_address(page)}]


def test_a_reader_who_shares_with_nobody_after_all_hears_of_no_error(reader, site, edition):
    refuse = "navigator.share = () => Promise.reject(new DOMException('no', 'AbortError'))"
    page = open_story(reader(), site, edition, refuse)
    press(page, edition, "shareOtherwise")
    assert button(page, edition, "shareOtherwise").is_visible()


def test_a_browser_that_cannot_share_or_copy_offers_neither(reader, site, edition):
    no_clipboard = "Object.defineProperty(navigator, 'clipboard', { value: undefined })"
    page = open_story(reader(), site, edition, NO_SHARING, no_clipboard)
    assert button(page, edition, "print").is_visible()
    assert button(page, edition, "shareOtherwise").count() == 0
    assert button(page, edition, "copyLink").count() == 0


def test_print_opens_what_the_browser_prints_with(reader, site, edition):
    page = open_story(reader(), site, edition, NOTE_PRINTING)
    press(page, edition, "print")
    assert page.evaluate("window.printed") == 1


def test_the_text_grows_and_shrinks_by_key_and_ends_somewhere(reader, site, edition):
    page = open_story(reader(), site, edition)
    usual, sizes = page.evaluate(LETTERS), []
    for _ in range(4):
        press(page, edition, "largerText")
        sizes.append(page.evaluate(LETTERS))
    assert usual < sizes[0] < sizes[1] == sizes[2] == sizes[3]
    assert button(page, edition, "largerText").get_attribute("aria-disabled") == "true"
    assert button(page, edition, "largerText").evaluate("button => button === document.activeElement")
    assert page.get_by_role("group", name=edition.words["textSize"]).get_by_role("status").inner_text() == "140%"
    for _ in range(4):
        press(page, edition, "smallerText")
    assert page.evaluate(LETTERS) < usual
    press(page, edition, "largerText")
    assert page.evaluate(LETTERS) == usual
    assert button(page, edition, "smallerText").get_attribute("aria-disabled") == "false"


def test_the_size_is_kept_on_the_next_page_and_can_go_back(reader, site, edition):
    someone = reader()
    page = open_story(someone, site, edition)
    usual = page.evaluate(LETTERS)
    press(page, edition, "largerText")
    chosen = page.evaluate(LETTERS)
    page = open_page(someone, site, edition, "opinion")
    assert page.evaluate(LETTERS) == chosen > usual
    press(page, edition, "smallerText")
    assert page.evaluate(LETTERS) == usual
    page.go_back()
    page.wait_for_function(f"{LETTERS} === {usual}")


def test_only_the_text_of_the_story_changes_its_size(reader, site, edition):
    page = open_story(reader(), site, edition)
    outside = """[...document.querySelectorAll(
        ".masthead *, .story-header *, .related *, .footer *")].map(one => getComputedStyle(one).fontSize)"""
    before = page.evaluate(outside)
    press(page, edition, "largerText")
    assert page.evaluate(outside) == before


def test_on_paper_the_buttons_and_the_chosen_size_are_gone(reader, site, edition):
    page = open_story(reader(), site, edition)
    sizes = "[...document.querySelectorAll('.story-body *')].map(one => getComputedStyle(one).fontSize)"
    page.emulate_media(media="print")
    assert page.locator(".comforts").filter(visible=True).count() == 0
    printed = page.evaluate(sizes)
    page.emulate_media(media="screen")
    press(page, edition, "largerText")
    page.emulate_media(media="print")
    assert page.evaluate(sizes) == printed


def test_a_browser_that_forbids_keeping_anything_still_changes_the_size(reader, site, edition):
    page = open_story(reader(), site, edition, FORBID_KEEPING)
    usual = page.evaluate(LETTERS)
    press(page, edition, "largerText")
    press(page, edition, "largerText")
    assert page.evaluate(LETTERS) > usual


@pytest.mark.parametrize("width", [360, 1440])
def test_nothing_moves_for_a_reader_who_comes_back_with_large_text(reader, site, edition, width):
    page = open_story(reader(width=width), site, edition, NOTE_SHARING, "localStorage.setItem('text-size', '140')")
    page.wait_for_load_state("networkidle")
    assert button(page, edition, "shareOtherwise").is_visible()
    moved = page.evaluate(
        """() => new Promise(tell => {
            const shifts = []
            const note = list => list.getEntries().forEach(shift => shifts.push(shift.value))
            new PerformanceObserver(note).observe({ type: "layout-shift", buffered: true })
            setTimeout(() => tell(shifts), 200)
        })"""
    )
    assert not moved, moved


@pytest.mark.parametrize("width", [360, 1440])
def test_telling_that_the_link_was_copied_moves_nothing(reader, site, edition, width):
    page = open_story(reader(width=width, permissions=CLIPBOARD), site, edition)
    top = page.locator(".story-body").evaluate("body => body.offsetTop")
    press(page, edition, "copyLink")
    page.get_by_role("status").filter(has_text=edition.words["linkCopied"]).wait_for()
    assert page.locator(".story-body").evaluate("body => body.offsetTop") == top


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_buttons_are_words_that_are_seen_in_any_colours(reader, site, edition, scheme):
    page = open_story(reader(forced_colors="active", color_scheme=scheme), site, edition, NOTE_SHARING)
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    buttons = page.locator("main .comforts button")
    assert buttons.count() == 5
    for one in buttons.all():
        assert one.is_visible() and one.inner_text()
        assert one.bounding_box()["height"] >= 24
        assert one.evaluate("button => getComputedStyle(button).color") != paper
