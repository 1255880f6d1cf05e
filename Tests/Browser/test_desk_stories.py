"""The day of a newsroom, on a newspaper of the test's own: what is written, how it reaches readers, and what is not lost."""

import re
import struct
import zlib

import pytest

from looking import look
from newsroom import OMAR, PASSWORD, RUTH, AtWork, newspaper_at_work, read


@pytest.fixture(scope="module")
def paper(tmp_path_factory):
    yield from newspaper_at_work(tmp_path_factory.mktemp("stories") / "paper")


@pytest.fixture
def desk(colleague):
    """Makes somebody who is signed in, with what they do at a story's page."""
    return lambda email, **options: AtWork(colleague(**options), email)


# Writing


def test_a_reporter_writes_a_story_and_finds_every_word_again(desk):
    ruth = desk(RUTH).begin("Ferry to the islands returns", 'The ferry left at dawn. "It was time," said the captain.')
    page = ruth.page
    page.get_by_label("Kicker").fill("Harbour")
    page.get_by_label("Standfirst").fill("After nine years the line opens again")
    for label, words in [("Add a name", "Ruth Barlev"), ("Add a topic", "Island ferries")]:
        field = page.get_by_role("combobox", name=label)
        field.fill(words)
        page.get_by_role("option", name=f"Add “{words}”").wait_for()
        field.press("ArrowUp")
        field.press("Enter")
        page.get_by_role("button", name=f"Remove {words}").wait_for()
    sections = page.get_by_role("combobox", name="Add a section")
    sections.fill("cit")
    sections.press("Enter")
    page.get_by_label("Format").select_option("feature")
    ruth.wait_until_saved("unsaved").wait_until_saved()
    ruth.reload()
    assert page.get_by_label("Headline", exact=True).input_value() == "Ferry to the islands returns"
    assert page.get_by_label("Kicker").input_value() == "Harbour"
    assert page.get_by_label("Format").input_value() == "feature"
    assert ruth.text.inner_text().strip() == "The ferry left at dawn. “It was time,” said the captain."
    chosen = page.locator(".chooser ol > li bdi").all_inner_texts()
    assert chosen == ["Ruth Barlev", "News › City", "Island ferries"], chosen
    look(page, "story")
    page.goto("/desk/stories/")
    assert page.locator(".stories .headline").all_inner_texts() == ["Ferry to the islands returns"]
    look(page, "stories")


def test_what_is_chosen_is_put_in_order_and_removed_by_key(desk):
    ruth = desk(RUTH).begin("Order", "x")
    page = ruth.page
    field = page.get_by_role("combobox", name="Add a section")
    for name in ["Opinions", "Science"]:
        field.fill(name)
        field.press("Enter")
    page.get_by_role("button", name="Move Science up").press("Enter")
    assert page.locator("[data-chooser=sections] ol bdi").all_inner_texts() == ["Science", "Opinions"]
    page.get_by_role("button", name="Remove Opinions").press("Enter")
    ruth.wait_until_saved("unsaved").wait_until_saved().reload()
    assert page.locator("[data-chooser=sections] ol bdi").all_inner_texts() == ["Science"]


def test_hostile_words_are_words(desk, paper):
    hostile = "<script>document.title='x'</script>\u202e\u2066 & \"'"
    ruth = desk(RUTH).begin(hostile, hostile)
    ruth.page.get_by_label("Kicker").fill(hostile)
    ruth.page.get_by_role("combobox", name="Add a name").fill("<b>Nobody</b>")
    ruth.page.get_by_role("option").first.wait_for()
    ruth.page.get_by_role("combobox", name="Add a name").press("Enter")
    ruth.wait_until_saved("unsaved").wait_until_saved().reload()
    assert "<script>" in ruth.text.inner_text()
    page = ruth.page
    page.goto("/desk/stories/")
    assert page.title() != "x" and page.locator(".stories script").count() == 0
    for field, words in [("headline", "a" * 1_000_000), ("body", "{"), ("sections", "1,x"), ("format", "\x00"), ("point", "")]:
        status = page.evaluate(
            """async ([address, field, words]) => {
                const token = document.querySelector("input[name=token]").value
                const fields = new URLSearchParams({ token, point: "1.0", headline: "x", body: '{"type":"doc","content":[]}', [field]: words })
                return (await fetch(address, { method: "POST", body: fields, headers: { Accept: "application/json" } })).status
            }""",
            [ruth_story(page) + "draft/", field, words],
        )
        assert status == 422, (field, status)


def ruth_story(page):
    return page.locator(".stories .headline a").first.get_attribute("href")


