"""What happens to a story between its writer and its readers: comments, checks, embargo, links for others, corrections."""

import urllib.request

import pytest

from looking import look
from newsroom import DANA, OMAR, RUTH, AtWork, newspaper_at_work, read


@pytest.fixture(scope="module")
def paper(tmp_path_factory):
    yield from newspaper_at_work(tmp_path_factory.mktemp("publishing") / "paper")


@pytest.fixture
def desk(colleague):
    """Makes somebody who is signed in, with what they do at a story's page."""
    return lambda email, **options: AtWork(colleague(**options), email)


def group(at_work, name):
    """Opens a group of what belongs to the story."""
    found = at_work.page.locator(".side > details", has=at_work.page.locator("summary", has_text=name)).first
    if found.get_attribute("open") is None:
        found.locator("summary").first.click()
    return found


def test_a_passage_is_commented_on_answered_and_settled(desk, paper):
    ruth = desk(RUTH).begin("Pilots strike", "The pilots will strike on Monday. Nobody knows why.")
    ruth.decide("Send to the editors")
    omar = desk(OMAR).open(ruth.address)
    omar.text.locator("p").first.click(click_count=3)
    omar.page.keyboard.press("Control+Alt+m")
    omar.page.keyboard.type("Says <b>who</b>?")
    omar.page.keyboard.press("Control+Enter")
    omar.page.locator(".comment", has_text="Says <b>who</b>?").wait_for()
    assert omar.text.locator(".story-commented").inner_text().startswith("The pilots will strike")

    page = ruth.page
    page.goto("/desk/stories/")
    link = page.get_by_role("navigation", name="Rooms of the desk").get_by_role("link", name="Notices")
    assert link.inner_text().split() == ["Notices", "1"]
    link.click()
    row = page.locator(".notices li", has_text="commented on")
    assert "Omar Haddad" in row.inner_text()
    look(page, "notices")
    page.set_viewport_size({"width": 1280, "height": 900})
    row.get_by_role("link", name="Pilots strike").click()
    ruth.wait()
    page.locator(".comment .passage button").click()
    assert page.evaluate("getSelection().toString()").startswith("The pilots will strike")
    page.locator(".comment summary", has_text="Answer").click()
    page.get_by_role("textbox", name="Answer").fill("The pilots' union.")
    page.locator(".comment details form button").click()
    page.locator(".answer", has_text="The pilots' union.").wait_for()
    look(page, "comments")
    page.set_viewport_size({"width": 1280, "height": 900})
    page.locator(".comment").get_by_role("button", name="Settled").click()
    page.get_by_text("Settled by Ruth Okafor").wait_for()
    assert ruth.text.locator(".story-commented").count() == 0
    # It is no part of the text: nothing of it reaches readers.
    omar.reload().decide("Publish")
    html = read(paper, omar.public_address)
    assert "The pilots will strike" in html and "union" not in html and "story-commented" not in html
    page.goto("/desk/notices/")
    assert page.locator(".notices [data-unseen]").count() == 1  # The story went on.
    page.get_by_role("button", name="I have seen them all").click()
    page.get_by_role("heading", name="Notices").wait_for()
    assert page.locator(".notices [data-unseen]").count() == 0


def test_what_is_said_in_one_window_shows_in_the_other(desk):
    ruth = desk(RUTH).begin("Two windows", "x")
    omar = desk(OMAR).open(ruth.address)
    said = group(omar, "Comments")
    said.get_by_label("Say something about the story").fill("Good.")
    said.get_by_role("button", name="Say it").click()
    omar.page.locator(".comment", has_text="Good.").wait_for()
    ruth.page.locator(".comment", has_text="Good.").wait_for(state="attached", timeout=40_000)


def test_what_warns_is_asked_about_once_and_what_blocks_must_be_mended(desk, paper):
    omar = desk(OMAR).begin("Checked", "Words.")
    page = omar.page
    page.get_by_role("button", name="Publish", exact=True).click()
    asking = page.get_by_role("dialog", name="Look once more")
    asking.get_by_text("It stands in no section.").wait_for()
    look(page, "look-again")
    page.set_viewport_size({"width": 1280, "height": 900})
    asking.get_by_role("button", name="Back to the text").click()
    assert omar.state == "Draft"

    dana = desk(DANA).page
    dana.goto("/desk/checks/")
    look(dana, "checks")
    dana.get_by_label("There is no section").select_option("blocks")
    dana.get_by_role("button", name="Keep").click()
    dana.get_by_text("The checks are kept.").wait_for()
    page.get_by_role("button", name="Publish", exact=True).click()
    blocked = page.get_by_role("dialog", name="This must be mended first")
    blocked.wait_for()
    assert blocked.get_by_role("button").all_inner_texts() == ["Back to the text"]
    blocked.press("Escape")
    status = page.evaluate(
        """async address => {
            const [token, point] = ["token", "point"].map(name => document.querySelector(`input[name=${name}]`).value)
            return (await fetch(address, { method: "POST", body: new URLSearchParams({ token, point, checked: 1 }) })).status
        }""",
        omar.reload().address + "publication/")
    assert status == 409 and omar.reload().state == "Draft"
    sections = page.get_by_role("combobox", name="Add a section")
    sections.fill("cit")
    sections.press("Enter")
    omar.wait_until_saved("unsaved").wait_until_saved().decide("Publish")
    assert omar.state == "Published"
    dana.get_by_label("There is no section").select_option("warns")
    dana.get_by_role("button", name="Keep").click()
    dana.get_by_text("The checks are kept.").wait_for()


