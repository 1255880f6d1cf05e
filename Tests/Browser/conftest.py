"""A reader with a real browser. Whatever a test looks at, its end also checks what must hold for every page:
no request to another host, no cookie, no error in the console, no answer of 500 or more."""

import os
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import sync_playwright

from crawler import crawl
from newspaper import EDITIONS

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
    """Makes readers: `reader(width=360)`; see Reader."""
    readers = []

    def make(width=1280, height=900, **options):
        readers.append(Reader(browser, address, width, height, options))
        return readers[-1]

    yield make
    complaints = [complaint for one in readers for complaint in one.leave()]
    assert not complaints, "\n".join(complaints)


class Reader:
    """Somebody with a browser window of a certain size and no history."""

    def __init__(self, browser, address, width, height, options):
        self.address = address
        self.context = browser.new_context(
            base_url=address, viewport={"width": width, "height": height}, reduced_motion="reduce", **options
        )
        self.page = self.context.new_page()
        self.page.set_default_timeout(10_000)
        self.complaints = []
        self.page.on("request", self.check_request)
        self.page.on("response", self.check_response)
        self.page.on("console", self.check_console)
        self.page.on("pageerror", lambda error: self.complaints.append(f"script error: {error}"))

    def open(self, path, status=200):
        """Goes to an address; one that does not answer with the status fails the test."""
        response = self.page.goto(path)
        assert response.status == status, f"{path} answered {response.status}, not {status}"
        return self.page

    def check_request(self, request):
        if urlsplit(request.url).scheme != "data" and not request.url.startswith(self.address + "/"):
            self.complaints.append(f"{self.page.url} asked another host for {request.url}")

    def check_response(self, response):
        if response.status >= 500:
            self.complaints.append(f"{response.url} answered {response.status}")
        if "set-cookie" in response.headers:
            self.complaints.append(f"{response.url} set a cookie")

    def check_console(self, message):
        # Chromium reports the status of a page that is rightly missing as an error of that page itself.
        of_the_page_itself = message.location.get("url") == self.page.url and "404" in message.text
        if message.type == "error" and not of_the_page_itself:
            self.complaints.append(f"console of {self.page.url}: {message.text}")

    def leave(self):
        cookies = [cookie["name"] for cookie in self.context.cookies()]
        self.context.close()
        return self.complaints + [f"a cookie was kept: {name}" for name in cookies]