def test_a_story_gets_pictures_from_this_computer_and_from_the_library(desk, paper):
    omar = desk(OMAR).begin("Storm over the harbour", "The mole held.")
    page = omar.page
    page.locator(".side summary", has_text="Lead picture").click()
    page.get_by_role("button", name="Choose a picture").click()
    library = page.get_by_role("dialog", name="Pictures")
    library.get_by_role("listitem").first.wait_for()
    look(page, "library")
    page.set_viewport_size({"width": 1280, "height": 900})
    library.get_by_label("From this computer").set_input_files(
        {"name": "not-a-picture.jpg", "mimeType": "image/jpeg", "buffer": b"words"})
    library.get_by_text("The picture was not kept: not-a-picture.jpg").wait_for()
    library.get_by_label("From this computer").set_input_files(
        {"name": "harbour.png", "mimeType": "image/png", "buffer": png(640, 400)})
    library.wait_for(state="detached")
    page.get_by_label("What the picture shows, for those who cannot see it").fill("A grey harbour")
    # One is pasted into the text, as from a screenshot.
    omar.text.click()
    page.keyboard.press("Control+End")
    page.evaluate(
        """bytes => {
            const data = new DataTransfer()
            data.items.add(new File([new Uint8Array(bytes)], "mole.png", { type: "image/png" }))
            document.querySelector(".story-text").dispatchEvent(
                new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }))
        }""",
        list(png(320, 200)),
    )
    page.locator(".story-text img[src^='/pictures/']").wait_for()
    omar.wait_until_saved("unsaved").wait_until_saved().decide("Publish")
    html = read(paper, omar.public_address)
    assert 'alt="A grey harbour"' in html and html.count("<figure") >= 2


