"""What somebody with bad intentions types into the desk: it is words, or it is refused, and it never fails."""

import json
import re
from urllib.parse import quote

import pytest

from newsroom import DANA, OMAR, PASSWORD, RUTH, newspaper_at_work
from serving import run
from staff_program import Forms, StaffProgram

MARKUP = """<script>window.struck = 1</script>"><img src=x onerror="window.struck = 1">'-{{frame.token}}{{{frame.token}}}"""
HOSTILE = {
    "markup": MARKUP,
    "address": "javascript:window.struck=1",
    "characters nobody sees": "a\u202eb\u2066c\u200bd\ufeffe\u0000f\u0007g",
    "bytes that are no text": b"%FF%FE%C0%80%ED%A0%80%F8",
    "a book": "\u05d0x<b>" * 250_000,
    "a number": "9" * 40,
    "less than nothing": "-1",
}
# Rooms from which the desk's other pages are reached.
ROOMS = [
    "stories", "board", "planning", "notices", "fronts", "fronts/1", "pictures", "contributors", "people", "checks", "account",
    "account/second-factor", "settings", "settings/sections", "settings/menus", "settings/topics", "settings/pages",
    "settings/redirects", "settings/edition", "settings/formats", "settings/colours", "audit",
]
# Who does these is signed out, or locked out.
SPARED = re.compile(r"sign-out|deactivation|account/(sessions|other-sessions|second-factor)|people/second-factor|/role/")


@pytest.fixture(scope="module")
def paper(tmp_path_factory):
    yield from newspaper_at_work(tmp_path_factory.mktemp("malice") / "paper")


@pytest.fixture(scope="module")
def dana(paper):
    return StaffProgram(paper[0], DANA)


@pytest.fixture(scope="module")
def forms(dana):
    """The forms of every kind of page, by their actions without the numbers in them."""
    began = dana.send("/desk/stories/", {}).place
    pages = [f"/desk/{room}/" for room in ROOMS] + [began, "/desk/stories/1/", "/desk/pictures/1/", "/desk/contributors/1/"]
    pages += ["/desk/settings/sections/1/", "/desk/settings/topics/1/", "/desk/settings/pages/1/", "/desk/fronts/1/history/"]
    found = {}
    for page in pages:
        answer = dana.get(page)
        assert answer.status == 200, page
        for form in Forms(answer.text).found:
            if form.method == "post" and not SPARED.search(form.action):
                found.setdefault(re.sub(r"\d+", "N", form.action), form)
    assert len(found) > 45, sorted(found)
    return found


def test_whatever_is_typed_into_a_form_is_words_or_refused(dana, forms):
    tried, faults = 0, []
    for form in forms.values():
        for name in form.fields:
            if name == "token":
                continue
            for kind, value in HOSTILE.items():
                # What nobody types is asked with what could do harm there.
                if name not in form.typed and kind in ("a book", "characters nobody sees"):
                    continue
                tried += 1
                answer = dana.send(form.action, {**form.fields, name: value, "token": dana.token})
                faults += [f"{form.action}, {name}, {kind}: {fault}" for fault in faults_of(answer)]
    assert tried > 800
    assert not faults, "\n".join(faults[:20])


def test_whatever_is_asked_in_an_address_is_words_or_refused(dana):
    lists = ["stories", "pictures", "contributors", "audit", "settings/topics", "settings/redirects", "find/stories", "find/topics"]
    lists += ["find/contributors", "find/pictures", "find/front-stories", "board", "planning", "counts", "settings/menus"]
    names = ["q", "section", "topic", "person", "view", "edition", "from", "through", "before", "after", "actor", "verb", "credit", "month", "use", "try", "front", "done", "menu", "span"]
    faults = []
    for path in lists:
        for kind, value in HOSTILE.items():
            if kind == "a book":
                continue
            text = value.decode() if isinstance(value, bytes) else quote(value, safe="")
            asked = f"/desk/{path}/?" + "&".join(f"{name}={text}" for name in names)
            faults += [f"{path}, {kind}: {fault}" for fault in faults_of(dana.get(asked))]
            for name in ("q", "before", "after"):
                faults += [f"{path}, {name}, {kind}: {fault}" for fault in faults_of(dana.get(f"/desk/{path}/?{name}={text}"))]
    for number in ["0", "-1", "9" * 30, "1e3", "%00", "..%2f..", quote("<script>")]:
        for path in ["stories/{}/", "stories/{}/preview/", "pictures/{}/", "contributors/{}/", "fronts/{}/", "settings/sections/{}/", "settings/pages/{}/"]:
            answer = dana.get("/desk/" + path.format(number))
            assert answer.status in (400, 404), (path, number, answer.status)
    assert not faults, "\n".join(faults[:20])


def deep(levels):
    opening = '{"type":"blockquote","content":[' * levels
    return '{"type":"doc","content":[' + opening + '{"type":"paragraph"}' + "]}" * levels + "]}"


