"""An article's own page, against what the demo's files say of it."""

from datetime import datetime

import pytest

from newspaper import EDITIONS, ENGLISH, HEBREW, squeezed
from reading import follow

ARTICLES = [(edition, article) for edition in EDITIONS for article in edition.public_articles]


def names(pair):
    return f"{pair[0].code}-{pair[1].values['id']}"


def main_text(page):
    return squeezed(page.locator("main").text_content())


@pytest.mark.parametrize("pair", ARTICLES, ids=names)
def test_an_article_shows_everything_that_was_written(site, pair):
    edition, article = pair
    text = site.visits[site.address_of(article.headline)].contents.main
    missing = [run for run in article.body_text if squeezed(run) not in text]
    missing += [name for name in article.byline if name not in text]
    if squeezed(article.values.get("standfirst", "")) not in text:
        missing.append("the standfirst")
    # A kicker that says no more than the format's label does is shown once, as the label.
    if squeezed(article.values.get("kicker", "")).casefold() not in text.casefold():
        missing.append("the kicker")
    assert not missing, missing


def test_an_article_says_where_it_stands_and_the_way_leads_there(reader, site, edition):
    article = edition.article("in a sub-section", lambda article: "/" in (article.values.get("sections") or [""])[0])
    page = reader().open(site.address_of(article.headline))
    trail = page.get_by_role("navigation", name=edition.words["youAreHere"]).get_by_role("link")
    assert trail.count() >= 2
    assert article.values["sections"][0] in page.evaluate("link => link.pathname", trail.last.element_handle())
    name = trail.last.inner_text()
    follow(page, trail.last)
    assert page.get_by_role("heading", level=1).inner_text() == name


def shown_moments(page):
    texts = page.locator("main article time").evaluate_all("times => times.map(time => time.dateTime)")
    return [datetime.fromisoformat(text) for text in texts]


def test_an_article_tells_when_it_was_published(reader, site, edition):
    article = edition.public_articles[0]
    page = reader().open(site.address_of(article.headline))
    assert article.published in shown_moments(page)


def test_an_article_that_was_changed_tells_when(reader, site, edition):
    article = edition.article(
        "changed since", lambda article: article.modified and article.modified > article.published
    )
    page = reader().open(site.address_of(article.headline))
    assert article.modified in shown_moments(page)
    assert edition.words["lastModified"] in main_text(page)


def test_an_article_shows_its_lead_picture_with_alternative_text_caption_and_credit(reader, site, edition):
    article = edition.article(
        "with a captioned lead picture",
        lambda article: article.picture and article.picture.get("caption") and article.picture.get("credit"),
    )
    page = reader().open(site.address_of(article.headline))
    figure = page.locator("main figure").first
    picture = figure.locator("img")
    assert picture.get_attribute("alt") == article.picture["alt"]
    assert article.picture["caption"] in figure.inner_text()
    assert article.picture["credit"] in figure.inner_text()
    assert picture.evaluate("picture => picture.decode().then(() => picture.naturalWidth)") >= 400


def test_two_authors_are_joined_as_the_language_joins_them(reader, site):
    article = ENGLISH.article("by two authors", lambda article: len(article.byline) == 2)
    page = reader().open(site.address_of(article.headline))
    first, second = article.byline
    assert f"By {first} and {second}" in squeezed(page.locator("main article header").inner_text())
    article = HEBREW.article("by two authors", lambda article: len(article.byline) == 2)
    page = reader().open(site.address_of(article.headline))
    first, second = article.byline
    assert f"מאת {first} ו{second}" in squeezed(page.locator("main article header").inner_text())


def test_a_byline_leads_to_the_contributor_and_back_to_the_story(reader, site, edition):
    article = edition.article("with a byline", lambda article: article.byline)
    page = reader().open(site.address_of(article.headline))
    follow(page, page.locator("main article header").get_by_role("link", name=article.byline[0], exact=True))
    assert "/author/" in page.url
    assert page.get_by_role("heading", level=1).inner_text() == article.byline[0]
    assert page.locator("main").get_by_role("heading", level=2).get_by_role("link").count() >= 1


def test_topics_lead_to_pages_that_list_the_story(reader, site, edition):
    article = edition.article("with topics", lambda article: article.values.get("topics"))
    page = reader().open(site.address_of(article.headline))
    follow(page, page.locator("main a[rel=tag]").first)
    assert "/topic/" in page.url
    assert page.get_by_role("heading", level=1).inner_text().casefold() == article.values["topics"][0].casefold()
    shown = page.locator("main .headline a").all_inner_texts()
    assert {article.headline, article.values.get("shortHeadline")} & set(shown), shown


