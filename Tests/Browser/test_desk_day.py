"""A day of a newsroom, from a reporter's first word to the note that a story is gone, and a server that falls meanwhile."""

import random
import time
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from newsroom import OMAR, RUTH, AtWork, newspaper_at_work, read
from test_desk_publishing import group
from test_desk_stories import png

# The zone of the demo's English edition.
ZONE = ZoneInfo("Asia/Jerusalem")
# Keeps what the page showed whenever it said that everything was saved.
ACKNOWLEDGE = """() => {
    const said = document.querySelector("[data-saved]")
    const note = () => {
        if (said.dataset.state === "saved") window.acknowledged = document.querySelector(".story-text").innerText.trim()
    }
    new MutationObserver(note).observe(said, { attributes: true })
}"""


@pytest.fixture(scope="module")
def paper(tmp_path_factory):
    yield from newspaper_at_work(tmp_path_factory.mktemp("day") / "paper")


@pytest.fixture
def desk(colleague):
    return lambda email, **options: AtWork(colleague(**options), email)


def test_a_day_of_the_newsroom(desk, paper):
    # The reporter writes, with a picture dropped into the text, and hands in.
    ruth = desk(RUTH).begin("Bakers of the old port strike", "No bread was baked on Monday. Nobody knows for how long.")
    ruth.page.locator("#find-sections").fill("News › City")
    ruth.page.get_by_role("option", name="News › City").click()
    ruth.page.evaluate(
        """bytes => {
            const data = new DataTransfer()
            data.items.add(new File([new Uint8Array(bytes)], "oven.png", { type: "image/png" }))
            const text = document.querySelector(".story-text")
            const { left, bottom } = text.lastElementChild.getBoundingClientRect()
            text.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true, clientX: left + 4, clientY: bottom - 4 }))
        }""",
        list(png(640, 400)),
    )
    ruth.page.locator(".story-text img[src^='/pictures/']").wait_for()
    ruth.wait_until_saved().decide("Send to the editors")

    # The editor is told, asks about a passage, and the reporter answers.
    omar = desk(OMAR)
    omar.page.goto("/desk/notices/")
    omar.page.get_by_role("link", name="Bakers of the old port strike").first.click()
    omar.wait().text.locator("p").first.click(click_count=3)
    omar.page.keyboard.press("Control+Alt+m")
    omar.page.keyboard.type("Who says so?")
    omar.page.keyboard.press("Control+Enter")
    omar.page.locator(".comment", has_text="Who says so?").wait_for()
    ruth.reload()
    comment = ruth.page.locator(".comment", has_text="Who says so?")
    comment.locator("summary", has_text="Answer").click()
    comment.get_by_role("textbox", name="Answer").fill("The guild does.")
    comment.locator("details form button").click()
    ruth.page.locator(".answer", has_text="The guild does.").wait_for()

    # The editor changes the text and has it published some seconds from now, on the paper's clocks.
    omar.reload().write(" The guild says so.").wait_until_saved()
    due = datetime.now(timezone.utc).replace(microsecond=0) + timedelta(seconds=15)
    omar.page.locator(".more-deeds > summary").click()
    omar.page.get_by_label("Publish at").fill(due.astimezone(ZONE).strftime("%Y-%m-%dT%H:%M:%S"))
    omar.decide("Schedule")
    assert omar.state == "Scheduled"
    headline = "Bakers of the old port strike"
    lists = ("/", "/news/city/", "/feed.xml", "/news-sitemap.xml")
    if datetime.now(timezone.utc) < due:
        assert headline not in read(paper, "/feed.xml")
    wait_until(lambda: headline in read(paper, "/feed.xml"), due)
    assert datetime.now(timezone.utc) >= due
    omar.reload()
    public = omar.public_address
    for place in lists:
        assert headline in read(paper, place), place
    story = read(paper, public)
    assert "The guild says so." in story and "Who says so?" not in story and "<figure" in story

    # It is corrected, and readers keep the old text until the new one is published.
    group(omar, "Corrections").get_by_label("New correction").fill("It was Tuesday.")
    omar.decide("Publish the correction")
    assert "It was Tuesday." in read(paper, public)
    ruth.reload().write(" More follows.").wait_until_saved()
    assert "More follows." not in read(paper, public)
    omar.reload().decide("Publish the changes")
    assert "More follows." in read(paper, public)

    # It is withdrawn, and says so to who comes back.
    omar.page.locator(".more-deeds > summary").click()
    omar.page.locator("summary", has_text="Withdraw …").click()
    omar.page.get_by_label("Note for readers").fill("There was no strike.")
    omar.decide("Withdraw")
    assert "There was no strike." in read(paper, public, status=410)
    for place in lists:
        assert headline not in read(paper, place), place


def test_what_was_acknowledged_is_there_however_often_the_server_falls(desk, paper):
    draw = random.Random(23)
    server = paper[2]
    ruth = desk(RUTH).begin("Power cuts")
    words = [f"word{number}" for number in range(60)]
    ruth.page.evaluate(ACKNOWLEDGE)
    ruth.text.click()
    ruth.page.wait_for_timeout(80)
    falls = sorted(draw.sample(range(5, 55), 3))
    for number, word in enumerate(words):
        ruth.page.keyboard.type(word + " ", delay=draw.choice([5, 30, 60]))
        if number in falls:
            ruth.page.wait_for_timeout(draw.choice([0, 700, 1600]))
            server.kill()
            acknowledged = ruth.page.evaluate("window.acknowledged ?? ''")
            server.start()
            assert acknowledged in standing(ruth), "the desk said that it had these words"
    ruth.wait_until_saved()
    ruth.colleague.complaints.clear()
    ruth.reload()
    assert ruth.text.inner_text().split() == words


def standing(at_work):
    """The words of the story as the desk has them, whatever is on the page."""
    return at_work.page.evaluate(
        """async address => {
            const { fields } = await (await fetch(address, { headers: { Accept: "application/json" } })).json()
            const words = node => (node.text ?? "") + (node.content ?? []).map(words).join("")
            return words(JSON.parse(fields.body)).trim()
        }""",
        at_work.page.locator("form#story").get_attribute("data-text"),
    )


def wait_until(is_so, due):
    """Asks again and again, until half a minute after a time."""
    while not is_so():
        assert datetime.now(timezone.utc) < due + timedelta(seconds=30)
        time.sleep(0.1)
