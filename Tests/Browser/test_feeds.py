"""Every feed, against what feed readers and validators ask of it: RSS 2.0 with the profile of its advisory board,
RFC 4287 for Atom, JSON Feed 1.1."""

import re
from datetime import datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

import feedparser
import pytest

from feeds import ATOM, CONTENT, DUBLIN_CORE, FEEDS, FORMS, LISTS, MEDIA, Feeds, name_of, only, text
from newspaper import squeezed
from pictures import jpeg_size

RFC_822 = re.compile(
    r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4}"
    r" \d{2}:\d{2}:\d{2} (GMT|[+-]\d{4})"
)
RFC_3339 = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})")

# What the validator of the W3C calls a risk, and what no feed reader shows.
FORBIDDEN = {"script", "style", "iframe", "frame", "form", "input", "button", "object", "embed", "applet", "base"}
FORBIDDEN |= {"link", "meta", "svg", "math", "html", "head", "body"}
VOID = {"area", "br", "col", "hr", "img", "source", "track", "wbr"}

# How many of each child an element may have at least and at most; a child that is not named is not allowed.
ONCE, AT_MOST_ONCE, ANY = (1, 1), (0, 1), (0, 999)
CHANNEL = {"title": ONCE, "link": ONCE, "description": ONCE, "language": ONCE, "copyright": AT_MOST_ONCE}
CHANNEL |= {"lastBuildDate": ONCE, f"{ATOM}link": ONCE, "item": ANY}
ITEM = {"title": ONCE, "link": ONCE, "guid": ONCE, "pubDate": ONCE, "description": ONCE, "category": ANY}
ITEM |= {f"{CONTENT}encoded": ONCE, f"{DUBLIN_CORE}creator": ANY, f"{MEDIA}content": AT_MOST_ONCE}
MEDIA_CONTENT = {f"{MEDIA}description": AT_MOST_ONCE, f"{MEDIA}credit": AT_MOST_ONCE}
ATOM_FEED = {"id": ONCE, "title": ONCE, "updated": ONCE, "subtitle": AT_MOST_ONCE, "rights": AT_MOST_ONCE}
ATOM_FEED |= {"link": ANY, "author": ANY, "entry": ANY}
ATOM_ENTRY = {"id": ONCE, "title": ONCE, "updated": ONCE, "published": ONCE, "summary": ONCE, "content": ONCE}
ATOM_ENTRY |= {"link": ONCE, "author": ANY, "category": ANY}
PERSON = {"name": ONCE, "uri": AT_MOST_ONCE}
JSON_FEED = {"version", "title", "home_page_url", "feed_url", "description", "language", "items"}
JSON_ITEM = {"id", "url", "title", "content_html", "summary", "image", "date_published", "date_modified", "language"}
JSON_ITEM |= {"tags", "authors"}

LIST_PAIRS = list(dict.fromkeys((edition, kind) for edition, kind, _ in FEEDS))


def pair_name(pair):
    return f"{pair[0].code}-{pair[1]}"


def of_form(form):
    return pytest.mark.parametrize("pair", LIST_PAIRS, ids=lambda pair: f"{pair_name(pair)}-{form}")


every_feed = pytest.mark.parametrize("three", FEEDS, ids=name_of)
every_list = pytest.mark.parametrize("pair", LIST_PAIRS, ids=pair_name)


@pytest.fixture(scope="module")
def feeds(asker, site):
    return Feeds(asker, site)