def related_addresses(page):
    return page.locator("section.related .headline a").evaluate_all("links => links.map(link => link.pathname)")


def picks_of(edition, article):
    """The related stories that the editor picked and that readers may see."""
    public = {other.values["id"]: other for other in edition.public_articles}
    return [public[pick] for pick in article.values.get("related", []) if pick in public]


def test_related_stories_are_the_first_three_that_the_editor_picked(reader, site, edition):
    article = edition.article("with three picks", lambda article: len(picks_of(edition, article)) >= 3)
    page = reader().open(site.address_of(article.headline))
    assert page.get_by_role("heading", name=edition.words["relatedStories"]).is_visible()
    expected = [site.address_of(pick.headline) for pick in picks_of(edition, article)[:3]]
    assert related_addresses(page) == expected


def test_picks_that_are_too_few_are_followed_by_stories_of_the_same_topics(reader, site, edition):
    def others_of_its_topics(article):
        return [
            other
            for other in edition.public_articles
            if other is not article
            and other not in picks_of(edition, article)
            and set(other.values.get("topics", [])) & set(article.values.get("topics", []))
        ]

    article = edition.article(
        "with few picks whose topics others share",
        lambda article: len(picks_of(edition, article)) < 3 and others_of_its_topics(article),
    )
    page = reader().open(site.address_of(article.headline))
    picked = [site.address_of(pick.headline) for pick in picks_of(edition, article)]
    shown = related_addresses(page)
    assert shown[: len(picked)] == picked
    added = shown[len(picked) :]
    assert added and set(added) <= {site.address_of(other.headline) for other in others_of_its_topics(article)}


def test_an_embed_is_a_plain_link_until_the_reader_follows_it(reader, site):
    article = ENGLISH.article("with an embed", lambda article: any(node["type"] == "embed" for node in article.nodes))
    embed = next(node for node in article.nodes if node["type"] == "embed")
    page = reader().open(site.address_of(article.headline))
    assert page.locator("iframe").count() == 0
    assert page.locator(f"main a[href='{embed['attrs']['address']}']").count() == 1


def test_a_footnote_leads_to_its_note_and_the_note_leads_back(reader, site):
    article = ENGLISH.article(
        "with a footnote", lambda article: any(node["type"] == "footnote" for node in article.nodes)
    )
    page = reader().open(site.address_of(article.headline))
    mark = page.locator("main .story-body a[href^='#']").first
    note = mark.get_attribute("href")
    follow(page, mark)
    assert page.url.endswith(note)
    assert page.locator(f"[id='{note[1:]}']").is_visible()
    back = page.locator(f"[id='{note[1:]}'] a[href^='#']").first.get_attribute("href")
    assert page.locator(f"[id='{back[1:]}']").count() == 1


@pytest.mark.parametrize(
    ("kind", "selector"),
    [
        ("table", "table td"),
        ("codeBlock", "pre"),
        ("horizontalRule", "hr"),
        ("orderedList", "ol > li"),
        ("bulletList", "ul > li"),
        ("picture", "figure img"),
        ("gallery", "figure img"),
        ("blockquote", "blockquote"),
        ("factBox", "aside"),
        ("pullQuotation", "blockquote, aside"),
    ],
)
def test_each_kind_of_block_is_the_element_that_browsers_know(reader, site, kind, selector):
    article = ENGLISH.article(f"with a {kind}", lambda article: any(node["type"] == kind for node in article.nodes))
    page = reader().open(site.address_of(article.headline))
    assert page.locator("main .story-body").locator(selector).count() >= 1


def test_share_links_are_plain_links_that_name_this_article(reader, site):
    path = site.address_of(ENGLISH.public_articles[0].headline)
    page = reader().open(path)
    shares = (
        page.get_by_role("list", name=ENGLISH.words["share"])
        .get_by_role("link")
        .evaluate_all("links => links.map(link => link.href)")
    )
    assert len(shares) >= 2
    assert all(path in address or path.replace("/", "%2F") in address for address in shares), shares


def test_an_old_address_leads_to_the_article_for_good(reader, address):
    old = [article for _, article in ARTICLES if article.values.get("permalink")]
    assert old, "the demo has no article with an old address"
    for article in old:
        page = reader().page
        response = page.goto(article.values["permalink"])
        assert response.status == 200
        assert page.get_by_role("heading", level=1).inner_text() == article.headline
        if forwarding := response.request.redirected_from:
            assert forwarding.response().status in (301, 308), article.values["permalink"]
            assert forwarding.redirected_from is None, "an old address is forwarded more than once"
