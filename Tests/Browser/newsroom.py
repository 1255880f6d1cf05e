"""Somebody who works at the desk."""

import urllib.error
import urllib.request

from reading import Reader
from serving import Server, new_demo, run

PASSWORD = "seven herons at low tide"
RUTH, OMAR, DANA = [f"{name}@courier.example" for name in ("ruth", "omar", "dana")]


def newspaper_at_work(folder):
    """A demo with a reporter, an editor and a publisher: its address, its folder and its server."""
    new_demo(folder)
    for email, name, role in [
        (RUTH, "Ruth Okafor", "reporter"), (OMAR, "Omar Haddad", "editor"), (DANA, "Dana Mirel", "publisher"),
    ]:
        run("user", "add", email, "--name", name, "--role", role, "--into", folder, text=PASSWORD)
    server = Server(folder)
    server.start()
    yield server.address, folder, server
    server.stop()


class Colleague(Reader):
    """Somebody of the newsroom with a browser: unlike a reader, they are given a cookie."""

    def __init__(self, *arguments):
        super().__init__(*arguments)
        # A password is hashed at its full cost, by a program that is built for its tests and not for speed.
        self.page.set_default_timeout(30_000)

    def check_response(self, response):
        if response.status >= 500:
            self.complaints.append(f"{response.url} answered {response.status}")

    def check_console(self, message):
        # A form that is refused is answered with the page and a status that says so.
        if message.type == "error" and "status of 4" not in message.text:
            self.complaints.append(f"console of {self.page.url}: {message.text}")

    def leave(self):
        self.context.close()
        return self.complaints

    def press(self, button):
        with self.page.expect_navigation():
            self.page.get_by_role("button", name=button, exact=True).click()

    def sign_in(self, email, password):
        self.page.goto("/desk/")
        self.page.get_by_label("E-mail").fill(email)
        self.page.get_by_label("Password").fill(password)
        self.press("Sign in")
        return self.page


class AtWork:
    """Somebody at a story's page."""

    def __init__(self, colleague, email):
        self.colleague = colleague
        self.email = email
        self.page = colleague.sign_in(email, PASSWORD)

    def begin(self, headline=None, text=None):
        self.page.goto("/desk/stories/")
        with self.page.expect_navigation():
            self.page.get_by_role("button", name="New story").click()
        self.wait()
        if headline:
            self.page.get_by_label("Headline", exact=True).fill(headline)
        if text:
            self.write(text)
        if headline or text:
            self.wait_until_saved()
        return self

    def open(self, address):
        self.page.goto(address)
        return self.wait()

    def wait(self):
        self.page.locator(".story-text").wait_for()
        return self

    def write(self, text):
        """Types at the end of the story's text."""
        self.text.click()
        self.page.keyboard.press("Control+End")
        # Right after it is placed the editor holds the cursor fast; nobody presses a key sooner than that.
        self.page.wait_for_timeout(80)
        self.page.keyboard.type(text)
        return self

    def wait_until_saved(self, state="saved"):
        self.page.locator(f"[data-saved][data-state={state}]").wait_for()
        return self

    def reload(self):
        self.page.reload()
        return self.wait()

    def decide(self, button):
        """Presses a button that decides about the story; when it is asked once more, says yes."""
        since = self.page.evaluate("performance.timeOrigin")
        decided = "since => performance.timeOrigin !== since"
        self.page.get_by_role("button", name=button, exact=True).click()
        self.page.wait_for_function("since => document.querySelector('.look-again') || performance.timeOrigin !== since", arg=since)
        again = self.page.locator(".look-again .primary")
        if again.count():
            again.click()
            self.page.wait_for_function(decided, arg=since)
        return self.wait()

    def decide_more(self, button):
        self.page.locator(".more-deeds > summary").click()
        return self.decide(button)

    @property
    def text(self):
        return self.page.locator(".story-text")

    @property
    def state(self):
        return self.page.locator(".story-bar .state").inner_text()

    @property
    def address(self):
        return self.page.url.split("?")[0]

    @property
    def public_address(self):
        return self.page.get_by_role("link", name="As readers see it").get_attribute("href")


def read(paper, path, status=200):
    """What a reader gets who comes now."""
    request = urllib.request.Request(paper[0] + path)
    try:
        with urllib.request.urlopen(request) as response:
            assert response.status == status
            return response.read().decode()
    except urllib.error.HTTPError as refused:
        assert refused.code == status, (path, refused.code)
        return refused.read().decode()
