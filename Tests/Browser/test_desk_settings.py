"""The settings of the desk, on a newspaper of the test's own: what is changed there is what readers get, by pointer, by key
and without scripts."""

import pytest

from looking import look
from newspaper import ROOT
from newsroom import PASSWORD
from reading import Reader
from serving import new_demo, run, served

DANA = "dana@courier.example"


@pytest.fixture(scope="module")
def paper(tmp_path_factory):
    folder = tmp_path_factory.mktemp("settings") / "paper"
    new_demo(folder)
    run("user", "add", DANA, "--name", "Dana Mirel", "--role", "publisher", "--into", folder, text=PASSWORD)
    with served(folder) as address:
        yield address, folder


@pytest.fixture
def dana(colleague):
    return lambda **options: signed_in(colleague(**options))


def signed_in(colleague):
    colleague.sign_in(DANA, PASSWORD)
    return colleague.page


@pytest.fixture
def reader(paper, browser):
    visitor = Reader(browser, paper[0], 1280, 900, {})
    yield visitor
    visitor.leave()


def names(page):
    return [name.strip() for name in page.locator(".tree .name").all_inner_texts()]


def wait_until(page, holds):
    for _ in range(100):
        if holds():
            return
        page.wait_for_timeout(100)
    raise AssertionError("it did not come to hold")


def leads(page, path):
    """Where readers of a path end, asked from the page."""
    return page.evaluate("path => fetch(path).then(answer => new URL(answer.url).pathname)", path)


def wait_for_notice(page, words):
    page.get_by_role("status").filter(has_text=words).wait_for()


