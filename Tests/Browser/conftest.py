"""What the tests share: the address of the demo, a browser, readers, and the whole site as links reach it."""

import os

import pytest
from playwright.sync_api import sync_playwright

from asking import Asker
from crawler import crawl
from newspaper import EDITIONS
from reading import Reader, launch


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
