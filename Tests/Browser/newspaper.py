"""What the demo newspaper is known to hold: its editions, and its articles as the files in Demo/ tell them."""

import json
import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from zoneinfo import ZoneInfo

ROOT = Path(__file__).resolve().parents[2]
ZONE = ZoneInfo("Asia/Jerusalem")

# `stoppress new --demo` moves what was recent when the demo was written on by whole days, so that it is recent again.
WRITTEN = datetime.fromisoformat("2026-11-22T09:00:00Z")
RECENT = WRITTEN - timedelta(days=45)
MOVED = timedelta(days=(datetime.now(ZONE) - WRITTEN).days)


def moved(text):
    """The text with its recent times moved on, as the demo moves them in bodies too."""
    def later(match):
        day = datetime.fromisoformat(match[0] + "T00:00:00Z")
        return match[0] if day < RECENT.replace(hour=0) else (day + MOVED).date().isoformat()
    return re.sub(r"\d{4}-\d{2}-\d{2}(?=T)", later, text)


@dataclass(frozen=True)
class Article:
    """One line of Demo/articles.*.jsonl."""

    values: dict

    @property
    def headline(self):
        return self.values["headline"]

    @property
    def is_public(self):
        """Whether readers see it: published, or scheduled for a moment that has come since the demo was written."""
        is_due = self.values["state"] == "scheduled" and self.published <= datetime.now(ZONE)
        return self.values["state"] == "published" or is_due

    @property
    def published(self):
        return moment(self.values["publishedAt"])

    @property
    def modified(self):
        return moment(self.values["modifiedAt"]) if "modifiedAt" in self.values else None

    @property
    def byline(self):
        return [name["name"] if isinstance(name, dict) else name for name in self.values.get("byline", [])]

    @property
    def picture(self):
        return self.values.get("leadPicture")

    @cached_property
    def body_text(self):
        """Every run of text of the body, whichever of the two forms it is written in."""
        if "document" in self.values:
            return [moved(node["text"]) for node in walk(self.values["document"]) if node["type"] == "text"]
        return [moved(run) for run in text_of_html(self.values["html"])]

    @cached_property
    def nodes(self):
        """The nodes of a body that is written as a document; none for one written in HTML."""
        return list(walk(self.values["document"])) if "document" in self.values else []


@dataclass(frozen=True)
class Edition:
    code: str
    direction: str
    home: str

    def __str__(self):
        return self.code

    @cached_property
    def words(self):
        """What the theme says in the edition's language."""
        return json.loads((ROOT / f"Themes/Broadsheet/strings/{self.code}.json").read_text(encoding="utf-8"))

    @cached_property
    def articles(self):
        lines = (ROOT / f"Demo/articles.{self.code}.jsonl").read_text(encoding="utf-8").split("\n")
        return [Article(json.loads(line)) for line in lines if line.strip()]

    @cached_property
    def public_articles(self):
        return [article for article in self.articles if article.is_public]

    def names_of(self, headline):
        """A headline and the short one that stands for it where there is little room."""
        return {headline} | {a.values.get("shortHeadline") for a in self.articles if a.headline == headline}

    def article(self, description, condition):
        """The first public article that meets the condition; the demo must have one."""
        for article in self.public_articles:
            if condition(article):
                return article
        raise AssertionError(f"the {self.code} demo has no article {description}")


ENGLISH = Edition("en", "ltr", "/")
HEBREW = Edition("he", "rtl", "/he/")
EDITIONS = [ENGLISH, HEBREW]


def moment(text):
    """A time of the demo's files as the newspaper shows it, on the paper's own calendar and clock."""
    instant = datetime.fromisoformat(text).astimezone(ZONE)
    return instant if instant < RECENT else instant + MOVED


def walk(node):
    yield node
    for child in node.get("content", []):
        yield from walk(child)


def text_of_html(html):
    class Texts(HTMLParser):
        def handle_data(self, data):
            runs.append(data)

    runs = []
    parser = Texts(convert_charrefs=True)
    parser.feed(html)
    parser.close()
    return [run for run in runs if run.strip()]


def squeezed(text):
    """Text with every run of white space as one space, as a reader sees it."""
    return " ".join(text.split())