def test_every_page_of_the_settings_is_well_made(dana):
    page = dana()
    page.goto("/desk/settings/")
    look(page, "settings")
    rooms = page.locator(".rooms a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert len(rooms) == 8
    for room in rooms:
        page.goto(room)
        look(page, "settings-" + room.split("/")[-2])
        page.goto(room + "?edition=he")
        assert page.get_by_role("heading", level=1).count() == 1


def test_sections_are_put_in_order_by_keys_and_the_focus_stays(dana):
    page = dana()
    page.goto("/desk/settings/sections/")
    assert names(page)[0] == "News"
    down = page.get_by_role("button", name="Down: News")
    down.focus()
    page.keyboard.press("Enter")
    wait_for_notice(page, "moved")
    assert names(page)[0] == "Politics"
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Down: News"
    page.get_by_role("button", name="Up: News").click()
    wait_until(page, lambda: names(page)[0] == "News")


def test_a_section_is_dropped_below_another_after_asking(dana, reader):
    page = dana()
    page.goto("/desk/settings/sections/")
    row = page.locator(".tree > li", has_text="Archaeology")
    target = page.locator(".tree > li", has_text="Science").first
    row.locator(".grip").drag_to(target, target_position={"x": 300, "y": 20})
    page.get_by_role("heading", name="Move Archaeology?").wait_for()
    assert "/science/archaeology/" in page.locator("main").inner_text()
    look(page, "settings-confirm")
    page.get_by_role("button", name="Move the section").click()
    page.get_by_role("heading", name="Sections", exact=True).wait_for()
    found = reader.page.goto("/archaeology/")
    assert found.url.endswith("/science/archaeology/")


def test_sections_are_merged_and_readers_are_led_on(dana):
    page = dana()
    page.goto("/desk/settings/sections/")
    page.get_by_role("link", name="Letters").click()
    look(page, "settings-section")
    page.get_by_label("Its stories go to").select_option(label="Opinions › Editorial")
    page.get_by_role("button", name="Merge the section").click()
    assert "stor" in page.locator(".consequence").first.inner_text()
    page.get_by_role("button", name="Merge the section").click()
    page.get_by_role("heading", name="Sections", exact=True).wait_for()
    wait_until(page, lambda: leads(page, "/opinions/letters/") == "/opinions/editorial/")


def test_a_menu_is_arranged_by_keys_by_pointer_and_without_scripts(dana, reader):
    page = dana()
    page.goto("/desk/settings/menus/?edition=en&menu=footer")
    before = names(page)
    page.locator("#target").select_option("address")
    page.locator("#typed").fill("/archive/")
    page.locator("#label").fill("All that was")
    page.get_by_role("button", name="Add an item").click()
    wait_for_notice(page, "Kept")
    assert names(page) == [*before, "All that was"]
    page.get_by_role("button", name="Up: All that was").focus()
    page.keyboard.press("Enter")
    wait_until(page, lambda: names(page)[-2] == "All that was")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Up: All that was"
    first, own = page.locator(".tree > li").first, page.locator(".tree > li", has_text="All that was")
    page.evaluate("scrollTo(0, 0)")
    own.locator(".grip").drag_to(first, target_position={"x": 300, "y": 4})
    wait_until(page, lambda: names(page)[0] == "All that was")
    footer = reader.open("/").locator("footer").inner_text()
    assert "All that was" in footer

    plain = dana(java_script_enabled=False)
    plain.goto("/desk/settings/menus/?edition=en&menu=footer")
    with plain.expect_navigation():
        plain.get_by_role("button", name="Down: All that was").click()
    assert names(plain)[1] == "All that was"


def test_an_item_whose_target_is_gone_is_named(dana):
    page = dana()
    page.goto("/desk/settings/menus/?edition=en&menu=footer")
    page.locator("#target").select_option("topic")
    page.locator("#typed").fill("No such subject")
    page.get_by_role("button", name="Add an item").click()
    page.locator("[data-gone]").wait_for()
    assert "no-such-subject is gone" in page.locator("[data-gone]").inner_text()
    look(page, "settings-menu-gone")


def test_topics_are_found_renamed_and_merged(dana):
    page = dana()
    page.goto("/desk/settings/topics/")
    first, second = page.locator(".listed .name a").all_inner_texts()[:2]
    page.get_by_role("link", name=first, exact=True).click()
    look(page, "settings-topic")
    page.get_by_label("Name", exact=True).fill("Quite another name")
    page.get_by_label("In the address").fill("quite-another-name")
    page.get_by_role("button", name="Keep").click()
    wait_for_notice(page, "Kept")
    page.get_by_label("Its stories name instead").fill(second)
    page.get_by_role("button", name="Merge the topic").click()
    page.get_by_role("button", name="Merge the topic").click()
    page.get_by_role("heading", name="Topics", exact=True).wait_for()
    wait_until(page, lambda: leads(page, "/topic/quite-another-name/") != "/topic/quite-another-name/")


def test_a_static_page_is_written_published_and_keeps_its_past(dana, reader):
    page = dana()
    page.goto("/desk/settings/pages/")
    page.get_by_label("Title").fill("House rules")
    page.get_by_role("button", name="New page").click()
    page.locator(".story-text").click()
    page.keyboard.type("Be kind to one another.")
    page.keyboard.press("Control+s")
    page.locator("[data-saved][data-state=saved]").wait_for()
    assert reader.page.goto("/house-rules/").status == 404
    look(page, "settings-page-text")
    page.get_by_role("button", name="Preview").click()
    page.frame_locator("#preview iframe").get_by_text("Be kind to one another.").wait_for()
    page.get_by_role("button", name="Preview").click()
    with page.expect_navigation():
        page.get_by_role("button", name="Publish", exact=True).click()
    wait_for_notice(page, "public")
    assert "Be kind" in reader.open("/house-rules/").locator("main").inner_text()
    page.locator(".story-text").wait_for()
    page.get_by_text("More …").click()
    page.get_by_label("In the address").fill("rules")
    with page.expect_navigation():
        page.get_by_role("button", name="Change the address").click()
    assert reader.page.goto("/house-rules/").url.endswith("/rules/")
    assert page.locator(".history li").count() == 1


def test_a_redirect_is_added_tried_and_refused_in_a_circle(dana, reader):
    page = dana()
    page.goto("/desk/settings/redirects/")
    page.get_by_label("Old address", exact=True).fill("/once/")
    page.locator("#to").fill("/news/")
    page.get_by_role("button", name="Add a redirect").click()
    wait_for_notice(page, "kept")
    page.get_by_label("Where does this address lead?").fill("/once/")
    page.get_by_role("button", name="Try").click()
    assert "leads to /news/" in page.locator(".notice").inner_text()
    page.get_by_label("One redirect a line").fill("/twice/,/once/\n/loop/,/loop/\n")
    page.get_by_role("button", name="Take in").click()
    page.get_by_role("alert").wait_for()
    assert "leads to itself" in page.locator(".left-out").inner_text()
    assert reader.page.goto("/twice/").url.endswith("/news/")


def test_an_edition_is_printed_in_other_colours(dana, reader):
    page = dana()
    page.goto("/desk/settings/colours/")
    accent = page.get_by_label("Accent").first
    accent.fill("#bbbbbb")
    page.get_by_role("button", name="Keep").click()
    assert "could not be read" in page.get_by_role("alert").inner_text()
    page.get_by_label("Accent").first.fill("#0b3d91")
    page.get_by_role("button", name="Keep").click()
    wait_for_notice(page, "Kept")
    front = reader.open("/")
    assert front.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--accent').trim()") == "#0b3d91"
    front.emulate_media(color_scheme="dark")
    assert front.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--accent').trim()") == "#ff7b72"


def test_what_an_edition_is_is_changed_and_shown(dana, reader):
    page = dana()
    page.goto("/desk/settings/edition/")
    page.get_by_label("Addresses of new stories").fill("/{section}/{slug}/")
    assert "the-new-tram" in page.locator(".example").inner_text()
    page.get_by_label("Addresses of new stories").fill("/{year}/{month}/{day}/{slug}/")
    page.get_by_label("The line below the name").fill("The daily of the port, since 1887")
    page.get_by_role("button", name="Keep").click()
    wait_for_notice(page, "Kept")
    assert "The daily of the port, since 1887" in reader.open("/").locator("body").inner_text()


def test_what_the_desk_changed_outlives_the_file(paper):
    run("new", paper[1], "--from", ROOT / "Demo/publication.yaml")
    exported = run("export", "publication", paper[1])
    assert "#0b3d91" in exported and "since 1887" in exported
