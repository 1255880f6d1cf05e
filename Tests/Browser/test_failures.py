"""What a reader meets when a story is gone, and when the newspaper itself has failed."""

import sqlite3

import pytest

from reading import Reader
from serving import new_demo, run, served
from test_accessibility import violations
from test_layout import wider_than_the_window

# The second one breaks the newspaper for good, so it comes last.
FAILURES = {"gone": ("/2012/old-story/", 410), "failed": ("/", 500)}


@pytest.fixture(scope="module")
def own_paper(tmp_path_factory):
    """The address and the folder of a demo with a redirect to nowhere."""
    folder = tmp_path_factory.mktemp("failing") / "paper"
    new_demo(folder)
    (folder / "redirects.csv").write_text("from,to,status\n/2012/old-story/,,410\n")
    run("import", "redirects", folder / "redirects.csv", "--into", folder)
    with served(folder) as address:
        yield address, folder


@pytest.fixture(scope="module", params=FAILURES)
def failure(request, own_paper, browser):
    """The name of a failure, the page that tells of it, opened in a browser, and its source."""
    address, folder = own_paper
    reader = Reader(browser, address, 1440, 900, {})
    path, status = FAILURES[request.param]
    if request.param == "failed":
        reader.open("/")
        break_database(folder)
    response = reader.page.goto(path)
    assert response.status == status
    yield request.param, reader.page, response.text()
    reader.leave()


def break_database(folder):
    database = sqlite3.connect(folder / "stoppress.sqlite", timeout=30)
    database.execute("ALTER TABLE listing RENAME TO lost")
    database.commit()
    database.close()


def test_nothing_stands_in_the_way_of_assistive_technology(failure):
    _, page, _ = failure
    for width, scheme in [(1440, "light"), (360, "dark")]:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        assert not (found := violations(page)), "\n".join(found)


def test_it_fits_into_every_window(failure):
    _, page, _ = failure
    for width in [360, 768, 1440]:
        page.set_viewport_size({"width": width, "height": 900})
        assert not wider_than_the_window(page)


def test_it_is_sound_html(failure, validator, tmp_path):
    name, _, source = failure
    (tmp_path / f"{name}.html").write_text(source)
    assert not (errors := validator.errors_in(tmp_path)), errors


def test_it_says_what_happened_and_where_to_go_on(failure):
    name, page, source = failure
    assert page.locator("main h1").inner_text()
    assert page.locator("main a[href='/']").count() >= 1
    if name == "gone":
        assert page.locator("main form[role=search]").count() == 1
    else:
        # The number leads the operator to the line of the log; nothing else is told.
        reference = page.locator(".reference code").inner_text()
        assert len(reference) >= 8
        assert "sqlite" not in source.lower() and "listing" not in source.lower()
