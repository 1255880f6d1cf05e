"""The desk's entrance and its people, on a newspaper of the test's own: who comes in, who is added, who must leave."""

import re

import pytest

from looking import look
from newsroom import PASSWORD
from reading import Reader
from serving import new_demo, run, served


@pytest.fixture(scope="module")
def paper(tmp_path_factory):
    """The address and the folder of a demo in which nobody has an account yet."""
    folder = tmp_path_factory.mktemp("desk") / "paper"
    new_demo(folder)
    with served(folder) as address:
        yield address, folder


# The tests tell one story, in this order.


def test_the_first_account_is_made_once(colleague, paper):
    first = colleague()
    page = first.open("/desk/")
    assert page.url.endswith("/desk/first-person/")
    look(page, "first-person")
    page.get_by_label("Name").fill("Dana Mirel")
    page.get_by_label("E-mail").fill("dana@courier.example")
    page.get_by_label("New password").fill("password1234")
    first.press("Make the account")
    assert "tried first" in page.get_by_role("alert").inner_text()
    assert page.get_by_label("Name").input_value() == "Dana Mirel"
    page.get_by_label("New password").fill(PASSWORD)
    first.press("Make the account")
    assert page.get_by_role("heading", level=1).inner_text() == "Stories"
    assert colleague().open("/desk/first-person/").url.endswith("/desk/sign-in/")


def test_somebody_signs_in_and_out(colleague):
    dana = colleague()
    page = dana.open("/desk/people/")
    look(page, "sign-in")
    page = dana.sign_in("dana@courier.example", "seven herons at high tide")
    assert "wrong" in page.get_by_role("alert").inner_text()
    page.get_by_label("Password").fill(PASSWORD)
    dana.press("Sign in")
    assert "Dana Mirel" in page.locator(".person").inner_text()
    dana.press("Sign out")
    assert page.url.endswith("/desk/sign-in/")
    assert dana.open("/desk/account/").url.split("?")[0].endswith("/desk/sign-in/")


def test_somebody_is_added_chooses_a_password_and_is_let_go(colleague):
    dana = colleague()
    dana.sign_in("dana@courier.example", PASSWORD)
    page = dana.open("/desk/people/")
    page.get_by_label("Name").fill("Noa Shahar-Lindenbaum <script>")
    page.get_by_label("E-mail").fill("noa@courier.example")
    page.get_by_label("Role").last.select_option(label="Editor")
    dana.press("Add somebody")
    link = page.locator("code").inner_text()
    look(page, "people")

    noa = colleague()
    theirs = noa.open(re.sub("^http://[^/]*", "", link))
    look(theirs, "choose-password")
    theirs.get_by_label("New password").fill("noa shahar-lindenbaum")
    noa.press("Choose and sign in")
    assert "your name" in theirs.get_by_role("alert").inner_text()
    theirs.get_by_label("New password").fill("eleven cranes before rain")
    noa.press("Choose and sign in")
    assert theirs.get_by_role("heading", level=1).inner_text() == "Stories"
    # An editor reads the audit log, and sees nothing of the people.
    rooms = [link.inner_text() for link in theirs.locator(".rail nav a").all()]
    assert "Audit log" in rooms and "Pictures" in rooms and "People" not in rooms
    assert "Noa Shahar-Lindenbaum <script>" in noa.open("/desk/audit/?verb=signIn").locator("table").inner_text()
    noa.open("/desk/people/", status=403)
    look(theirs, "forbidden")
    assert noa.open("/desk/account/").get_by_text("This browser").count() == 1

    page = dana.open("/desk/people/")
    row = page.locator(".people > li", has_text="noa@courier.example")
    row.locator("summary").click()
    look(page, "people-open")
    with page.expect_navigation():
        row.get_by_role("button", name="Close account").click()
    assert "closed" in page.get_by_role("status").inner_text()
    assert noa.open("/desk/account/").url.split("?")[0].endswith("/desk/sign-in/")


def test_a_password_is_changed_and_other_browsers_are_signed_out(colleague):
    here, there = colleague(), colleague()
    here.sign_in("dana@courier.example", PASSWORD)
    there.sign_in("dana@courier.example", PASSWORD)
    page = here.open("/desk/account/")
    look(page, "account")
    page.get_by_label("Current password").fill(PASSWORD)
    page.get_by_label("New password").fill(PASSWORD + ", and one ibis")
    here.press("Change password")
    assert "changed" in page.get_by_role("status").inner_text()
    assert there.open("/desk/account/").url.split("?")[0].endswith("/desk/sign-in/")
    look(here.open("/desk/audit/"), "audit")


def test_the_desk_is_used_by_keys_alone(colleague):
    ben = colleague()
    page = ben.open("/desk/sign-in/")
    seen = []
    for _ in range(4):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()"))
    assert seen == ["Skip to the content", "email", "password", "Sign in"]


def test_readers_get_no_cookie_from_the_desks_newspaper(paper, browser):
    visitor = Reader(browser, paper[0], 1280, 900, {})
    visitor.open("/")
    assert visitor.leave() == []


def test_the_operator_adds_somebody_from_the_command_line(colleague, paper):
    printed = run(
        "user", "add", "eitan@courier.example", "--name", "Eitan Barkai", "--role", "reporter", "--into", paper[1],
        text="nine storks over the port\n",
    )
    assert "Eitan Barkai can sign in" in printed
    eitan = colleague()
    page = eitan.sign_in("eitan@courier.example", "nine storks over the port")
    assert "Reporter" in page.locator(".person").inner_text()
    printed = run(
        "user", "add", "leila@courier.example", "--name", "Leila", "--role", "contributor", "--into", paper[1], text=""
    )
    link = re.search(r"http://\S+", printed).group()
    page = colleague().open(re.sub("^http://[^/]*", "", link))
    assert page.get_by_label("E-mail").input_value() == "leila@courier.example"
