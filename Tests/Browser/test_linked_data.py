"""What pages say of themselves to search engines and to those who share them: JSON-LD with what Google asks for,
Open Graph, translations."""

import json
import re
from datetime import datetime
from fractions import Fraction
from urllib.parse import quote

import pytest

from feeds import common_word
from kinds import KINDS, LISTS, formats_of, name_of, path_of
from newspaper import EDITIONS, squeezed
from pictures import jpeg_size

ARTICLES = [(edition, article) for edition in EDITIONS for article in edition.public_articles]
ARTICLE_TYPES = {
    "analysis": "AnalysisNewsArticle",
    "opinion": "OpinionNewsArticle",
    "explainer": "BackgroundNewsArticle",
    "review": "ReviewNewsArticle",
}
OF_A_LIST = ["BreadcrumbList", "CollectionPage", "NewsMediaOrganization", "WebSite"]
# Pages that search engines are told nothing about beside their titles.
SILENT = ["search", "found", "nothing", "missing"]
ZONED = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})")
# Google asks for crops of these shapes, and for 50,000 pixels at least.
SHAPES = [Fraction(1, 1), Fraction(4, 3), Fraction(16, 9)]
FEWEST_PIXELS = 50_000


def article_name(pair):
    return f"{pair[0].code}-{pair[1].values['id']}"


every_article = pytest.mark.parametrize("pair", ARTICLES, ids=article_name)


def things_of(visit):
    """The things of a page's graph; a page has one block or none."""
    assert len(visit.contents.data) <= 1, visit.path
    return [thing for block in visit.contents.data for thing in json.loads(block)["@graph"]]


def thing(visit, type):
    found = [one for one in things_of(visit) if one["@type"] == type]
    assert len(found) == 1, f"{len(found)} {type} on {visit.path}"
    return found[0]


def page_of(site, article):
    return site.visits[site.address_of(article.headline)]


def data_of(site, article):
    return thing(page_of(site, article), ARTICLE_TYPES.get(article.values["format"], "NewsArticle"))


def walk(value):
    """Every object within a value, and itself."""
    if isinstance(value, dict):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else []:
        yield from walk(part)


# MARK: Every page


def types_of_kind(kind):
    if kind in SILENT:
        return []
    if kind == "front":
        return ["NewsMediaOrganization", "WebSite"]
    if kind == "static":
        return sorted(["WebPage", *set(OF_A_LIST) - {"CollectionPage"}])
    if kind == "contributor":
        return sorted(["ProfilePage", *set(OF_A_LIST) - {"CollectionPage"}])
    if kind in LISTS:
        return OF_A_LIST
    return sorted(["BreadcrumbList", "NewsMediaOrganization", ARTICLE_TYPES.get(kind, "NewsArticle")])


@pytest.mark.parametrize("pair", [pair for pair in KINDS if pair[1] != "article"], ids=name_of)
def test_each_kind_of_page_tells_of_its_things(asker, site, pair):
    visit = asker.get(path_of(site, *pair))
    assert sorted(one["@type"] for one in things_of(visit)) == types_of_kind(pair[1])


def test_every_reference_names_a_thing_of_the_same_page(site):
    bad, found = [], 0
    for visit in site.pages:
        things = list(walk(things_of(visit)))
        known = {one["@id"] for one in things if "@id" in one and len(one) > 1}
        references = [one["@id"] for one in things if list(one) == ["@id"]]
        found += len(references)
        bad += [f"{visit.path}: {name}" for name in references if name not in known]
    assert found and not bad, "\n".join(bad)


def test_every_value_says_something_and_no_page_asks_to_be_read_aloud(site):
    bad = []
    for visit in site.pages:
        for one in walk(things_of(visit)):
            bad += [f"{visit.path}: {name}" for name, value in one.items() if value in ("", None, [], {})]
            bad += [f"{visit.path}: {name}" for name in one if name == "speakable"]
    assert not bad, "\n".join(bad)


def test_every_address_that_linked_data_names_is_whole_and_answers(asker, site):
    bad = set()
    for visit in site.pages:
        for one in walk(things_of(visit)):
            for name in ("url", "item", "mainEntityOfPage", "image", "logo"):
                values = one.get(name, [])
                for value in values if isinstance(values, list) else [values]:
                    if isinstance(value, str) and (complaint := asker.complaint(value)):
                        bad.add(f"{visit.path}: {name}: {complaint}")
    assert not bad, "\n".join(sorted(bad))


