"""A reader with a real browser."""

import os
from pathlib import Path
from urllib.parse import urlsplit

CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]


def launch(playwright):
    program = next((path for path in CHROMIUM if Path(path).exists()), None)
    assert program, "no Chromium found; bin/setup --tests installs it"
    # Chromium's own sandbox refuses to run as root, as tests in a container do.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    return playwright.chromium.launch(executable_path=program, args=arguments)


def follow(page, link):
    """Clicks on a link and waits until the page that it leads to is there."""
    with page.expect_navigation():
        link.click()
    return page


def press_enter(page):
    """Presses Enter and waits until the page that it leads to is there."""
    with page.expect_navigation():
        page.keyboard.press("Enter")
    return page


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
