"""Signing in with a password and a code, as an authenticator app makes it."""

import base64
import hashlib
import hmac
import re
import time

import pytest

from looking import look
from newsroom import DANA, OMAR, PASSWORD, RUTH, newspaper_at_work
from serving import run


@pytest.fixture(scope="module")
def paper(tmp_path_factory):
    yield from newspaper_at_work(tmp_path_factory.mktemp("factor") / "paper")


class App:
    """An authenticator app that has read a secret; it never shows the same code twice."""

    def __init__(self, secret):
        self.key = base64.b32decode(secret.replace(" ", ""))
        self.last = 0

    def code(self):
        # The desk takes the code of the next half minute too.
        self.last = max(int(time.time()) // 30, self.last + 1)
        digest = hmac.new(self.key, self.last.to_bytes(8, "big"), hashlib.sha1).digest()
        start = digest[19] & 15
        return f"{(int.from_bytes(digest[start:start + 4], 'big') & 0x7FFFFFFF) % 1_000_000:06d}"


def set_up(page):
    """Sets up a second factor on its page; gives the app and the recovery codes."""
    app = App(page.locator("main code").inner_text())
    page.get_by_label("The code that the app shows now").fill(app.code())
    page.get_by_role("button", name="Ask for codes from now on").click()
    page.get_by_text("Whoever signs in as you").wait_for()
    return app, page.locator(".recovery-codes code").all_inner_texts()


def show_password(page, email):
    page.goto("/desk/sign-in/")
    page.get_by_label("E-mail").fill(email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("heading", name="Enter the code").wait_for()


def show_code(page, code):
    page.get_by_label("Code").fill(code)
    page.get_by_role("button", name="Sign in").click()


def test_somebody_signs_in_with_a_code_and_with_a_recovery_code(colleague, paper):
    ruth = colleague()
    page = ruth.sign_in(RUTH, PASSWORD)
    page.goto("/desk/account/")
    page.get_by_role("link", name="Change this").click()
    look(page, "second-factor")
    page.set_viewport_size({"width": 1280, "height": 900})
    app, codes = set_up(page)
    assert len(set(codes)) == 10 and all(re.fullmatch("[a-z2-7]{4}(-[a-z2-7]{4}){3}", code) for code in codes)
    look(page, "recovery-codes")
    page.goto("/desk/account/")
    page.get_by_role("button", name="Sign out", exact=True).click()

    show_password(page, RUTH)
    # Between password and code there is no way in.
    assert page.request.get(paper[0] + "/desk/stories/", max_redirects=0).status == 303
    look(page, "code")
    show_code(page, "000000")
    page.get_by_text("This code is wrong").wait_for()
    show_code(page, app.code())
    page.wait_for_url("**/desk/stories/")
    page.get_by_role("button", name="Sign out", exact=True).click()

    show_password(page, RUTH)
    show_code(page, codes[0].upper().replace("-", " "))
    page.wait_for_url("**/desk/stories/")
    page.goto("/desk/account/second-factor/")
    page.get_by_text("9 recovery codes are left.").wait_for()


def test_who_needs_one_by_their_role_sets_it_up_first(colleague, paper):
    dana = colleague().sign_in(DANA, PASSWORD)
    dana.goto("/desk/people/")
    dana.get_by_role("checkbox", name="Editor", exact=True).check()
    dana.get_by_role("button", name="Keep").click()
    dana.get_by_text("It is kept which roles").wait_for()
    look(dana, "people-second-factor")

    page = colleague().sign_in(OMAR, PASSWORD)
    page.wait_for_url("**/desk/account/second-factor/")
    page.goto("/desk/stories/")
    page.wait_for_url("**/desk/account/second-factor/")
    page.get_by_text("Your role needs a second factor").wait_for()
    set_up(page)
    assert page.get_by_role("button", name="Do without").count() == 0
    page.goto("/desk/stories/")
    page.get_by_role("heading", name="Stories").wait_for()

    # Who has lost everything is let in again by whoever runs the machine.
    run("user", "remove-second-factor", OMAR, "--into", paper[1])
    page.goto("/desk/stories/")
    page.wait_for_url("**/desk/sign-in/**")
