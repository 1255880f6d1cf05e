"""How a newsroom sees everything: lists, board, planning, several stories at once, and all of it by keys."""

import re
from datetime import date, timedelta

import pytest

from looking import look
from newsroom import PASSWORD
from serving import Server, new_demo, run

RUTH, OMAR = [f"{name}@courier.example" for name in ("ruth", "omar")]


@pytest.fixture(scope="module")
def paper(tmp_path_factory):
    """A demo with a reporter and an editor: its address and its folder."""
    folder = tmp_path_factory.mktemp("lists") / "paper"
    new_demo(folder)
    for email, name, role in [(RUTH, "Ruth Okafor", "reporter"), (OMAR, "Omar Haddad", "editor")]:
        run("user", "add", email, "--name", name, "--role", role, "--into", folder, text=PASSWORD)
    server = Server(folder)
    server.start()
    yield server.address, folder
    server.stop()


@pytest.fixture
def omar(colleague):
    person = colleague()
    person.sign_in(OMAR, PASSWORD)
    return person


def begin(page, headline):
    """A story with a headline; its address."""
    page.goto("/desk/stories/")
    with page.expect_navigation():
        page.get_by_role("button", name="New story").click()
    page.locator(".story-text").wait_for()
    page.get_by_label("Headline", exact=True).fill(headline)
    page.locator("[data-saved][data-state=saved]").wait_for()
    return re.sub(r"\?.*", "", page.url)


def row(page, headline):
    return page.locator("[data-row]", has_text=headline)


def column(page, state):
    return page.locator(f"[data-column={state}]")


def test_a_story_is_assigned_and_told_overdue(omar):
    page = omar.page
    begin(page, "Figures of the port")
    page.locator("summary", has_text="Assignment").click()
    page.get_by_label("To whom").select_option(label="Omar Haddad")
    page.get_by_label("What is to be done").fill("check the figures")
    page.get_by_label("Until", exact=True).fill("2026-01-05T18:00")
    with page.expect_navigation():
        page.get_by_role("button", name="Assign", exact=True).click()
    assert "assignment is kept" in page.locator("main > .notice").inner_text()
    look(page, "story-assigned")
    page.goto("/desk/stories/?view=assigned")
    told = row(page, "Figures of the port").inner_text()
    assert "check the figures" in told and "2026-01-05 18:00" in told and "Overdue" in told
    look(page, "stories-assigned")


def test_views_are_narrowed_kept_and_forgotten(omar):
    page = omar.page
    begin(page, "Ferries in the fog")
    page.goto("/desk/stories/?view=draft")
    page.get_by_label("Words").fill("fog")
    page.get_by_role("button", name="Show").click()
    row(page, "Ferries in the fog").wait_for()
    assert page.locator("[data-row]").count() == 1
    page.get_by_text("Keep this view").click()
    page.get_by_label("Under the name").fill("Fog")
    omar.press("Keep")
    look(page, "stories-narrowed")
    page.goto("/desk/stories/")
    page.get_by_role("link", name="Fog", exact=True).click()
    row(page, "Ferries in the fog").wait_for()
    omar.press("Forget the view Fog")
    assert page.get_by_role("link", name="Fog", exact=True).count() == 0
    page.goto("/desk/stories/?view=published")
    section = page.get_by_label("Section", exact=True).locator("option").nth(1).get_attribute("value")
    page.goto(f"/desk/stories/?view=published&section={section}")
    assert page.locator("[data-row]").count() > 0
    look(page, "stories-published")


def test_several_stories_are_changed_at_once_and_back(omar):
    page = omar.page
    for number in range(3):
        begin(page, f"Bulk story {number}")
    begin(page, "Bulk story without a chance")
    page.goto("/desk/stories/?view=draft&q=bulk")
    picks = page.locator("[data-pick]")
    assert page.get_by_role("button", name="Move", exact=True).is_disabled()
    picks.nth(0).click()
    picks.nth(3).click(modifiers=["Shift"])
    assert "4 chosen" in page.locator(".chosen").inner_text()
    picks.nth(0).click()
    look(page, "stories-chosen")
    page.locator("#bulk [name=to]").select_option("approved")
    omar.press("Move")
    assert "3 stories are changed" in page.locator(".outcome").inner_text()
    look(page, "stories-changed")
    page.goto("/desk/stories/?view=approved&q=bulk")
    assert page.locator("[data-row]").count() == 3
    omar.press("Undo the change of 3 stories")
    assert "as they were before" in page.locator(".outcome").inner_text()
    page.goto("/desk/stories/?view=draft&q=bulk")
    assert page.locator("[data-row]").count() == 4