@pytest.mark.parametrize("body", [
    deep(10_000), '{"type":"doc","content":[' + ",".join(['{"type":"paragraph"}'] * 200_000) + "]}",
    json.dumps({"type": "doc", "content": [{"type": "html", "content": [{"type": "text", "text": MARKUP}]}]}),
    json.dumps({"type": "doc", "content": [{"type": "embed", "attrs": {"provider": "web", "address": "javascript:window.struck=1", "title": MARKUP}}]}),
    json.dumps({"type": "doc", "content": [{"type": "picture", "attrs": {"source": "//evil.example/x.png", "caption": MARKUP}}]}),
    json.dumps({"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": MARKUP, "marks": [{"type": "link", "attrs": {"href": "javascript:window.struck=1"}}]}]}]}),
    '{"type":"doc","content":[{"type":"heading","attrs":{"level":1e99}}]}', "[]", "null", '"', '{"type":"doc","type":"doc"}', "\ud800".encode("utf-8", "surrogatepass").decode("latin-1"),
], ids=["deep", "long", "unknown", "embed", "picture", "link", "level", "list", "nothing", "torn", "twice", "no text"])
def test_a_body_that_is_no_document_is_refused_and_one_that_is_stays_words(dana, body):
    page = dana.send("/desk/stories/", {}).place
    point = re.search(r'name="point" value="([^"]+)"', dana.get(page).text).group(1)
    fields = {"point": point, "headline": MARKUP, "format": "news", "sections": "1", "body": body}
    answer = dana.send(page + "draft/", fields, Accept="application/json")
    assert answer.status in (200, 400, 413, 422) and answer.seconds < 10, (answer.status, answer.text[:200])
    if answer.status != 200:
        return
    for shown in (page, page + "preview/", page + "text/"):
        assert not faults_of(dana.get(shown))
    published = dana.send(page + "publication/", {"point": json.loads(answer.text)["point"], "checked": "1"})
    assert published.status == 303
    place = re.search(r'href="(/2\d{3}/[^"]+)"', dana.get(page).text).group(1)
    assert not faults_of(dana.get(place))


def test_afterwards_every_page_is_whole_and_no_script_has_run(dana, forms, colleague, paper):
    colleague = colleague()
    colleague.sign_in(DANA, PASSWORD)
    struck, pages = [], ["/", "/he/", "/news/", "/search?q=script", "/archive/", "/author/nobody/"]
    pages += [f"/desk/{room}/" for room in ROOMS] + ["/desk/stories/?view=all", "/desk/stories/?view=published"]
    pages += ["/desk/stories/1/", "/desk/stories/1/revisions/", "/desk/stories/1/preview/", "/desk/pictures/1/", "/desk/contributors/1/", "/desk/fronts/1/preview/"]
    colleague.page.on("dialog", lambda dialog: struck.append(dialog.message))
    for page in pages:
        answer = dana.get(page)
        assert answer.status in (200, 404) and not faults_of(answer), page
        colleague.page.goto(page)
        if colleague.page.evaluate("window.struck"):
            struck.append(page)
    assert not struck


def test_a_reporter_changes_nothing_that_readers_see(paper, dana, forms):
    """By no form that a publisher has, and by no field that a reporter's own forms do not show."""
    ruth = StaffProgram(paper[0], RUTH)
    begun = ruth.send("/desk/stories/", {}).place
    point = re.search(r'name="point" value="([^"]+)"', ruth.get(begun).text).group(1)
    body = json.dumps({"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "Mine."}]}]})
    fields = {"point": point, "headline": "Out at once", "format": "news", "sections": "1", "body": body}
    saved = ruth.send(begun + "draft/", {**fields, "state": "published", "published": "2020-01-01T00:00:00Z"}, Accept="application/json")
    point = json.loads(saved.text)["point"]
    before = [ruth.get(path).text for path in ("/", "/he/", "/news/", "/feed.xml", "/about/")]
    for deed in ("publication", "schedule", "withdrawal", "correction", "assignment", "due"):
        sent = ruth.send(f"{begun}{deed}/", {"point": point, "checked": "1", "at": "2030-01-01T00:00:00", "text": "No", "note": ""})
        assert sent.status == 403, deed
    for state in ("published", "scheduled", "withdrawn", "approved", "inReview"):
        assert ruth.send(begun + "move/", {"point": point, "to": state}).status in (403, 404), state
    together = ruth.send("/desk/bulk/", {"deed": "move", "to": "published", "story": f"{begun.split('/')[-2]}.{point}", "stories": begun.split("/")[-2]})
    assert together.status in (200, 303, 403, 404, 422)
    allowed = re.compile(r"/desk/(stories|filters|bulk|notices|contributors|topics|pictures|account)/|/sign-in")
    for form in forms.values():
        if not allowed.match(form.action):
            assert ruth.send(form.action, {**form.fields, "token": ruth.token}).status == 403, form.action
    assert [ruth.get(path).text for path in ("/", "/he/", "/news/", "/feed.xml", "/about/")] == before
    state = re.search(r'data-state="(\w+)"', ruth.get(begun).text).group(1)
    assert state == "draft"


def faults_of(answer):
    """What is wrong with an answer, whatever was asked."""
    faults = []
    if answer.status >= 500:
        faults.append(f"answered {answer.status}: {answer.text[:200]}")
    if answer.seconds > 10:
        faults.append(f"took {answer.seconds:.0f} seconds")
    if answer.is_page:
        for piece in ("<script>window.struck", "<img src=x", 'href="javascript:', "href='javascript:", "\u0000"):
            if piece in answer.text:
                at = answer.text.index(piece)
                faults.append(f"says {answer.text[max(0, at - 120):at + 60]!r}")
    return faults
