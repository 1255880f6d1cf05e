"""What the tests share: the address of the demo, a browser, readers, and the whole site as links reach it."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from crawler import crawl
from newspaper import EDITIONS
from reading import Reader

CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]


@pytest.fixture(scope="session")
def address():
    """Where the demo newspaper is served, such as http://127.0.0.1:8080; bin/test sets it."""
    if "STOPPRESS_ADDRESS" not in os.environ:
        pytest.exit("STOPPRESS_ADDRESS is not set; bin/test browser starts the demo and sets it", returncode=2)
    return os.environ["STOPPRESS_ADDRESS"].rstrip("/")


@pytest.fixture(scope="session")
def browser():
    program = next((path for path in CHROMIUM if Path(path).exists()), None)
    assert program, "no Chromium found; bin/setup --tests installs it"
    # Chromium's own sandbox refuses to run as root, as tests in a container do.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=arguments)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def site(address):
    """Every page and file that links reach from the fronts of both editions."""
    return crawl(address, [edition.home for edition in EDITIONS])


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
