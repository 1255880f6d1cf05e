"""What search engines are given to find their way: robots.txt, the sitemaps, the sitemap of news."""

import re
from datetime import datetime, timedelta, timezone
from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree

import pytest

from newspaper import EDITIONS, squeezed
from test_linked_data import things_of

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
NEWS = "{http://www.google.com/schemas/sitemap-news/0.9}"
MOST_ADDRESSES, MOST_BYTES = 50_000, 50 * 1024 * 1024
MOST_NEWS = 1_000
PUBLIC = [article for edition in EDITIONS for article in edition.public_articles]
MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})")


@pytest.fixture(scope="module")
def robots(asker):
    visit = asker.get("/robots.txt")
    assert (visit.status, visit.headers["content-type"]) == (200, "text/plain; charset=utf-8")
    parser = RobotFileParser()
    parser.parse(visit.body.decode("utf-8").splitlines())
    return parser


def entries_of(asker, address, root, each):
    """The entries of a sitemap file as the texts of their children by name."""
    visit = asker.get(address)
    assert visit.status == 200, f"{address} answered {visit.status}"
    assert visit.headers["content-type"] == "application/xml; charset=utf-8"
    assert len(visit.body) <= MOST_BYTES
    tree = ElementTree.fromstring(visit.body)
    assert tree.tag == f"{SITEMAP}{root}"
    assert {child.tag for child in tree} == {f"{SITEMAP}{each}"}
    assert 1 <= len(tree) <= MOST_ADDRESSES
    return list(tree)


def value(element, name):
    found = element.findall(name)
    assert len(found) == 1, f"{len(found)} {name}"
    assert found[0].text == found[0].text.strip() != ""
    return found[0].text


def changed(element):
    """When an entry says that it was changed; nothing when it does not."""
    dates = [one.text for one in element.findall(f"{SITEMAP}lastmod")]
    assert len(dates) <= 1 and all(MOMENT.fullmatch(date) for date in dates), dates
    return datetime.fromisoformat(dates[0]) if dates else None


@pytest.fixture(scope="module")
def files(asker, robots):
    """The entries of every file that the index names, by the file's address, and what the index says of it."""
    index = next(address for address in robots.site_maps() if address.endswith("/sitemap.xml"))
    return {
        value(file, f"{SITEMAP}loc"): (
            changed(file),
            entries_of(asker, value(file, f"{SITEMAP}loc"), "urlset", "url"),
        )
        for file in entries_of(asker, index, "sitemapindex", "sitemap")
    }


@pytest.fixture(scope="module")
def listed(files):
    """Every address of the sitemaps, and when it was changed."""
    entries = [entry for _, entries in files.values() for entry in entries]
    addresses = {value(entry, f"{SITEMAP}loc"): changed(entry) for entry in entries}
    assert len(addresses) == len(entries), "an address is listed twice"
    return addresses


@pytest.fixture(scope="module")
def news(asker, robots):
    address = next(address for address in robots.site_maps() if address.endswith("/news-sitemap.xml"))
    return entries_of(asker, address, "urlset", "url")


def test_robots_may_read_the_paper_but_not_its_searches(robots, address, listed):
    assert len(robots.site_maps()) == len(set(robots.site_maps())) == 2
    assert all(one.startswith(address + "/") for one in robots.site_maps())
    for agent in ("Googlebot", "bingbot", "AnyNewsReader"):
        assert [one for one in listed if not robots.can_fetch(agent, one)] == []
        assert robots.can_fetch(agent, f"{address}/sitemap.xml")
        assert not robots.can_fetch(agent, f"{address}/search?q=harbour")
        assert not robots.can_fetch(agent, f"{address}/desk/")


def test_robots_are_kept_from_the_searches_of_every_edition(robots, address, edition):
    assert not robots.can_fetch("Googlebot", f"{address}{edition.home}search?q=harbour")


def test_every_address_of_the_sitemaps_answers_and_is_the_pages_own(asker, address, listed):
    bad = []
    for one in listed:
        visit = asker.get(one)
        if not one.startswith(address + "/") or visit.status != 200:
            bad.append(f"{one} answered {visit.status}")
        elif visit.contents.canonical != one:
            bad.append(f"{one} says that its address is {visit.contents.canonical}")
        elif "noindex" in str(visit.contents.said.get("robots")):
            bad.append(f"{one} does not want to be found")
    assert len(listed) > 100
    assert not bad, "\n".join(bad)


def test_every_story_that_readers_see_is_in_the_sitemaps_and_no_other(asker, site, address, listed):
    stories = {one for one in listed if any("headline" in data for data in things_of(asker.get(one)))}
    assert stories == {address + site.address_of(article.headline) for article in PUBLIC}


def test_the_sitemaps_tell_when_pages_were_changed(asker, files, listed):
    now = datetime.now(timezone.utc)
    for one, moment in listed.items():
        assert moment is None or moment <= now, one
        for data in things_of(asker.get(one)):
            if "dateModified" in data:
                assert moment == datetime.fromisoformat(data["dateModified"]), one
    for file, (moment, entries) in files.items():
        moments = [changed(entry) for entry in entries]
        assert moment is None or moment == max(moments), file


def test_the_sitemap_of_news_has_the_stories_of_two_days_and_no_others(site, address, news):
    now, told = datetime.now(timezone.utc), {value(entry, f"{SITEMAP}loc") for entry in news}
    assert len(told) == len(news) <= MOST_NEWS
    # A story that is two days old within this minute may be there or not.
    must = [article for article in PUBLIC if now - article.published < timedelta(days=2, minutes=-1)]
    may = [article for article in PUBLIC if now - article.published < timedelta(days=2, minutes=1)]
    assert must and len(may) < len(PUBLIC)
    assert {address + site.address_of(article.headline) for article in must} <= told
    assert told <= {address + site.address_of(article.headline) for article in may}


def test_the_sitemap_of_news_tells_of_each_story_what_google_asks_for(asker, site, news):
    for entry in news:
        visit = asker.get(value(entry, f"{SITEMAP}loc"))
        assert visit.status == 200 and visit.contents.canonical == value(entry, f"{SITEMAP}loc")
        edition = next(one for one in EDITIONS if one.code == visit.contents.language)
        assert {child.tag for child in entry} <= {f"{SITEMAP}loc", f"{SITEMAP}lastmod", f"{NEWS}news"}
        story = entry.find(f"{NEWS}news")
        assert [child.tag.removeprefix(NEWS) for child in story] == ["publication", "publication_date", "title"]
        publication = story.find(f"{NEWS}publication")
        assert value(publication, f"{NEWS}name") == site.visits[edition.home].contents.title
        assert value(publication, f"{NEWS}language") == edition.code
        article = next(one for one in edition.public_articles if [squeezed(one.headline)] == visit.contents.headings)
        assert value(story, f"{NEWS}title") == squeezed(article.headline)
        assert MOMENT.fullmatch(value(story, f"{NEWS}publication_date"))
        assert datetime.fromisoformat(value(story, f"{NEWS}publication_date")) == article.published


def test_a_sitemap_that_nobody_named_does_not_exist(asker):
    for path in ("/sitemap/en/1999-01.xml", "/sitemap/xx/pages.xml", "/sitemap/en/2026-13.xml", "/he/sitemap.xml"):
        assert asker.ask_again(path).status == 404, path