def png(width, height):
    """A grey picture."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


# The way to readers


def test_an_editor_takes_a_story_over_and_publishes_it_for_every_reader(desk, paper):
    ruth = desk(RUTH).begin("Night trains will stop at Saltmarket", "They stop from Monday.")
    assert ruth.page.get_by_role("button", name="Publish", exact=True).count() == 0
    ruth.decide("Send to the editors")
    assert ruth.state == "Submitted"
    status = ruth.page.evaluate(
        """async address => {
            const token = document.querySelector("input[name=token]").value
            const point = document.querySelector("input[name=point]").value
            return (await fetch(address, { method: "POST", body: new URLSearchParams({ token, point }) })).status
        }""",
        ruth.address + "publication/",
    )
    assert status == 403
    omar = desk(OMAR)
    omar.page.goto("/desk/stories/?view=submitted")
    omar.page.get_by_role("link", name="Night trains will stop at Saltmarket").click()
    omar.wait().write(" The first at two.").wait_until_saved().decide("Publish")
    assert omar.state == "Published"
    public = omar.public_address
    assert "The first at two." in read(paper, public)
    assert "Night trains will stop" in read(paper, "/feed.xml") and "Night trains will stop" in read(paper, "/")
    history = omar.page.locator(".history li").all_text_contents()
    assert any("Ruth Okafor" in line for line in history) and "Omar Haddad" in history[0]

    # What is written from now on is the newsroom's own until it is published again.
    omar.write(" The last at four.").wait_until_saved()
    assert "The last at four" not in read(paper, public)
    omar.page.get_by_role("button", name="Preview").click()
    shown = omar.page.frame_locator(".preview iframe")
    shown.get_by_text("The last at four").wait_for()
    omar.page.get_by_role("button", name="Desktop").click()
    assert omar.page.locator(".preview iframe").evaluate("frame => frame.clientWidth") >= 1200
    omar.decide("Publish the changes")
    assert "The last at four" in read(paper, public)


def test_a_story_is_scheduled_and_withdrawn(desk, paper):
    omar = desk(OMAR).begin("Library opens on Sundays", "From the first of the month.")
    omar.page.locator(".more-deeds > summary").click()
    omar.page.get_by_label("Publish at").fill("2031-01-05T09:30:15")
    omar.decide("Schedule")
    assert omar.state == "Scheduled"
    omar.page.goto("/desk/stories/?view=scheduled")
    row = omar.page.locator(".stories li", has_text="Library opens on Sundays")
    assert "2031-01-05 09:30" in row.inner_text()
    row.get_by_role("link").click()
    omar.wait().decide("Publish")
    public = omar.public_address
    assert "From the first of the month" in read(paper, public)
    omar.page.locator(".more-deeds > summary").click()
    omar.page.locator("summary", has_text="Withdraw …").click()
    omar.page.get_by_label("Note for readers").fill("It stays shut.")
    omar.decide("Withdraw")
    assert omar.state == "Withdrawn" and "It stays shut." in read(paper, public, status=410)
    assert "Library opens on Sundays" not in read(paper, "/feed.xml")


def test_revisions_are_compared_word_by_word_and_an_older_text_is_taken_up_again(desk):
    omar = desk(OMAR).begin("Bridge to be painted", "The old bridge will be red.")
    omar.decide("Publish")
    omar.page.get_by_label("Headline", exact=True).fill("Bridge to be painted again")
    omar.text.click()
    omar.page.keyboard.press("Control+a")
    omar.page.keyboard.type("The old bridge will be green.")
    omar.wait_until_saved("unsaved").wait_until_saved()
    page = omar.page
    page.locator(".side summary", has_text="History").click()
    page.locator(".history a").first.click()
    page.get_by_label("From").select_option(index=0)
    page.get_by_label("To", exact=True).select_option("")
    page.get_by_role("button", name="Compare").click()
    page.locator(".changed-text del").wait_for()
    assert page.locator(".changed-text del").inner_text().strip() == "red."
    assert page.locator(".changed-text ins").inner_text().strip() == "green."
    assert page.locator(".changes ins").inner_text().strip() == "again"
    look(page, "revisions")
    page.set_viewport_size({"width": 1280, "height": 900})
    page.get_by_role("button", name="Take up the older text again").click()
    omar.wait()
    assert "red." in omar.text.inner_text() and "newer draft" in omar.state


# Never a word lost


def test_two_who_write_at_once_are_shown_both_texts(desk):
    ruth = desk(RUTH).begin("Market hall", "First paragraph.")
    ruth.page.keyboard.press("Enter")
    ruth.page.keyboard.type("Second paragraph.")
    ruth.wait_until_saved("unsaved").wait_until_saved()
    omar = desk(OMAR).open(ruth.address)
    omar.write(" Omar was here.").wait_until_saved("unsaved").wait_until_saved()
    omar.page.get_by_text("Also here: Ruth Okafor").wait_for(timeout=40_000)
    ruth.page.get_by_label("Headline", exact=True).fill("Market hall to close")
    ruth.text.locator("p").first.click()
    ruth.page.keyboard.press("End")
    ruth.page.wait_for_timeout(80)
    ruth.page.keyboard.type(" Ruth too.")
    clash = ruth.page.get_by_role("dialog", name="Two texts of one story")
    clash.wait_for()
    assert "Ruth too." in clash.inner_text() and "Omar was here." in clash.inner_text()
    look(ruth.page, "clash")
    ruth.page.set_viewport_size({"width": 1280, "height": 900})
    clash.get_by_role("button", name="Save this text").click()
    ruth.wait_until_saved().reload()
    # What only one of them changed is that one's; nobody had to choose.
    assert ruth.page.get_by_label("Headline", exact=True).input_value() == "Market hall to close"
    paragraphs = ruth.text.locator("p").all_inner_texts()
    assert paragraphs == ["First paragraph. Ruth too.", "Second paragraph. Omar was here."]


def test_nothing_acknowledged_is_lost_when_the_server_is_killed_and_the_rest_is_saved_when_it_is_back(desk, paper):
    server = paper[2]
    ruth = desk(RUTH).begin("Power cut", "Acknowledged words.")
    server.kill()
    ruth.write(" Words without a server.")
    ruth.page.get_by_text("Your words are kept on this computer").wait_for()
    server.start()
    ruth.wait_until_saved()
    ruth.colleague.complaints.clear()
    ruth.reload()
    assert ruth.text.inner_text().strip() == "Acknowledged words. Words without a server."


def test_words_of_a_tab_that_died_are_offered_again(desk):
    ruth = desk(RUTH).begin("Lost tab", "Saved words.")
    ruth.page.route("**/draft/", lambda route: route.abort())
    ruth.write(" Words that never arrived.").wait_until_saved("offline")
    again = ruth.colleague.context.new_page()
    again.goto(ruth.address)
    ruth.page.close()
    again.get_by_text("were never saved").wait_for()
    assert "never arrived" not in again.locator(".story-text").inner_text()
    again.get_by_role("button", name="Take them up again").click()
    again.locator("[data-saved][data-state=saved]").wait_for()
    again.reload()
    assert "Saved words. Words that never arrived." in again.locator(".story-text").inner_text()
    assert again.get_by_text("were never saved").count() == 0
    ruth.colleague.complaints.clear()


def test_whoever_is_signed_out_goes_on_after_signing_in_elsewhere(desk):
    ruth = desk(RUTH).begin("Signed out", "Before.")
    other = ruth.colleague.context.new_page()
    other.goto("/desk/account/")
    other.get_by_role("button", name="Sign out", exact=True).click()
    ruth.write(" After.").wait_until_saved("signedOut")
    assert ruth.page.get_by_role("link", name="Sign in in another tab").is_visible()
    other.get_by_label("E-mail").fill(RUTH)
    other.get_by_label("Password").fill(PASSWORD)
    other.get_by_role("button", name="Sign in").click()
    ruth.wait_until_saved().reload()
    assert ruth.text.inner_text().strip() == "Before. After."


def test_who_may_not_write_may_read(desk):
    omar = desk(OMAR).begin("Only Omar's", "Read this.")
    ruth = desk(RUTH).open(omar.address)
    assert "To read only" in ruth.page.locator("[data-saved]").inner_text()
    assert ruth.text.get_attribute("contenteditable") == "false"
    assert ruth.page.get_by_label("Headline", exact=True).is_disabled()


def test_a_desk_page_is_quick_to_find_things(desk):
    omar = desk(OMAR)
    page = omar.page
    page.goto("/desk/stories/?view=published")
    first = page.locator(".stories .headline").first.inner_text()
    page.get_by_label("Words").fill(" ".join(first.split()[:3]))
    page.get_by_role("button", name="Show").click()
    page.locator(".stories .headline", has_text=first).wait_for()
    page.goto("/desk/stories/?view=published&edition=he")
    assert re.search("[א-ת]", page.locator(".stories").inner_text())
