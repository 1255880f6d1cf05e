"""Fronts laid out at the desk, on a newspaper of the test's own: by pointer and by key, by two at once, and before readers."""

import re
import urllib.request

import pytest

from looking import look
from newsroom import PASSWORD
from serving import Server, new_demo, run

OMAR, DANA, RUTH = [f"{name}@courier.example" for name in ("omar", "dana", "ruth")]
FRONT = "/desk/fronts/1/"


@pytest.fixture(scope="module")
def paper(tmp_path_factory):
    """A demo with two editors and a reporter: its address, its folder and its server."""
    folder = tmp_path_factory.mktemp("fronts") / "paper"
    new_demo(folder)
    for email, name, role in [
        (OMAR, "Omar Haddad", "editor"), (DANA, "Dana Mirel", "publisher"), (RUTH, "Ruth Okafor", "reporter"),
    ]:
        run("user", "add", email, "--name", name, "--role", role, "--into", folder, text=PASSWORD)
    server = Server(folder)
    server.start()
    yield server.address, folder, server
    server.stop()


@pytest.fixture
def desk(colleague):
    """Makes somebody who is signed in and has a front open."""
    return lambda email=OMAR, **options: LayingOut(colleague(**{"width": 1440, **options}), email)


class LayingOut:
    """Somebody at the page of a front."""

    def __init__(self, colleague, email):
        self.colleague = colleague
        self.page = colleague.sign_in(email, PASSWORD)
        self.open()

    def open(self, address=FRONT):
        self.page.goto(address)
        self.page.locator(".slot").first.wait_for()
        self.page.locator(".story-choice").first.wait_for()
        return self

    def wait_until_saved(self, state="saved"):
        self.page.locator(f"[data-saved][data-state={state}]").wait_for()
        return self

    def slot(self, number):
        return self.page.locator(".slot").nth(number - 1)

    def stories(self, number):
        """The headlines of a slot's stories, in order."""
        return self.slot(number).locator(".place bdi").all_inner_texts()

    def choices(self):
        return self.page.locator(".story-choice bdi").all_inner_texts()

    def aim_at(self, number):
        self.page.get_by_label("Add to").select_option(index=number - 1)

    @property
    def said(self):
        return self.page.locator("[data-said]").inner_text()

    def name(self, number, title):
        """Gives a slot another title and waits until the desk has it."""
        with self.page.expect_response("**/draft/"):
            self.slot(number).get_by_label("Title").fill(title)
        return self

    def publish(self):
        button = self.page.get_by_role("button", name="Publish this front")
        with self.page.expect_navigation():
            button.click()
        self.page.locator(".slot").first.wait_for()
        return self


def read(paper, path="/"):
    """What a reader gets who comes now."""
    with urllib.request.urlopen(paper[0] + path) as response:
        return response.read().decode()


def test_a_story_is_dragged_from_the_list_into_a_slot_and_on_to_another(desk, paper):
    omar = desk()
    place = omar.page.locator(".story-choice").nth(4)
    headline = place.locator("bdi").inner_text()
    before = omar.stories(2)
    place.drag_to(omar.slot(2).locator(".places"))
    assert headline in omar.stories(2) and len(omar.stories(2)) == len(before) + 1
    omar.wait_until_saved()
    row = omar.slot(2).locator(".place", has_text=headline).locator(".place-row")
    row.drag_to(omar.slot(3).locator(".places"))
    assert headline in omar.stories(3) and headline not in omar.stories(2)
    assert headline in omar.said
    omar.wait_until_saved()
    assert headline in omar.open().stories(3)
    # A slot is dragged by its number.
    names = omar.page.locator(".slot").evaluate_all("slots => slots.map(slot => slot.dataset.key)")
    omar.slot(1).locator(".slot-name").drag_to(omar.slot(3), target_position={"x": 200, "y": 8})
    moved = omar.page.locator(".slot").evaluate_all("slots => slots.map(slot => slot.dataset.key)")
    assert moved[:3] == [names[1], names[0], names[2]]
    omar.page.get_by_role("button", name="Undo").click()
    assert omar.page.locator(".slot").first.get_attribute("data-key") == names[0]
    omar.wait_until_saved()


