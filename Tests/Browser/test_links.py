"""The whole newspaper, link by link."""

import re
from collections import Counter

import pytest

from newspaper import EDITIONS, HEBREW, squeezed

# Template tags and the shortcodes of other systems; a reader must never see one.
PLACEHOLDER = re.compile(
    r"\{\{|\}\}|\{[a-z][A-Za-z]+\}|\[/?(?:contact-form|caption|gallery|embed|audio|video)[^\]]*\]"
    r"|Lorem ipsum|\(null\)|Optional\("
)


def test_every_link_and_picture_answers_200(site):
    bad = [
        f"{visit.path} ({visit.status}), named by {visit.named_by}"
        for visit in site.visits.values()
        if visit.status != 200
    ]
    assert not bad, "\n".join(bad)


def test_the_crawl_saw_a_whole_newspaper_and_came_to_an_end(site):
    assert not site.was_cut_short, "links lead to ever new addresses"
    assert len(site.pages) > 100


@pytest.mark.parametrize("edition", EDITIONS, ids=str)
def test_every_published_article_is_reached_by_links(site, edition):
    headings = {heading for visit in site.pages for heading in visit.contents.headings}
    lost = [article.headline for article in edition.public_articles if squeezed(article.headline) not in headings]
    assert not lost, "\n".join(lost)


@pytest.mark.parametrize("edition", EDITIONS, ids=str)
def test_no_draft_and_no_scheduled_article_is_seen_anywhere(site, edition):
    hidden = [squeezed(article.headline) for article in edition.articles if not article.is_public]
    assert hidden
    seen = [
        f"{headline} on {visit.path}" for headline in hidden for visit in site.pages if headline in visit.contents.text
    ]
    assert not seen, "\n".join(seen)


def test_every_page_is_in_the_language_and_direction_of_its_edition(site):
    wrong = []
    for visit in site.pages:
        expected = ("he", "rtl") if visit.path.startswith(HEBREW.home) else ("en", "ltr")
        if (visit.contents.language, visit.contents.direction) != expected:
            wrong.append(f"{visit.path}: {visit.contents.language} {visit.contents.direction}")
    assert not wrong, "\n".join(wrong)


def test_every_page_has_one_main_heading_and_a_title(site):
    bad = [
        v.path
        for v in site.pages
        if len(v.contents.headings) != 1 or not v.contents.headings[0] or not v.contents.title.strip()
    ]
    assert not bad, "\n".join(bad)


def test_titles_of_different_articles_differ(site):
    addresses = [site.address_of(article.headline) for edition in EDITIONS for article in edition.public_articles]
    titles = Counter(site.visits[path].contents.title for path in addresses)
    assert titles.most_common(1)[0][1] == 1, titles.most_common(3)


def test_no_page_shows_a_placeholder(site):
    seen = [
        f"{visit.path}: {match.group()}" for visit in site.pages for match in PLACEHOLDER.finditer(visit.contents.text)
    ]
    assert not seen, "\n".join(seen)


def test_every_picture_has_an_alternative_text_attribute_and_a_declared_size(site):
    bad = [
        f"{visit.path}: {picture}"
        for visit in site.pages
        for picture in visit.contents.pictures
        if "alt" not in picture or not picture.get("width") or not picture.get("height")
    ]
    assert not bad, "\n".join(bad)


def test_no_page_uses_an_identifier_twice(site):
    bad = []
    for visit in site.pages:
        bad += [f"{visit.path}: {name}" for name, count in Counter(visit.contents.identifiers).items() if count > 1]
    assert not bad, "\n".join(bad)