def test_an_embargo_holds_a_story_back(desk, paper):
    omar = desk(OMAR).begin("Under embargo", "Words.")
    group(omar, "Address, embargo, sharing").get_by_label("Embargo until").fill("2031-01-05T09:30:00")
    omar.decide("Keep the embargo")
    assert "2031-01-05 09:30" in omar.page.locator(".story-bar .embargo").inner_text()
    omar.page.get_by_role("button", name="Publish", exact=True).click()
    omar.page.locator(".look-again .primary").click()
    omar.page.get_by_text("the story is under embargo until").wait_for()
    assert omar.reload().state == "Draft"
    group(omar, "Address, embargo, sharing").get_by_label("Embargo until").fill("")
    omar.decide("Keep the embargo")
    assert omar.page.locator(".story-bar .embargo").count() == 0
    omar.decide("Publish")
    assert omar.state == "Published"


def test_somebody_outside_sees_a_story_by_a_link_until_it_ends(desk, paper, browser):
    ruth = desk(RUTH).begin("Shown to its source", "First words.")
    sharing = group(ruth, "Address, embargo, sharing")
    sharing.get_by_role("button", name="Make a link").click()
    address = sharing.locator("[data-shared] code").inner_text()
    ruth.write(" Later words.").wait_until_saved()
    context = browser.new_context()
    try:
        source = context.new_page()
        source.goto(address)
        assert "First words. Later words." in source.locator(".story-body").inner_text()
        assert context.cookies() == []
        ruth.reload()
        group(ruth, "Address, embargo, sharing")
        ruth.decide("End all links")
        assert source.reload().status == 410
        assert "First words" not in source.content()
    finally:
        context.close()


def test_a_story_moves_to_another_address_and_readers_follow(desk, paper):
    omar = desk(OMAR).begin("A long headline of many words", "Words.")
    omar.decide("Publish")
    old = omar.public_address
    group(omar, "Address, embargo, sharing").get_by_label("End of the address").fill("Ferry Port!")
    omar.decide("Change the address")
    assert omar.public_address.endswith("/ferry-port/")
    with urllib.request.urlopen(paper[0] + old) as answer:
        assert answer.url.endswith("/ferry-port/")


def test_a_correction_is_public_at_once_and_stays(desk, paper):
    omar = desk(OMAR).begin("Ferry left at dawn", "It left at dawn.")
    omar.decide("Publish")
    group(omar, "Corrections").get_by_label("New correction").fill("It left at noon, not at <dawn>.")
    omar.decide("Publish the correction")
    html = read(paper, omar.public_address)
    assert "It left at noon, not at &lt;dawn&gt;." in html and "CorrectionComment" in html
    assert "It left at noon" in group(omar, "Corrections").inner_text()


def test_a_correction_made_meanwhile_is_no_clash(desk):
    omar = desk(OMAR).begin("Nobody clashes", "Words.")
    omar.decide("Publish")
    other = omar.colleague.context.new_page()
    other.goto(omar.address)
    corrections = other.locator(".side > details", has_text="Corrections")
    corrections.locator("summary").click()
    corrections.get_by_label("New correction").fill("A note.")
    with other.expect_navigation():
        corrections.get_by_role("button").click()
    omar.write(" More.").wait_until_saved()
    assert omar.page.locator(".clash").count() == 0
    assert omar.reload().text.inner_text().strip() == "Words. More."


def test_without_scripts_a_story_is_commented_on_and_published(desk, paper):
    omar = desk(OMAR).begin("Without scripts", "Words.")
    plain = desk(OMAR, java_script_enabled=False).page
    plain.goto(omar.address)
    plain.locator(".side summary", has_text="Comments").click()
    plain.get_by_label("Say something about the story").fill("Plainly said.")
    plain.get_by_role("button", name="Say it").click()
    plain.locator(".comment", has_text="Plainly said.").wait_for()
    plain.get_by_role("button", name="Publish", exact=True).click()
    plain.get_by_role("heading", name="Look once more").wait_for()
    plain.get_by_role("button", name="Publish all the same").click()
    plain.get_by_text("The story is public.").wait_for()