def test_every_trail_counts_from_one_and_ends_at_its_page(asker, site):
    found = 0
    for visit in site.pages:
        for trail in (one for one in things_of(visit) if one["@type"] == "BreadcrumbList"):
            found += 1
            items = trail["itemListElement"]
            assert [item["position"] for item in items] == list(range(1, len(items) + 1)), visit.path
            assert len(items) >= 2 and all(item["@type"] == "ListItem" for item in items), visit.path
            assert [asker.path_of(items[-1]["item"]), items[-1]["name"]] == [visit.path, visit.contents.headings[0]]
            for item in items[1:-1]:
                assert asker.get(item["item"]).contents.headings == [item["name"]], visit.path
    assert found > 50


# MARK: Stories


@every_article
def test_the_data_of_a_story_are_those_of_the_story(site, pair):
    edition, article = pair
    visit, data = page_of(site, article), data_of(site, article)
    assert data["headline"] == squeezed(article.headline)
    assert data["url"] == data["mainEntityOfPage"] == visit.contents.canonical
    assert data["inLanguage"] == edition.code
    assert data["isAccessibleForFree"] is True
    assert data["description"] == visit.contents.said["description"][0]
    assert len(data["articleSection"]) == len(article.values["sections"])


@every_article
def test_a_story_tells_when_it_was_published_and_changed_with_the_zone(site, pair):
    data = data_of(site, pair[1])
    dates = [data["datePublished"], data["dateModified"]]
    assert all(ZONED.fullmatch(date) for date in dates), dates
    published, modified = map(datetime.fromisoformat, dates)
    assert published == pair[1].published
    assert modified == max(pair[1].modified or published, published)


@every_article
def test_a_story_names_its_authors_and_their_pages(asker, site, pair):
    authors = data_of(site, pair[1])["author"]
    assert [author["name"] for author in authors] == pair[1].byline
    for author in authors:
        assert author["@type"] in ("Person", "Organization")
        assert asker.complaint(author["url"]) is None
        profile = thing(asker.get(author["url"]), "ProfilePage")["mainEntity"]
        assert (profile["@type"], profile["name"]) == (author["@type"], author["name"])


@every_article
def test_a_story_names_its_publisher_with_a_mark_that_can_be_seen(asker, site, pair):
    reference = data_of(site, pair[1])["publisher"]
    publisher = thing(page_of(site, pair[1]), "NewsMediaOrganization")
    assert reference == {"@id": publisher["@id"]}
    assert publisher["name"] and asker.complaint(publisher["url"]) is None
    logo = publisher["logo"]
    assert logo["@type"] == "ImageObject" and asker.complaint(logo["url"]) is None
    assert asker.get(logo["url"]).headers["content-type"].startswith("image/")


@every_article
def test_the_pictures_of_a_story_come_in_the_three_shapes(asker, site, pair):
    pictures = data_of(site, pair[1]).get("image", [])
    assert bool(pictures) == bool(pair[1].picture)
    for picture, shape in zip(pictures, SHAPES if pictures else [], strict=True):
        assert asker.complaint(picture) is None
        width, height = jpeg_size(asker.get(picture).body)
        # As near to the shape as whole pixels come.
        assert abs(Fraction(width) / shape - height) < 1, (width, height)
        assert width * height >= FEWEST_PIXELS


# MARK: Lists


def test_lists_and_profiles_name_what_their_pages_show(asker, site):
    seen = {"CollectionPage": 0, "ProfilePage": 0}
    for visit in site.pages:
        for one in things_of(visit):
            if one["@type"] in seen:
                seen[one["@type"]] += 1
                # A profile is named by whom it is about.
                named = one["mainEntity"] if one["@type"] == "ProfilePage" else one
                assert [named["name"]] == visit.contents.headings, visit.path
                assert asker.path_of(one["url"]) == asker.path_of(named["url"]) == visit.path
                assert one["inLanguage"] == visit.contents.language
                if one["@type"] == "ProfilePage":
                    assert named["@type"] in ("Person", "Organization")
                else:
                    assert one["isPartOf"] == {"@id": thing(visit, "WebSite")["@id"]}
    assert all(count > 20 for count in seen.values()), seen


