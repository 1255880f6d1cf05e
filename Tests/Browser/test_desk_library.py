"""The picture library and the people of bylines, on a newspaper of the test's own: from many files at once to one that is
replaced everywhere, and from two names to one."""

import re
import struct
import urllib.error
import urllib.request
import zlib

import pytest

from looking import look
from newsroom import PASSWORD
from reading import Reader
from serving import new_demo, run, served

RUTH, OMAR = [f"{name}@courier.example" for name in ("ruth", "omar")]


@pytest.fixture(scope="module")
def paper(tmp_path_factory):
    """The address and the folder of a demo with a reporter and an editor."""
    folder = tmp_path_factory.mktemp("library") / "paper"
    new_demo(folder)
    for email, name, role in [(RUTH, "Ruth Okafor", "reporter"), (OMAR, "Omar Haddad", "editor")]:
        run("user", "add", email, "--name", name, "--role", role, "--into", folder, text=PASSWORD)
    with served(folder) as address:
        yield address, folder


def png(width, height, colour):
    """A picture of one colour; its number keeps it apart from others."""
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = (b"\0" + bytes(colour) * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def file(name, colour, size=(1600, 900)):
    return {"name": name, "mimeType": "image/png", "buffer": png(*size, colour)}


def title(page):
    return page.get_by_role("heading", level=1).inner_text()


# The tests tell one story, in this order.


def test_many_files_come_at_once_each_with_its_outcome(colleague):
    ruth = colleague()
    page = ruth.sign_in(RUTH, PASSWORD)
    page.goto("/desk/pictures/")
    look(page, "pictures")
    page.set_viewport_size({"width": 1280, "height": 900})
    many = [file(f"quay-{number}.png", (number * 20, 90, 160)) for number in range(8)]
    notes = {"name": "notes.txt", "mimeType": "image/png", "buffer": b"no picture"}
    page.get_by_label("Choose files").set_input_files([*many, notes])
    page.get_by_text("All 9 are done").wait_for()
    rows = page.locator("[data-uploads] li")
    assert rows.count() == 9
    assert page.locator("[data-uploads] [data-state=done]").count() == 8
    assert "notes.txt: this is not a picture" in page.locator("[data-uploads] [data-state=failed]").inner_text()
    look(page, "pictures-added")
    page.reload()
    assert page.locator(".tiles li").first.inner_text().startswith("quay-")
    assert "Not used" in page.locator(".tiles li").first.inner_text()


def test_a_file_is_dropped_and_known_again(colleague):
    page = colleague().sign_in(RUTH, PASSWORD)
    page.goto("/desk/pictures/")
    data = page.evaluate_handle(
        """bytes => {
            const data = new DataTransfer()
            data.items.add(new File([new Uint8Array(bytes)], "again.png", { type: "image/png" }))
            return data
        }""", list(png(1600, 900, (0, 90, 160))))
    page.dispatch_event("main", "drop", {"dataTransfer": data})
    page.get_by_text("was in the library already").wait_for()


def test_several_files_come_without_scripts(colleague):
    ruth = colleague(java_script_enabled=False)
    page = ruth.sign_in(RUTH, PASSWORD)
    page.goto("/desk/pictures/")
    notes = {"name": "notes.txt", "mimeType": "image/png", "buffer": b"no picture"}
    page.get_by_label("Choose files").set_input_files([file("mill.png", (200, 10, 10)), file("market.png", (10, 200, 10)), notes])
    ruth.press("Add")
    assert "notes.txt: this is not a picture" in page.get_by_role("alert").inner_text()
    assert page.locator("[data-uploads] a").all_inner_texts() == ["mill.png", "market.png"]


def test_the_library_is_searched(colleague):
    page = colleague().sign_in(RUTH, PASSWORD)
    page.goto("/desk/pictures/")
    search = page.get_by_role("search")
    search.get_by_label("Words").fill("market.png")
    search.get_by_role("button", name="Show").click()
    page.get_by_role("link", name="market.png").wait_for()
    assert page.locator(".tiles li").count() == 1
    search.get_by_label("Words").fill("")
    search.get_by_label("Credit").fill("courier")
    search.get_by_label("Use", exact=True).select_option("used")
    search.get_by_role("button", name="Show").click()
    page.wait_for_url("**use=used**")
    assert page.locator(".tiles li").count() > 10
    page.goto("/desk/pictures/?q=nothing+at+all")
    assert "No picture is like that" in page.locator("main").inner_text()


def test_a_picture_is_described_and_focused_by_click_and_by_key(colleague):
    ruth = colleague()
    page = ruth.sign_in(RUTH, PASSWORD)
    page.goto("/desk/pictures/?q=mill")
    page.get_by_role("link", name="mill.png").click()
    page.get_by_label("Caption").fill("The mill at dusk")
    page.get_by_label("What the picture shows").fill("A mill")
    page.get_by_label("Last day on which it may be shown").fill("2020-01-31")
    picture = page.locator(".focus-stage img")
    # Before it has come it has no size, and no place in it.
    picture.evaluate("node => node.decode()")
    box = picture.bounding_box()
    picture.click(position={"x": box["width"] * 0.2, "y": box["height"] * 0.5})
    assert page.get_by_label("From the left, in %").input_value() == "20"
    mark = page.get_by_role("button", name=re.compile("Focal point: 20 % from the left"))
    assert mark.evaluate("node => node === document.activeElement")
    square = page.locator(".crops img").last
    before = square.evaluate("node => node.style.objectPosition")
    for key in ["ArrowRight", "Shift+ArrowRight", "ArrowDown", "ArrowUp", "ArrowUp"]:
        page.keyboard.press(key)
    assert page.get_by_label("From the left, in %").input_value() == "31"
    assert page.get_by_label("From the top, in %").input_value() == "49"
    assert square.evaluate("node => node.style.objectPosition") != before
    look(page, "picture")
    ruth.press("Save")
    assert title(page) == "The mill at dusk"
    assert "Rights ended 2020-01-31" in page.locator("main").inner_text()
    assert page.get_by_label("From the left, in %").input_value() == "31"
    # What stands beside it is what the site makes: the same part of the picture.
    crops = page.locator(".crops img")
    assert [crops.nth(index).evaluate("node => node.complete && node.naturalWidth > 0") for index in range(3)] == [True] * 3
    page.goto("/desk/pictures/?rights=over")
    assert "The mill at dusk" in page.locator(".tiles").inner_text()


def test_a_picture_is_replaced_everywhere_and_brought_back(colleague, browser, paper):
    omar = colleague()
    page = omar.sign_in(OMAR, PASSWORD)
    page.goto("/desk/pictures/?q=coral+bay")
    page.locator(".tiles a").first.click()
    address = page.url
    assert "Story" in page.locator(".uses").inner_text()
    assert page.get_by_text("It can be deleted when nothing uses it any more").is_visible()
    old = re.search(r"/pictures/../([0-9a-f]{64})", page.locator(".focus-stage img").get_attribute("src")).group(1)
    page.locator("#file").set_input_files(file("new.png", (250, 200, 0), (1800, 1200)))
    omar.press("Replace everywhere")
    assert "The file is replaced" in page.get_by_role("status").first.inner_text()
    new = re.search(r"/pictures/../([0-9a-f]{64})", page.locator(".focus-stage img").get_attribute("src")).group(1)
    assert new != old
    look(page, "picture-replaced")

    # The front page shows the new one, and whoever has the old address is led to it.
    reader = Reader(browser, paper[0], 1280, 900, {})
    front = reader.open("/").content()
    assert new in front and old not in front
    for former in [f"/pictures/{old[:2]}/{old}-640.webp", f"/pictures/{old[:2]}/{old}-16x9-640-50x50.webp"]:
        with urllib.request.urlopen(paper[0] + former) as answer:
            assert new in answer.url
    assert reader.leave() == []

    page.goto(address)
    omar.press("Bring back")
    assert old in page.locator(".focus-stage img").get_attribute("src")
    front = urllib.request.urlopen(paper[0] + "/").read().decode()
    assert old in front and new not in front


def test_what_nothing_uses_is_deleted_after_a_question(colleague, paper):
    omar = colleague()
    page = omar.sign_in(OMAR, PASSWORD)
    page.goto("/desk/pictures/?q=market")
    page.get_by_role("link", name="market.png").click()
    source = page.locator(".focus-stage img").get_attribute("src")
    page.get_by_text("Delete the picture").click()
    look(page, "picture-deleting")
    omar.press("Delete")
    assert "The picture is deleted" in page.get_by_role("status").first.inner_text()
    page.goto("/desk/pictures/?q=market")
    assert page.locator(".tiles a", has_text="market.png").count() == 0
    with pytest.raises(urllib.error.HTTPError):
        urllib.request.urlopen(paper[0] + source)


def test_the_chooser_finds_tells_rights_and_gives_the_librarys_words(colleague):
    page = colleague().sign_in(RUTH, PASSWORD)
    page.goto("/desk/stories/")
    with page.expect_navigation():
        page.get_by_role("button", name="New story").click()
    page.locator(".story-text").wait_for()
    page.locator("summary", has_text="Lead picture").click()
    page.get_by_role("button", name="Choose a picture").click()
    dialog = page.get_by_role("dialog", name="Pictures")
    dialog.get_by_role("searchbox").fill("mill at dusk")
    found = dialog.get_by_role("button", name=re.compile("The mill at dusk"))
    found.wait_for()
    dialog.get_by_text("Rights are over, 2020-01-31").wait_for()
    look(page, "library-chooser")
    found.click()
    assert page.locator("[name=pictureCaption]").input_value() == "The mill at dusk"
    assert page.locator("[name=pictureText]").input_value() == "A mill"


def test_a_byline_is_changed_linked_and_its_owner_writes_their_biography(colleague, paper):
    omar = colleague()
    page = omar.sign_in(OMAR, PASSWORD)
    page.goto("/desk/contributors/")
    look(page, "contributors")
    page.get_by_role("link", name="Ruth Okafor").first.click()
    page.get_by_label("Is at the desk as").select_option(label="Ruth Okafor")
    page.get_by_label("Address", exact=True).fill("ruth-o")
    look(page, "contributor")
    omar.press("Save")
    assert "readers see it" in page.get_by_role("status").first.inner_text()
    with urllib.request.urlopen(paper[0] + "/author/ruth-okafor/") as answer:
        assert answer.url.endswith("/author/ruth-o/")

    ruth = colleague()
    own = ruth.sign_in(RUTH, PASSWORD)
    own.goto("/desk/account/")
    own.get_by_role("link", name="Ruth Okafor").last.click()
    assert own.get_by_label("Address", exact=True).count() == 0
    own.get_by_label("Biography").fill("She writes of the harbour.")
    own.get_by_role("button", name="Choose a portrait").click()
    dialog = own.get_by_role("dialog", name="Pictures")
    dialog.get_by_role("searchbox").fill("mill")
    dialog.get_by_role("button", name=re.compile("The mill at dusk")).click()
    look(own, "contributor-own")
    ruth.press("Save")
    public = urllib.request.urlopen(paper[0] + "/author/ruth-o/").read().decode()
    assert "She writes of the harbour." in public


def test_two_names_of_one_person_are_made_one(colleague, paper):
    omar = colleague()
    page = omar.sign_in(OMAR, PASSWORD)
    page.goto("/desk/contributors/")
    page.get_by_role("link", name="Elias Thorne").click()
    former = page.url
    page.get_by_role("search").get_by_label("Name").fill("ruth")
    omar.press("Look for")
    page.locator("details.other summary").click()
    assert "This cannot be undone" in page.locator("details.other").inner_text()
    look(page, "contributor-merging")
    with page.expect_navigation():
        page.get_by_role("button", name="Make them one", exact=True).click()
    assert title(page) == "Ruth Okafor"
    with urllib.request.urlopen(paper[0] + "/author/elias-thorne/") as answer:
        assert answer.url.endswith("/author/ruth-o/")
    omar.open(re.sub("^http://[^/]*", "", former).split("?")[0], status=404)