def test_everything_is_done_with_keys_alone(desk, paper):
    omar = desk()
    page, keyboard = omar.page, omar.page.keyboard
    omar.aim_at(2)
    page.get_by_label("Words of a story").focus()
    keyboard.press("ArrowDown")
    keyboard.press("ArrowDown")
    chosen = page.evaluate("document.activeElement.querySelector('bdi').textContent")
    keyboard.press("Enter")
    assert omar.stories(2)[-1] == chosen and f"{chosen} stands in" in omar.said
    # It goes up within its slot, then over its edge into the slot before, and the focus goes with it.
    row = omar.slot(2).locator(".place", has_text=chosen)
    row.get_by_role("button", name=re.compile("^Remove")).focus()
    for _ in range(len(omar.stories(2)) - 1):
        keyboard.press("Alt+ArrowUp")
    assert omar.stories(2)[0] == chosen
    keyboard.press("Enter")
    assert omar.stories(1)[-1] == chosen
    assert page.evaluate("document.activeElement.closest('.place').textContent").count(chosen)
    # By name to another slot.
    page.locator(":focus").locator("xpath=ancestor::li[1]").get_by_role("button", name=re.compile("^Headline")).press("Enter")
    page.get_by_role("combobox", name="Slot", exact=True).select_option(index=2)
    assert chosen in omar.stories(3)
    omar.slot(3).locator(".place", has_text=chosen).get_by_role("button", name=re.compile("^Remove")).press("Enter")
    assert chosen not in omar.stories(3) and "removed" in omar.said
    keyboard.press("Control+z")
    assert chosen in omar.stories(3)
    # A slot is added, named, moved up and removed.
    page.get_by_role("button", name="Add a slot").press("Enter")
    count = page.locator(".slot").count()
    page.keyboard.press("Tab")
    keyboard.type("By keys")
    omar.slot(count).get_by_role("button", name=re.compile("^Move .* up$")).press("Enter")
    assert omar.slot(count - 1).get_by_label("Title").input_value() == "By keys"
    omar.slot(count - 1).get_by_role("button", name="Remove By keys").press("Enter")
    assert page.locator(".slot").count() == count - 1
    omar.wait_until_saved()


def test_a_front_says_something_of_its_own_for_a_time_and_readers_see_it_when_it_is_published(desk, paper):
    omar = desk()
    page = omar.page
    omar.aim_at(2)
    page.get_by_label("Words of a story").fill("harbour")
    page.wait_for_timeout(600)
    page.locator(".story-choice", has_not_text="on this front").first.click()
    omar.slot(2).locator(".place").last.get_by_role("button", name=re.compile("^Headline")).click()
    page.get_by_label("Headline here").fill("Said by the front alone")
    page.get_by_label("Stays until").fill("2031-01-01T08:00:00")
    page.get_by_label("Stays until").blur()
    omar.slot(2).get_by_role("button", name="Choose a picture").click()
    page.locator(".library-pictures button").first.click()
    omar.wait_until_saved()
    assert "own headline · until 2031-01-01 08:00" in omar.slot(2).inner_text()
    assert "Said by the front alone" not in read(paper)
    page.get_by_role("button", name="Preview").click()
    inside = page.frame_locator("#preview iframe")
    inside.get_by_role("link", name="Said by the front alone").wait_for()
    page.get_by_role("button", name="Desktop").click()
    page.get_by_role("button", name="Preview").click()
    omar.publish()
    assert "Readers see this front now" in page.locator(".notice").inner_text()
    assert page.get_by_role("button", name="Publish this front").is_disabled()
    assert "Said by the front alone" in read(paper)
    # What was before it is in the history, and comes back.
    page.get_by_role("link", name="History").click()
    look(page, "front history")
    page.set_viewport_size({"width": 1440, "height": 900})
    with page.expect_navigation():
        page.get_by_role("button", name="Take this layout up again").last.click()
    page.locator(".slot").first.wait_for()
    assert "Said by the front alone" not in page.locator(".slots").inner_text()
    assert "Said by the front alone" in read(paper)
    omar.publish()
    assert "Said by the front alone" not in read(paper)


def test_two_lay_out_different_slots_at_once_and_both_are_kept(desk, paper):
    omar, dana = desk(), desk(DANA)
    omar.slot(2).get_by_label("Title").fill("From Omar")
    omar.wait_until_saved()
    dana.slot(3).get_by_label("Title").fill("From Dana")
    dana.wait_until_saved()
    assert dana.slot(2).get_by_label("Title").input_value() == "From Omar"
    assert "Omar Haddad" in dana.said or "changed other slots" in dana.said
    omar.name(2, "From Omar again").wait_until_saved()
    assert omar.slot(3).get_by_label("Title").input_value() == "From Dana"