def test_the_counts_live(omar, colleague):
    page = omar.page
    page.goto("/desk/stories/?view=draft")
    before = int(page.locator("[data-count=draft]").inner_text() or 0)
    ruth = colleague()
    ruth.sign_in(RUTH, PASSWORD)
    begin(ruth.page, "One more")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    page.locator("[data-count=draft]", has_text=re.compile(f"^{before + 1}$")).wait_for()


def test_cards_are_moved_across_the_board(omar):
    page = omar.page
    begin(page, "Across the board")
    page.goto("/desk/board/")
    card = page.locator("[data-card]", has_text="Across the board")
    look(page, "board")
    page.set_viewport_size({"width": 1440, "height": 900})
    card.drag_to(column(page, "submitted"), target_position={"x": 60, "y": 60})
    column(page, "submitted").locator("[data-card]", has_text="Across the board").wait_for()
    assert "is moved: Submitted" in page.locator("[data-said]").inner_text()
    # By keys alone, from where the board has put the focus.
    assert "Across the board" in page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.locator("[data-said]", has_text="is moved: Draft").wait_for()
    assert column(page, "submitted").locator("[data-card]", has_text="Across the board").count() == 0


def test_a_card_that_somebody_changed_meanwhile_is_not_moved(omar, colleague):
    page = omar.page
    address = begin(page, "Changed meanwhile")
    page.goto("/desk/board/")
    other = colleague()
    other.sign_in(OMAR, PASSWORD)
    other.page.goto(address)
    other.page.locator(".story-text").wait_for()
    other.page.get_by_label("Headline", exact=True).fill("Changed meanwhile, indeed")
    other.page.locator("[data-saved][data-state=saved]").wait_for()
    card = page.locator("[data-card]", has_text="Changed meanwhile")
    card.drag_to(column(page, "approved"), target_position={"x": 60, "y": 60})
    page.locator("[data-said]", has_text="Nothing was done").wait_for()
    assert column(page, "draft").locator("[data-card]", has_text="Changed meanwhile, indeed").count() == 1


def test_what_is_due_is_moved_to_another_day(omar):
    page = omar.page
    begin(page, "Due on a day")
    today = date.today()
    page.locator("summary", has_text="Assignment").click()
    page.get_by_label("Until", exact=True).fill(f"{today}T18:00")
    with page.expect_navigation():
        page.get_by_role("button", name="Assign", exact=True).click()
    monday = today - timedelta(days=today.weekday())
    target = monday + timedelta(days=3 if today.weekday() != 3 else 4)
    page.goto(f"/desk/planning/?day={today}")
    look(page, "planning-week")
    page.set_viewport_size({"width": 1440, "height": 900})
    page.locator("[data-move]", has_text="Due on a day").drag_to(page.locator(f"[data-day='{target}']"))
    page.locator(f"[data-day='{target}'] [data-move]", has_text="Due on a day").wait_for()
    assert f"is due on {target}" in page.locator("[data-said]").inner_text()
    moved = page.locator(f"[data-day='{target}'] [data-move]", has_text="Due on a day")
    assert "18:00" in moved.inner_text()
    moved.locator("summary").click()
    moved.locator("input[name=day]").fill(str(monday))
    moved.get_by_role("button", name="Change").click()
    page.locator(f"[data-day='{monday}'] [data-move]", has_text="Due on a day").wait_for()
    page.goto(f"/desk/planning/?span=month&day={today}")
    look(page, "planning-month")


def test_the_desk_obeys_keys(omar):
    page = omar.page
    begin(page, "By keys one")
    begin(page, "By keys two")
    page.goto("/desk/stories/?view=draft&q=keys")
    page.keyboard.press("?")
    assert page.locator("[data-keys]").is_visible()
    look(page, "keys")
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.textContent") == "By keys one"
    page.keyboard.press("x")
    assert row(page, "By keys one").locator("[data-pick]").is_checked()
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.textContent") == "By keys two"
    page.keyboard.press("/")
    page.keyboard.type("gb?")
    assert page.get_by_label("Words").input_value() == "gb?"
    page.locator("h1").click()
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("g")
    page.keyboard.press("b")
    page.wait_for_url("**/desk/board/")
    page.keyboard.press("g")
    page.keyboard.press("p")
    page.wait_for_url("**/desk/planning/")
    with page.expect_navigation():
        page.keyboard.press("n")
    page.locator(".story-text").wait_for()
