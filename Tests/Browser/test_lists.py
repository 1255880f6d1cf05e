"""Sections, archive, search: the ways to a story that is not on the front."""

from collections import Counter

import pytest

from newspaper import EDITIONS, ENGLISH, squeezed
from reading import follow, press_enter


def headlines(page):
    return page.locator("main .headline a, main a.headline")


def test_a_section_front_leads_to_its_sub_sections(reader, edition):
    page = reader().open(f"{edition.home}news/")
    assert headlines(page).count() >= 3
    below = page.get_by_role("navigation", name=edition.words["subsections"]).get_by_role("link")
    assert below.count() >= 2
    name = below.first.inner_text()
    follow(page, below.first)
    assert page.get_by_role("heading", level=1).inner_text() == name


def test_a_section_that_nobody_laid_out_shows_the_newest_first(reader, edition):
    page = reader().open(f"{edition.home}culture/")
    moments = page.locator("main article time").evaluate_all("times => times.map(time => Date.parse(time.dateTime))")
    assert len(moments) >= 3
    assert moments == sorted(moments, reverse=True)


def test_a_sub_section_holds_only_stories_that_are_in_it(reader, site, edition):
    page = reader().open(f"{edition.home}news/city/")
    inside = {
        site.address_of(article.headline)
        for article in edition.public_articles
        if "news/city" in article.values.get("sections", [])
    }
    shown = set(headlines(page).evaluate_all("links => links.map(link => link.pathname)"))
    assert shown and shown <= inside, shown - inside


@pytest.mark.parametrize("edition", EDITIONS, ids=str)
def test_search_finds_a_word_of_a_headline(reader, site, edition):
    article = next(article for article in edition.public_articles if rare_word(edition, article))
    word = rare_word(edition, article)
    page = reader().open(edition.home)
    follow(page, page.locator("a[href*='search']").filter(visible=True).first)
    page.get_by_role("searchbox").fill(word)
    press_enter(page)
    shown = headlines(page).evaluate_all("links => links.map(link => link.pathname)")
    assert site.address_of(article.headline) in shown, f"{word!r} did not find {article.headline!r}"
    assert len(shown) < len(edition.public_articles) / 2
    assert page.get_by_role("searchbox").input_value() == word


def rare_word(edition, article):
    """The longest word of a headline that no other headline has."""
    counts = Counter(word for other in edition.public_articles for word in set(other.headline.split()))
    words = [word for word in article.headline.split() if word.isalpha() and len(word) > 4 and counts[word] == 1]
    return max(words, key=len, default=None)


def test_search_that_finds_nothing_says_so_and_offers_a_way_on(reader, edition):
    page = reader().open(f"{edition.home}search?q=zzqxjunfindable")
    assert "zzqxjunfindable" in page.locator("main").inner_text()
    assert page.locator("main a[href]").count() >= 1


@pytest.mark.parametrize(
    "words",
    [
        '"',
        "*",
        "AND",
        "NEAR(",
        "(",
        "a:b",
        "-",
        "'",
        "%25",
        "%5C",
        "a%22b",
        "%F0%9F%8C%8A",
        "%D7%90",
        "%E2%80%AE",
        "-x",
        "^a",
        "{a}",
    ],
)
def test_search_takes_any_words_as_words(reader, words):
    page = reader().open(f"/search?q={words}")
    assert page.get_by_role("searchbox").count() == 1


def test_what_a_reader_searched_for_is_text_and_never_markup(reader):
    page = reader().open("/search?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
    assert page.locator("main img[src=x]").count() == 0
    assert page.get_by_role("searchbox").input_value() == "<img src=x onerror=alert(1)>"


@pytest.mark.parametrize("edition", EDITIONS, ids=str)
def test_the_archive_leads_by_year_and_month_to_a_story(reader, site, edition):
    article = min(edition.public_articles, key=lambda article: article.published)
    month = f"{edition.home}archive/{article.published:%Y/%m}/"
    page = reader().open(f"{edition.home}archive/")
    follow(page, page.locator(f"main a[href$='{month}']").first)
    shown = headlines(page).evaluate_all("links => links.map(link => link.pathname)")
    assert site.address_of(article.headline) in shown
    assert edition.words["months"][article.published.month - 1] in page.get_by_role("heading", level=1).inner_text()


def test_the_archive_of_a_year_lists_its_months(reader):
    page = reader().open(f"/archive/{max(article.published for article in ENGLISH.public_articles):%Y}/")
    assert page.locator("main a[href*='/archive/']").count() >= 1


def test_an_unknown_address_gives_the_papers_own_page_and_a_way_on(reader, edition):
    page = reader().open(f"{edition.home}no/such/story/", status=404)
    assert page.locator("html").get_attribute("dir") == edition.direction
    assert page.get_by_role("banner").is_visible()
    assert edition.words["notFoundTitle"] in squeezed(page.locator("main").inner_text())
    assert page.locator(f"main a[href='{edition.home}']").count() >= 1
    assert page.get_by_role("searchbox").count() == 1
