"""How pictures of every shape are shown, on a newspaper of the test's own."""

import json

import pytest

from reading import Reader
from serving import run, served

PLAN = """
name: The Picture Paper
editions:
  - code: en
    name: The Picture Paper
    language: en
    timeZone: UTC
    sections: [{name: News}]
"""

# Width and height of each story's lead picture.
SHAPES = {"upright": (800, 1200), "square": (1000, 1000), "tower": (600, 1800), "wide": (1500, 1000)}

# A head at the top and feet at the bottom, which must not be lost.
DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">
<rect width="100%" height="100%" fill="#7a94a8"/><circle cx="50%" cy="80" r="70" fill="#c08060"/>
<rect x="25%" y="160" width="50%" height="{body}" fill="#303848"/></svg>"""


@pytest.fixture(scope="module")
def own_paper(tmp_path_factory):
    """The address of a newspaper with one story for each shape, whose body has a gallery of all of them."""
    folder = tmp_path_factory.mktemp("pictures")
    (folder / "publication.yaml").write_text(PLAN)
    for name, (width, height) in SHAPES.items():
        (folder / f"{name}.svg").write_text(DRAWING.format(width=width, height=height, body=height - 200))
    pictures = [{"type": "picture", "attrs": {"source": f"{name}.svg", "alt": name}} for name in SHAPES]
    text = {"type": "paragraph", "content": [{"type": "text", "text": "They stood there all day. " * 20}]}
    lines = [
        {
            "id": name,
            "headline": f"{name.capitalize()} picture",
            "slug": name,
            "sections": ["news"],
            "publishedAt": f"2026-11-0{number}T08:00:00Z",
            "leadPicture": {"file": f"{name}.svg", "alt": name, "caption": "Somebody stands."},
            "document": {"type": "doc", "content": [text, {"type": "gallery", "content": pictures}, text]},
        }
        for number, name in enumerate(SHAPES, start=1)
    ]
    (folder / "articles.jsonl").write_text("\n".join(json.dumps(line) for line in lines))
    run("new", folder / "paper", "--from", folder / "publication.yaml")
    run("import", "articles", folder / "articles.jsonl", "--into", folder / "paper")
    with served(folder / "paper") as address:
        yield address


@pytest.fixture
def open_story(own_paper, browser):
    """Opens the story with a picture of a shape in a window of a width."""
    readers = []

    def open_it(name, width):
        readers.append(Reader(browser, own_paper, width, 900, {}))
        number = list(SHAPES).index(name) + 1
        return readers[-1].open(f"/2026/11/0{number}/{name}/")

    yield open_it
    complaints = [complaint for one in readers for complaint in one.leave()]
    assert not complaints, "\n".join(complaints)


# How large a picture's box is, what lies in it (its own pixels, as the browser scales them), and how much is cut off.
SHOWN = """async image => {
    await image.decode()
    const box = image.getBoundingClientRect(), fit = getComputedStyle(image).objectFit
    const scales = [box.width / image.naturalWidth, box.height / image.naturalHeight]
    const scale = fit === "contain" ? Math.min(...scales) : Math.max(...scales)
    const cut = fit === "fill" ? Math.abs(scales[0] - scales[1]) * image.naturalHeight
        : Math.max(0, scale * image.naturalWidth - box.width) + Math.max(0, scale * image.naturalHeight - box.height)
    return { width: box.width, height: box.height, ratio: image.naturalWidth / image.naturalHeight, cut }
}"""


@pytest.mark.parametrize("width", [360, 768, 1440])
@pytest.mark.parametrize("name", SHAPES)
def test_a_lead_picture_on_its_storys_page_is_shown_whole_and_not_too_high(open_story, name, width):
    page = open_story(name, width)
    shown = page.locator(".story > .lead-picture img").evaluate(SHOWN)
    across, down = SHAPES[name]
    assert shown["ratio"] == pytest.approx(across / down, rel=0.02), "the file itself is cut"
    assert shown["cut"] <= 2, shown
    assert shown["height"] <= 0.85 * 900 + 1, shown
    assert shown["width"] <= width


@pytest.mark.parametrize("name", SHAPES)
def test_a_lead_pictures_place_is_kept_until_it_has_come(open_story, name):
    page = open_story("wide", 360)
    page.route("**/pictures/**", lambda route: None)
    page.goto(page.url.replace("/04/wide/", f"/0{list(SHAPES).index(name) + 1}/{name}/"), wait_until="commit")
    page.locator(".story > .lead-picture img").wait_for()
    box = page.locator(".story > .lead-picture img").bounding_box()
    across, down = SHAPES[name]
    assert box["height"] == pytest.approx(min(360 * down / across, 0.85 * 900), abs=2)


@pytest.mark.parametrize("width", [360, 1440])
def test_the_pictures_of_a_gallery_are_shown_whole(open_story, width):
    page = open_story("wide", width)
    images = page.locator(".gallery img")
    assert images.count() == len(SHAPES)
    for index in range(images.count()):
        images.nth(index).scroll_into_view_if_needed()
        assert images.nth(index).evaluate(SHOWN)["cut"] <= 2