class Markup(HTMLParser):
    """The elements and addresses of a story in a feed."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.elements, self.attributes, self.addresses, self.unbalanced = set(), set(), [], []
        self.text = ""
        self._open = []
        self.feed(html)
        self.close()
        self.unbalanced += self._open
        self.text = squeezed(self.text)

    def handle_starttag(self, tag, attributes):
        self.elements.add(tag)
        self.attributes |= {name for name, _ in attributes}
        self.addresses += [value for name, value in attributes if name in ("href", "src", "poster", "cite", "action")]
        for candidates in (value for name, value in attributes if name == "srcset"):
            self.addresses += [candidate.split()[0] for candidate in candidates.split(",")]
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag):
        if self._open and self._open[-1] == tag:
            self._open.pop()
        else:
            self.unbalanced.append(f"/{tag}")

    def handle_data(self, data):
        self.text += data


def check_children(element, allowed, prefix=""):
    counts = {}
    for child in element:
        name = child.tag.removeprefix(prefix)
        counts[name] = counts.get(name, 0) + 1
    assert set(counts) <= set(allowed), f"{element.tag} has {set(counts) - set(allowed)}"
    for name, (least, most) in allowed.items():
        assert least <= counts.get(name, 0) <= most, f"{counts.get(name, 0)} {name} in {element.tag}"


def moment_of(words):
    """The moment that a date of either kind names; a date that is of neither fails the test."""
    if RFC_822.fullmatch(words):
        moment = parsedate_to_datetime(words)
        assert moment.strftime("%a") == words[:3], f"{words} was no {words[:3]}"
        return moment
    assert RFC_3339.fullmatch(words), f"{words!r} is no date of RFC 822 or RFC 3339"
    return datetime.fromisoformat(words)


# MARK: What every form of every list is held to


@every_feed
def test_a_feed_is_sent_as_what_it_is(feeds, three):
    visit = feeds.read(*three).visit
    assert visit.headers["content-type"] == f"{FORMS[three[2]]}; charset=utf-8"
    beginning = visit.body.decode("utf-8")[:60]
    assert beginning.startswith("{" if three[2] == "json" else '<?xml version="1.0" encoding="UTF-8"?>')


@every_feed
def test_a_feed_names_its_own_address_and_that_of_its_page(feeds, address, three):
    feed = feeds.read(*three)
    assert feed.own_address == address + feed.visit.path
    assert feeds.asker.path_of(feed.page_address) == feeds.path(three[0], three[1])
    assert feed.page_address.startswith(address + "/")
    assert three[0].words["searchAction"] not in feed.title
    assert feed.title == feeds.page(three[0], three[1]).contents.title


@every_feed
def test_a_feed_is_asked_for_again_at_the_cost_of_a_few_bytes(feeds, three):
    visit = feeds.read(*three).visit
    mark, changed = visit.headers["etag"], visit.headers["last-modified"]
    assert moment_of(changed) <= datetime.now(timezone.utc)
    for headers in [{"If_None_Match": mark}, {"If_None_Match": f'"other", {mark}'}, {"If_Modified_Since": changed}]:
        again = feeds.asker.ask_again(visit.path, **headers)
        assert (again.status, again.body) == (304, b""), headers
        assert again.headers["etag"] == mark
    earlier = (moment_of(changed) - timedelta(days=1)).strftime("%a, %d %b %Y %H:%M:%S GMT")
    # What is told by a mark counts more than what is told by a date.
    for headers in [
        {"If_None_Match": '"other"'},
        {"If_Modified_Since": earlier},
        {"If_None_Match": '"other"', "If_Modified_Since": changed},
    ]:
        again = feeds.asker.ask_again(visit.path, **headers)
        assert (again.status, again.body) == (200, visit.body), headers


@every_feed
def test_the_stories_of_a_feed_are_in_order_the_newest_first(feeds, three):
    moments = [moment_of(entry.published) for entry in feeds.read(*three).entries]
    assert len(moments) >= 2, "the order of fewer than two cannot be told"
    assert moments == sorted(moments, reverse=True)
    assert moments[0] <= datetime.now(timezone.utc)


@every_feed
def test_a_feed_tells_of_each_story_what_was_written(feeds, three):
    public = {squeezed(article.headline): article for article in three[0].public_articles}
    for entry in feeds.read(*three).entries:
        article = public[entry.title]
        shown = Markup(entry.html)
        assert [run for run in article.body_text if squeezed(run) not in shown.text] == [], entry.address
        assert entry.authors == article.byline, entry.address
        assert moment_of(entry.published) == article.published, entry.address
        assert "<" not in entry.summary, entry.address
        if "standfirst" in article.values:
            assert entry.summary == squeezed(article.values["standfirst"]), entry.address


@every_feed
def test_every_address_in_a_feed_is_whole_and_answers(feeds, three):
    bad = set()
    for entry in feeds.read(*three).entries:
        for named in Markup(entry.html).addresses:
            if urlsplit(named).scheme not in ("mailto", "tel") and (complaint := feeds.asker.complaint(named)):
                bad.add(f"in the text of {entry.address}: {complaint}")
        if complaint := feeds.asker.complaint(entry.address):
            bad.add(complaint)
        else:
            assert feeds.asker.get(entry.address).contents.headings == [entry.title]
    assert not bad, "\n".join(sorted(bad))


@every_feed
def test_the_text_of_a_story_in_a_feed_is_sound_and_without_danger(feeds, three):
    bad = []
    for entry in feeds.read(*three).entries:
        shown = Markup(entry.html)
        bad += [f"{entry.address}: <{name}>" for name in sorted(shown.elements & FORBIDDEN)]
        bad += [f"{entry.address}: {name}" for name in shown.attributes if name == "style" or name.startswith("on")]
        bad += [f"{entry.address}: not closed where it was opened: {name}" for name in shown.unbalanced]
    assert not bad, "\n".join(bad)


@every_list
def test_a_story_stands_once_under_each_of_its_names(feeds, pair):
    twice = {
        f"{entry.address}: {entry.categories}"
        for entry in feeds.read(*pair, "rss").entries
        if len(entry.categories) != len(set(entry.categories))
    }
    assert not twice, "\n".join(sorted(twice))


@every_list
def test_the_three_forms_of_a_list_tell_of_the_same_stories(feeds, pair):
    def told(form):
        return [
            (entry.identifier, entry.address, entry.title, moment_of(entry.published), entry.authors, entry.categories)
            for entry in feeds.read(*pair, form).entries
        ]

    assert told("rss") == told("atom") == told("json")


def test_a_story_has_one_identifier_in_all_feeds_and_no_other_story_has_it(feeds):
    pairs = {(entry.identifier, entry.address) for three in FEEDS for entry in feeds.read(*three).entries}
    assert len({identifier for identifier, _ in pairs}) == len({address for _, address in pairs}) == len(pairs)
    seen = sum(len(feeds.read(*three).entries) for three in FEEDS)
    assert seen > 3 * len(pairs), "no story was seen in two lists"
    for three in FEEDS:
        identifiers = [entry.identifier for entry in feeds.read(*three).entries]
        assert len(identifiers) == len(set(identifiers)), three
    # RFC 4151; such an identifier outlives a change of address.
    for identifier, _ in pairs:
        assert re.fullmatch(r"tag:[a-z0-9.-]+,\d{4}-\d{2}-\d{2}:[A-Za-z0-9:/._-]+", identifier), identifier


@pytest.mark.parametrize("three", [three for three in FEEDS if three[2] != "json"], ids=name_of)
def test_feedparser_reads_a_feed_without_complaint(feeds, three):
    feed = feeds.read(*three)
    read = feedparser.parse(feed.visit.body, response_headers={"content-type": feed.visit.headers["content-type"]})
    assert read.bozo == 0, read.get("bozo_exception")
    assert read.version == {"rss": "rss20", "atom": "atom10"}[three[2]]
    assert read.feed.title == feed.title
    assert [one.id for one in read.entries] == [one.identifier for one in feed.entries]
    assert [one.link for one in read.entries] == [one.address for one in feed.entries]
    for one, entry in zip(read.entries, feed.entries, strict=True):
        assert datetime(*one.published_parsed[:6], tzinfo=timezone.utc) == moment_of(entry.published)
        # What feedparser takes out of a text as dangerous or as no HTML is missed here.
        assert Markup(one.content[0].value).text == Markup(entry.html).text, entry.address


# MARK: RSS 2.0


@of_form("rss")
def test_an_rss_feed_has_what_the_rules_ask_for_and_nothing_else(feeds, pair):
    feed = feeds.read(*pair, "rss")
    channel = feed.source
    check_children(channel, CHANNEL)
    assert text(channel, "language") == pair[0].code
    assert only(channel, f"{ATOM}link").get("type") == FORMS["rss"]
    built = moment_of(text(channel, "lastBuildDate"))
    assert max(moment_of(entry.published) for entry in feed.entries) <= built <= datetime.now(timezone.utc)
    for item in channel.findall("item"):
        check_children(item, ITEM)
        guid = only(item, "guid")
        # One that is no address must say so, or else readers' programs would follow it.
        assert guid.get("isPermaLink") == "false" or guid.text == text(item, "link")
        assert RFC_822.fullmatch(text(item, "pubDate"))
        assert all(category.text for category in item.findall("category"))


@of_form("rss")
def test_the_pictures_of_an_rss_feed_are_what_it_says_they_are(feeds, pair):
    found = 0
    for item in feeds.read(*pair, "rss").source.findall("item"):
        for content in item.findall(f"{MEDIA}content"):
            found += 1
            check_children(content, MEDIA_CONTENT)
            picture = feeds.asker.get(content.get("url"))
            assert feeds.asker.complaint(content.get("url")) is None
            assert content.get("medium") == "image"
            assert picture.headers["content-type"] == content.get("type") == "image/jpeg"
            assert jpeg_size(picture.body) == (int(content.get("width")), int(content.get("height")))
            assert text(content, f"{MEDIA}description")
            assert only(content, f"{MEDIA}description").get("type") == "plain"
    assert found, "no story of this list has a picture"


# MARK: Atom


@of_form("atom")
def test_an_atom_feed_has_what_the_rules_ask_for_and_nothing_else(feeds, pair):
    feed = feeds.read(*pair, "atom")
    root = feed.source
    assert root.tag == f"{ATOM}feed"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == pair[0].code
    check_children(root, ATOM_FEED, ATOM)
    assert urlsplit(text(root, f"{ATOM}id")).scheme
    types = {link.get("rel"): link.get("type") for link in root.findall(f"{ATOM}link")}
    assert types == {"self": FORMS["atom"], "alternate": "text/html"}
    newest = moment_of(text(root, f"{ATOM}updated"))
    changes = []
    for entry in root.findall(f"{ATOM}entry"):
        check_children(entry, ATOM_ENTRY, ATOM)
        dates = [text(entry, f"{ATOM}published"), text(entry, f"{ATOM}updated")]
        assert all(RFC_3339.fullmatch(date) for date in dates), dates
        assert moment_of(dates[0]) <= moment_of(dates[1]) <= newest
        changes.append(moment_of(dates[1]))
        assert only(entry, f"{ATOM}content").get("type") == "html"
        assert all(category.get("term") for category in entry.findall(f"{ATOM}category"))
        # An entry without an author has that of the feed.
        assert entry.findall(f"{ATOM}author") or root.findall(f"{ATOM}author")
    assert newest == max(changes)


@of_form("atom")
def test_the_authors_of_an_atom_feed_have_names_and_pages(feeds, pair):
    for author in feeds.read(*pair, "atom").source.iter(f"{ATOM}author"):
        check_children(author, PERSON, ATOM)
        name = text(author, f"{ATOM}name")
        for page in author.findall(f"{ATOM}uri"):
            assert feeds.asker.complaint(page.text) is None
            assert feeds.asker.get(page.text).contents.headings == [name]


# MARK: JSON Feed


@of_form("json")
def test_a_json_feed_has_what_the_rules_ask_for_and_nothing_else(feeds, pair):
    feed = feeds.read(*pair, "json").source
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert set(feed) <= JSON_FEED, set(feed) - JSON_FEED
    assert feed["language"] == pair[0].code
    texts = [feed["title"], feed["home_page_url"], feed["feed_url"], feed.get("description", "-")]
    for item in feed["items"]:
        assert set(item) <= JSON_ITEM, set(item) - JSON_ITEM
        texts += [value for name, value in item.items() if name not in ("tags", "authors")]
        texts += item["tags"] + [value for author in item["authors"] for value in author.values()]
        assert all(set(author) <= {"name", "url", "avatar"} for author in item["authors"])
        assert RFC_3339.fullmatch(item["date_published"]) and RFC_3339.fullmatch(item["date_modified"])
        assert moment_of(item["date_published"]) <= moment_of(item["date_modified"])
    assert all(isinstance(one, str) and one.strip() for one in texts), [one for one in texts if not one]


@of_form("json")
def test_the_pictures_and_authors_of_a_json_feed_answer(feeds, pair):
    items = feeds.read(*pair, "json").source["items"]
    assert any("image" in item for item in items)
    for item in items:
        for named in [item["image"]] if "image" in item else []:
            assert feeds.asker.complaint(named) is None
            assert feeds.asker.get(named).headers["content-type"].startswith("image/")
        for author in item["authors"]:
            assert feeds.asker.complaint(author["url"]) is None
            assert feeds.asker.get(author["url"]).contents.headings == [author["name"]]


# MARK: Where there is no list


@pytest.mark.parametrize("name", ["feed.xml", "feed.atom", "feed.json"])
@pytest.mark.parametrize("folder", ["no/such/section/", "topic/no-such-topic/", "author/nobody/"])
def test_what_does_not_exist_has_no_feed(asker, edition, folder, name):
    assert asker.ask_again(edition.home + folder + name).status == 404


@every_list
def test_a_page_names_its_feeds_by_the_lists_name(feeds, address, pair):
    page = feeds.page(*pair)
    named = [values for values in page.contents.relations if values.get("type") in FORMS.values()]
    assert sorted(values["type"] for values in named) == sorted(FORMS.values())
    for values in named:
        assert values["title"] == page.contents.title
        assert urljoin(address + page.path, values["href"]).startswith(address + "/")


def test_there_is_a_list_for_every_kind_that_has_feeds():
    assert len(FEEDS) == 2 * len(LISTS) * len(FORMS)