def test_two_who_change_one_slot_are_shown_both(desk, paper):
    omar, dana = desk(), desk(DANA)
    omar.slot(4).get_by_label("Title").fill("His word")
    omar.wait_until_saved()
    dana.slot(4).get_by_label("Title").fill("Her word")
    dialog = dana.page.get_by_role("dialog", name="Two layouts of one front")
    dialog.wait_for()
    assert "His word" in dialog.inner_text() and "Her word" in dialog.inner_text()
    look(dana.page, "front clash")
    dana.page.set_viewport_size({"width": 1440, "height": 900})
    dialog.get_by_label("Omar Haddad’s").check()
    dialog.get_by_role("button", name="Keep this").click()
    dana.wait_until_saved()
    assert dana.slot(4).get_by_label("Title").input_value() == "His word"
    # Whoever turned to something else keeps their layout and is asked again.
    omar.name(4, "His next").wait_until_saved()
    dana.slot(4).get_by_label("Title").fill("Her next")
    dialog.wait_for()
    dialog.get_by_role("button", name="Keep this").click()
    dana.wait_until_saved()
    assert dana.open().slot(4).get_by_label("Title").input_value() == "Her next"


def test_what_is_laid_out_without_a_connection_is_saved_when_it_is_back(desk, paper):
    omar = desk()
    omar.page.context.set_offline(True)
    omar.slot(2).get_by_label("Title").fill("Without a line")
    omar.wait_until_saved("offline")
    omar.page.context.set_offline(False)
    omar.wait_until_saved()
    assert omar.open().slot(2).get_by_label("Title").input_value() == "Without a line"
    # The browser says of itself that it had no connection.
    omar.colleague.complaints.clear()


def test_a_layout_is_scheduled_and_comes_in_its_second(desk, paper):
    omar = desk()
    page = omar.page
    page.get_by_role("button", name="Add a slot").click()
    omar.page.locator(".slot").last.get_by_label("Title").fill("Comes by itself")
    omar.wait_until_saved()
    soon = page.evaluate("""zone => new Date(Date.now() + 8000).toLocaleString("sv-SE", { timeZone: zone }).replace(" ", "T")""",
                         page.locator("#front").get_attribute("data-zone"))
    page.locator(".more-deeds > summary").click()
    page.get_by_label("Publish at").fill(soon)
    with page.expect_navigation():
        page.get_by_role("button", name="Schedule", exact=True).click()
    page.locator(".slot").first.wait_for()
    assert "scheduled as it is now" in page.locator(".notice").inner_text()
    assert "Comes by itself" not in read(paper)
    page.wait_for_timeout(10_000)
    assert "Comes by itself" in read(paper)


def test_breaking_news_stands_on_every_page_at_once_and_leads_to_a_story(desk, paper):
    page = desk().page
    page.goto("/desk/fronts/")
    page.locator(".breaking-form > summary").first.click()
    form = page.locator(".breaking-form").first
    form.get_by_label("Text").fill("The harbour is closed")
    form.get_by_label("Link").press_sequentially("harbour")
    page.locator("datalist option").first.wait_for(state="attached")
    address = page.locator("datalist option").first.get_attribute("value")
    form.get_by_label("Link").fill(address)
    form.get_by_label("Until").fill("2031-01-01T08:00:00")
    with page.expect_navigation():
        form.get_by_role("button", name="Show on every page").click()
    for path in ["/", address, "/search?q=tram"]:
        assert "The harbour is closed</a>" in read(paper, path)
    look(page, "fronts")
    page.goto("/")
    bar = page.get_by_role("complementary", name="Breaking news")
    look(page, "breaking")
    page.set_viewport_size({"width": 1440, "height": 900})
    bar.get_by_role("link").click()
    assert page.url.endswith(address)
    page.goto("/desk/fronts/")
    with page.expect_navigation():
        page.get_by_role("button", name="Take it down").click()
    assert "The harbour is closed" not in read(paper)


def test_a_reporter_has_no_way_to_fronts(colleague, paper):
    page = colleague().sign_in(RUTH, PASSWORD)
    assert page.get_by_role("link", name="Fronts").count() == 0
    assert page.goto("/desk/fronts/").status == 403
    assert page.goto(FRONT).status == 403


@pytest.mark.parametrize("address", [FRONT, "/desk/fronts/2/"])
def test_the_page_of_a_front_is_for_everybody(desk, paper, address):
    page = desk().open(address).page
    page.locator(".story-choice", has_not_text="on this front").first.click()
    page.locator(".place").first.get_by_role("button", name=re.compile("^Headline")).click()
    look(page, f"front{address.replace('/', '-')}")
