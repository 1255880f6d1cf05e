"""Every kind of page that a reader meets, by name."""

import re
from urllib.parse import quote

from newspaper import EDITIONS

LISTS = ["front", "section", "subsection", "topic", "contributor", "static", "archive", "year", "month", "day"]
ANSWERS = ["search", "found", "nothing", "missing"]
PATHS = {
    "front": "",
    "section": "news/",
    "subsection": "news/city/",
    "static": "about/",
    "archive": "archive/",
    "search": "search",
    "nothing": "search?q=zzqxjunfindable",
    "missing": "no/such/page/",
}
DATES = {"year": "%Y/", "month": "%Y/%m/", "day": "%Y/%m/%d/"}


def formats_of(edition):
    return sorted({article.values["format"] for article in edition.public_articles})


# An edition and a kind of page each; "article" is the one with the most kinds of blocks.
KINDS = [(edition, kind) for edition in EDITIONS for kind in [*LISTS, "article", *formats_of(edition), *ANSWERS]]

# Each page once: the article with the most kinds of blocks is also that of its format.
PAGES = [pair for pair in KINDS if pair[1] != "article"]


def name_of(pair):
    return f"{pair[0].code}-{pair[1]}"


def path_of(site, edition, kind):
    """Where the edition has a page of that kind."""
    if kind in PATHS:
        return edition.home + PATHS[kind]
    if kind in ("topic", "contributor"):
        folder = f"{edition.home}{'author' if kind == 'contributor' else kind}/"
        return next(visit.path for visit in site.pages if visit.path.startswith(folder))
    if kind in DATES:
        newest = max(article.published for article in edition.public_articles)
        return f"{edition.home}archive/{newest.strftime(DATES[kind])}"
    if kind == "found":
        return f"{edition.home}search?q={quote(telling_word_of(edition))}"
    return site.address_of(article_of(edition, kind).headline)


def telling_word_of(edition):
    """A word that stands in the text of the richest article: its longest."""
    return max(re.findall(r"\w+", " ".join(article_of(edition, "article").body_text)), key=len)


def article_of(edition, kind):
    """The richest article of a format, or of all formats."""
    articles = [a for a in edition.public_articles if kind in ("article", a.values["format"])]
    return max(articles, key=lambda article: len({node["type"] for node in article.nodes}))


def open_page(reader, site, edition, kind):
    return reader.open(path_of(site, edition, kind), status=404 if kind == "missing" else 200)
