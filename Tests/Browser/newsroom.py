"""Somebody who works at the desk."""

from reading import Reader

PASSWORD = "seven herons at low tide"


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
