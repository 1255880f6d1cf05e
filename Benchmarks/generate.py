"""Writes an archive of generated articles as JSON Lines to standard output, one at a time, the same for the same seed.

    generate.py COUNT [SEED]

Words follow Zipf's law over an invented vocabulary, as words of a language do, so that the search index has the shape
of a real one. Lengths, sections, bylines and topics are as uneven as a newspaper's; dates cover twenty years.
"""

import itertools
import json
import random
import sys
from datetime import datetime, timedelta, timezone

FIRST_DAY = datetime(2006, 11, 22, 6, 0, tzinfo=timezone.utc)
LAST_DAY = datetime(2026, 11, 21, 22, 0, tzinfo=timezone.utc)
SECTIONS = {
    "news/city": 22,
    "news/region": 14,
    "news/world": 12,
    "news": 6,
    "sports": 12,
    "politics/council": 7,
    "politics": 5,
    "economy/port": 4,
    "economy/technology": 3,
    "economy": 5,
    "culture/books": 2,
    "culture/stage": 2,
    "culture": 3,
    "opinions": 5,
    "science": 3,
}
FORMATS = {
    "news": 62,
    "brief": 14,
    "analysis": 6,
    "opinion": 6,
    "feature": 5,
    "interview": 3,
    "review": 2,
    "explainer": 2,
}
VOCABULARY, CONTRIBUTORS, TOPICS = 40_000, 120, 600


class Archive:
    """Draws articles from one random source."""

    def __init__(self, count, seed):
        self.count = count
        self.random = random.Random(seed)
        self.words = self.invent_words(VOCABULARY)
        self.word_weights = zipf_weights(VOCABULARY)
        names = [word.capitalize() for word in self.words[2_000 : 2_000 + 2 * CONTRIBUTORS]]
        self.contributors = [f"{first} {last}" for first, last in zip(names[::2], names[1::2], strict=True)]
        self.contributor_weights = zipf_weights(CONTRIBUTORS)
        self.topics = [word.capitalize() for word in self.words[5_000 : 5_000 + TOPICS]]
        self.topic_weights = zipf_weights(TOPICS)

    def invent_words(self, count):
        """Distinct words that can be spoken; the commonest are the shortest, as in any language."""
        syllables = [c + v + e for c in "bdfgklmnprstv" for v in "aeiou" for e in ("", "n", "r", "s")]
        words = set()
        while len(words) < count:
            words.add("".join(self.random.choices(syllables, k=self.random.choice((1, 2, 2, 3, 3, 4)))))
        return sorted(words, key=lambda word: (len(word), word))

    def text(self, length):
        return " ".join(self.random.choices(self.words, cum_weights=self.word_weights, k=length)).capitalize()

    def paragraphs(self):
        length = min(2_000, max(60, int(self.random.lognormvariate(5.7, 0.6))))
        while length > 0:
            taken = min(length, self.random.randint(25, 90))
            yield self.text(taken) + "."
            length -= taken

    def drawn(self, options):
        return self.random.choices(list(options), weights=list(options.values()))[0]

    def article(self, number):
        published = FIRST_DAY + (LAST_DAY - FIRST_DAY) * (number / max(1, self.count - 1))
        published = published.replace(microsecond=0)
        headline = self.text(self.random.randint(5, 12))
        return {
            "id": f"bench-{number:07}",
            "edition": "en",
            "state": "published",
            "headline": headline,
            "standfirst": self.text(self.random.randint(15, 35)) + ".",
            "html": "".join(f"<p>{paragraph}</p>" for paragraph in self.paragraphs()),
            "byline": self.byline(),
            "format": self.drawn(FORMATS),
            "sections": list(dict.fromkeys(self.drawn(SECTIONS) for _ in range(self.random.choice((1, 1, 1, 2))))),
            "topics": sorted(
                set(self.random.choices(self.topics, cum_weights=self.topic_weights, k=self.random.randint(1, 5)))
            ),
            "publishedAt": published.isoformat().replace("+00:00", "Z"),
            "modifiedAt": (published + timedelta(minutes=self.random.randint(0, 600)))
            .isoformat()
            .replace("+00:00", "Z"),
            "slug": "-".join(headline.lower().split()[:5]) + f"-{number}",
        }

    def byline(self):
        if self.random.random() < 0.2:
            return [{"name": "News Agencies", "kind": "agency"}]
        names = self.random.choices(
            self.contributors, cum_weights=self.contributor_weights, k=self.random.choice((1, 1, 1, 2))
        )
        return list(dict.fromkeys(names))


def zipf_weights(count):
    """Running sums of 1, 1/2, 1/3 ..., as random.choices wants them."""
    return list(itertools.accumulate(1 / rank for rank in range(1, count + 1)))


def main():
    count, seed = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 7
    archive = Archive(count, seed)
    for number in range(count):
        sys.stdout.write(json.dumps(archive.article(number), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
