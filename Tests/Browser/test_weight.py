"""What a page costs the reader: bytes, requests, shifts, and nothing that it did not need."""

from urllib.request import Request, urlopen

import pytest

from kinds import name_of, open_page
from newspaper import EDITIONS

MOST_BYTES = 30 * 1024
MOST_BYTES_OF_SCRIPT = 3 * 1024
MOST_REQUESTS = 10
PLAIN = [(edition, article) for edition in EDITIONS for article in edition.public_articles if not article.picture]
SHIFTING = [(edition, kind) for edition in EDITIONS for kind in ("front", "article", "section")]


def article_name(pair):
    return f"{pair[0].code}-{pair[1].values['id']}"


def bytes_sent(address):
    """How many bytes the server sends to a reader who accepts gzip."""
    with urlopen(Request(address, headers={"Accept-Encoding": "gzip"})) as answer:
        return len(answer.read())


@pytest.mark.parametrize("pair", PLAIN, ids=article_name)
def test_an_article_without_pictures_weighs_at_most_30_kilobytes(address, site, pair):
    visit = site.visits[site.address_of(pair[1].headline)]
    parts = [visit] + [site.visits[path] for path in visit.contents.needed]
    sizes = {part.path: bytes_sent(address + part.path) for part in parts}
    assert sum(sizes.values()) <= MOST_BYTES, sizes


@pytest.mark.parametrize("width", [360, 1440])
def test_an_article_with_pictures_asks_for_little(reader, site, edition, width):
    asked = []
    someone = reader(width=width)
    someone.page.on("request", lambda request: asked.append(request.url))
    open_page(someone, site, edition, "article").wait_for_load_state("networkidle")
    assert len(asked) <= MOST_REQUESTS, asked


def test_no_page_has_styles_or_scripts_within_and_its_policy_says_so(site):
    bad = []
    for visit in site.pages:
        policy = visit.headers.get("content-security-policy", "")
        if "unsafe" in policy or "default-src 'none'" not in policy:
            bad.append(f"{visit.path}: {policy}")
        bad += [f"{visit.path}: {part}" for part in visit.contents.inline]
    assert not bad, "\n".join(bad)


def test_only_pages_with_a_text_have_scripts_and_those_are_the_papers_own_and_small(site):
    bad, kinds = [], set()
    for visit in site.pages:
        scripts = [path for path in visit.contents.needed if path.endswith(".js")]
        kinds.add(tuple(path.rsplit("/", 1)[-1] for path in scripts))
        has_text = b'class="story-body"' in visit.body
        if bool(scripts) != has_text:
            bad.append(f"{visit.path}: {scripts}")
        bad += [f"{visit.path}: {path}" for path in scripts if len(site.visits[path].body) > MOST_BYTES_OF_SCRIPT]
    assert not bad, "\n".join(bad)
    assert kinds == {(), ("text-size.js",), ("text-size.js", "comforts.js")}


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("pair", SHIFTING, ids=name_of)
def test_nothing_moves_while_a_page_is_loaded_and_read(reader, site, pair, width):
    page = open_page(reader(width=width), site, *pair)
    page.evaluate(
        """() => {
            window.shifts = []
            const note = list => list.getEntries().forEach(shift => window.shifts.push([
                shift.value, ...shift.sources.map(source => source.node?.outerHTML?.slice(0, 80))
            ]))
            new PerformanceObserver(note).observe({ type: "layout-shift", buffered: true })
        }"""
    )
    for _ in range(12):
        page.mouse.wheel(0, 700)
        page.wait_for_timeout(30)
    page.wait_for_load_state("networkidle")
    assert not page.evaluate("window.shifts"), page.evaluate("window.shifts")
