"""The feeds of the newspaper, read strictly: what a rule wants once must be there once."""

import json
import re
from collections import Counter
from dataclasses import dataclass
from urllib.parse import quote
from xml.etree import ElementTree

from crawler import Visit
from kinds import path_of
from newspaper import EDITIONS

FORMS = {"rss": "application/rss+xml", "atom": "application/atom+xml", "json": "application/feed+json"}
LISTS = ["front", "section", "subsection", "topic", "contributor", "search"]
FEEDS = [(edition, kind, form) for edition in EDITIONS for kind in LISTS for form in FORMS]

ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}"
DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"
MEDIA = "{http://search.yahoo.com/mrss/}"


def name_of(three):
    return f"{three[0].code}-{three[1]}-{three[2]}"


@dataclass
class Entry:
    identifier: str
    address: str
    title: str
    published: str
    authors: list
    categories: list
    summary: str
    html: str


@dataclass
class Feed:
    """A feed in the words that its three forms share, and as it came."""

    visit: Visit
    title: str
    own_address: str
    page_address: str
    entries: list
    # The channel of RSS, the feed of Atom, the object of JSON Feed.
    source: object


class Feeds:
    """Finds the feeds as readers' programs do, by what the page of a list says in its head."""

    def __init__(self, asker, site):
        self.asker, self.site = asker, site
        self._read = {}

    def page(self, edition, kind):
        return self.asker.get(self.path(edition, kind))

    def path(self, edition, kind):
        """The list of its kind that has the most stories, so that their order can be told."""
        if kind == "topic":
            return self._path_headed(f"{edition.home}topic/", commonest(edition, "topics"))
        if kind == "contributor":
            return self._path_headed(f"{edition.home}author/", commonest(edition, "byline"))
        if kind == "search":
            return f"{edition.home}search?q={quote(common_word(edition))}"
        return path_of(self.site, edition, kind)

    def _path_headed(self, folder, name):
        pages = [visit for visit in self.site.pages if visit.path.startswith(folder)]
        return next(visit.path for visit in pages if visit.contents.headings[0].casefold() == name.casefold())

    def read(self, edition, kind, form):
        if (edition, kind, form) not in self._read:
            named = [
                values["href"]
                for values in self.page(edition, kind).contents.relations
                if values.get("rel") == "alternate" and values.get("type") == FORMS[form]
            ]
            assert len(named) == 1, f"the page names {len(named)} feeds of that form"
            visit = self.asker.get(named[0])
            assert visit.status == 200, f"{named[0]} answered {visit.status}"
            self._read[edition, kind, form] = READ[form](visit)
        return self._read[edition, kind, form]


def commonest(edition, property):
    names = Counter(
        name["name"] if isinstance(name, dict) else name
        for article in edition.public_articles
        for name in article.values.get(property, [])
    )
    return names.most_common(1)[0][0]


def common_word(edition):
    """The word of at least five letters that stands in the texts of the most stories."""
    words = Counter()
    for article in edition.public_articles:
        words.update(set(re.findall(r"[^\W\d_]{5,}", " ".join(article.body_text))))
    return min(words, key=lambda word: (-words[word], word))


def only(element, name):
    """The one child of that name; any other number of them fails the test."""
    found = element.findall(name)
    assert len(found) == 1, f"{len(found)} {name} in {element.tag}"
    return found[0]


def text(element, name):
    found = only(element, name)
    assert found.text and found.text == found.text.strip(), f"{name} is {found.text!r}"
    return found.text


def address_of_link(element, relation):
    named = [link.get("href") for link in element.findall(f"{ATOM}link") if link.get("rel") == relation]
    assert len(named) == 1, f"{len(named)} links of the relation {relation}"
    return named[0]


def read_rss(visit):
    channel = only(ElementTree.fromstring(visit.body), "channel")
    entries = [
        Entry(
            identifier=text(item, "guid"),
            address=text(item, "link"),
            title=text(item, "title"),
            published=text(item, "pubDate"),
            authors=[creator.text for creator in item.findall(f"{DUBLIN_CORE}creator")],
            categories=[category.text for category in item.findall("category")],
            summary=text(item, "description"),
            html=text(item, f"{CONTENT}encoded"),
        )
        for item in channel.findall("item")
    ]
    own = address_of_link(channel, "self")
    return Feed(visit, text(channel, "title"), own, text(channel, "link"), entries, channel)


def read_atom(visit):
    feed = ElementTree.fromstring(visit.body)
    entries = [
        Entry(
            identifier=text(entry, f"{ATOM}id"),
            address=address_of_link(entry, "alternate"),
            title=text(entry, f"{ATOM}title"),
            published=text(entry, f"{ATOM}published"),
            authors=[text(author, f"{ATOM}name") for author in entry.findall(f"{ATOM}author")],
            categories=[category.get("term") for category in entry.findall(f"{ATOM}category")],
            summary=text(entry, f"{ATOM}summary"),
            html=text(entry, f"{ATOM}content"),
        )
        for entry in feed.findall(f"{ATOM}entry")
    ]
    own, page = address_of_link(feed, "self"), address_of_link(feed, "alternate")
    return Feed(visit, text(feed, f"{ATOM}title"), own, page, entries, feed)


def read_json(visit):
    feed = json.loads(visit.body)
    entries = [
        Entry(
            identifier=item["id"],
            address=item["url"],
            title=item["title"],
            published=item["date_published"],
            authors=[author["name"] for author in item["authors"]],
            categories=item["tags"],
            summary=item["summary"],
            html=item["content_html"],
        )
        for item in feed["items"]
    ]
    return Feed(visit, feed["title"], feed["feed_url"], feed["home_page_url"], entries, feed)


READ = {"rss": read_rss, "atom": read_atom, "json": read_json}