def test_the_search_that_an_edition_offers_to_search_engines_finds_stories(asker, site, edition):
    data = thing(asker.get(edition.home), "WebSite")
    assert data["url"] == asker.get(edition.home).contents.canonical
    action = data["potentialAction"]
    assert action["@type"] == "SearchAction"
    name = re.fullmatch(r"required name=(\w+)", action["query-input"]).group(1)
    template = action["target"]["urlTemplate"]
    assert template.count(f"{{{name}}}") == 1
    word = common_word(edition)
    found = asker.get(template.replace(f"{{{name}}}", quote(word)))
    assert found.status == 200
    # What is found is listed; a page without hits links to none of these.
    assert any(page_of(site, article).path in found.contents.links for article in edition.public_articles)


# MARK: Sharing


def sharing_pages(site):
    return [visit for visit in site.pages if "og:title" in visit.contents.said]


def test_what_a_shared_page_says_of_itself_is_said_once(site):
    bad = []
    for visit in sharing_pages(site):
        said = visit.contents.said
        for name in ("og:title", "og:type", "og:url", "og:site_name", "og:locale", "twitter:card"):
            if len(said.get(name, [])) != 1 or not said[name][0]:
                bad.append(f"{visit.path}: {name} is {said.get(name)}")
        if said["og:url"] != [visit.contents.canonical]:
            bad.append(f"{visit.path}: {said['og:url']} is not {visit.contents.canonical}")
        if said["twitter:card"] != ["summary_large_image" if "og:image" in said else "summary"]:
            bad.append(f"{visit.path}: {said['twitter:card']}")
    assert len(sharing_pages(site)) > 100
    assert not bad, "\n".join(bad)


@every_article
def test_a_shared_story_says_what_the_story_is(site, pair):
    said = page_of(site, pair[1]).contents.said
    assert (said["og:type"], said["og:title"]) == (["article"], [squeezed(pair[1].headline)])
    assert said["og:site_name"] == [site.visits[pair[0].home].contents.title]
    assert datetime.fromisoformat(said["article:published_time"][0]) == pair[1].published
    data = data_of(site, pair[1])
    assert datetime.fromisoformat(said["article:modified_time"][0]) == datetime.fromisoformat(data["dateModified"])
    assert said["article:author"] == [author["url"] for author in data["author"]]
    assert said.get("article:tag", []) == pair[1].values.get("topics", [])


@every_article
def test_the_picture_of_a_shared_story_is_as_large_as_it_says(asker, site, pair):
    said = page_of(site, pair[1]).contents.said
    assert ("og:image" in said) == bool(pair[1].picture)
    if "og:image" in said:
        assert asker.complaint(said["og:image"][0]) is None
        assert jpeg_size(asker.get(said["og:image"][0]).body) == (1200, 630)
        assert (said["og:image:width"], said["og:image:height"]) == (["1200"], ["630"])
        assert said["og:image:alt"][0]


# MARK: Translations


def translations_of(visit):
    """The addresses of the same page by their languages, as its head names them; a language is named once."""
    named = [
        (values["hreflang"], values["href"])
        for values in visit.contents.relations
        if values.get("rel") == "alternate" and "hreflang" in values
    ]
    assert len(named) == len(dict(named)), visit.path
    return dict(named)


def test_translations_name_each_other_and_themselves(asker, site):
    bad = []
    for visit in site.pages:
        named = translations_of(visit)
        if named and named.get(visit.contents.language) != visit.contents.canonical:
            bad.append(f"{visit.path} does not name itself: {named}")
        for language, address in named.items():
            if complaint := asker.complaint(address):
                bad.append(f"{visit.path}: {complaint}")
            elif language != "x-default" and asker.get(address).contents.language != language:
                bad.append(f"{visit.path}: {address} is not in {language}")
            elif translations_of(asker.get(address)) != named:
                bad.append(f"{visit.path}: {address} names other translations")
    assert not bad, "\n".join(bad)


TRANSLATED = [(edition, article) for edition, article in ARTICLES if "translationOf" in article.values]


@pytest.mark.parametrize("pair", TRANSLATED, ids=article_name)
def test_a_translated_story_names_the_story_that_it_was_made_from(asker, site, pair):
    code, identifier = (pair[1].values["translationOf"][name] for name in ("edition", "id"))
    other = next(article for edition, article in ARTICLES if article.values["id"] == identifier)
    named = translations_of(page_of(site, pair[1]))
    assert set(named) >= {pair[0].code, code}
    assert asker.path_of(named[code]) == page_of(site, other).path


def test_the_table_of_kinds_is_whole():
    told = {*LISTS, *SILENT, *(format for edition in EDITIONS for format in formats_of(edition)), "article"}
    assert {kind for _, kind in KINDS} == told
