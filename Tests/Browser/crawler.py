"""Follows every link of the newspaper, as a search engine would, without a browser."""

import http.client
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin, urlsplit

# Far above what the demo has, far below what a loop of ever new addresses would make.
MOST_ADDRESSES = 4000
AT_ONCE = 4


@dataclass
class Visit:
    """What one address answered, and which page named it."""

    path: str
    named_by: str
    status: int
    headers: dict
    body: bytes
    contents: "Contents | None" = None


@dataclass
class Site:
    visits: dict = field(default_factory=dict)
    was_cut_short: bool = False

    @property
    def pages(self):
        return [visit for visit in self.visits.values() if visit.contents]

    def address_of(self, headline):
        """Where the page with this main heading is."""
        wanted = " ".join(headline.split())
        for visit in self.pages:
            if visit.contents.headings == [wanted]:
                return visit.path
        raise AssertionError(f"no link leads to a page headed {wanted!r}")


class Contents(HTMLParser):
    """The parts of a page that the tests ask about."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.links, self.files, self.headings, self.identifiers, self.pictures = [], [], [], [], []
        # The styles and scripts that the page waits for; styles and scripts written into it; its blocks of JSON-LD.
        self.needed, self.inline, self.data = [], [], []
        # What its link elements say; what its meta elements say, by property or name.
        self.relations, self.said = [], {}
        self.language = self.direction = None
        self.title = self.text = self.main = ""
        self._open = []
        self.feed(html)
        self.close()
        self.text = " ".join(self.text.split())
        self.main = " ".join(self.main.split())

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if values.get("id"):
            self.identifiers.append(values["id"])
        if tag == "html":
            self.language, self.direction = values.get("lang"), values.get("dir")
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        if tag == "link":
            self.relations.append(values)
        if tag == "meta" and "content" in values:
            self.said.setdefault(values.get("property") or values.get("name"), []).append(values["content"])
        if tag == "link" and values.get("rel") in ("stylesheet", "icon"):
            self.files.append(values["href"])
        if tag == "link" and values.get("rel") == "stylesheet":
            self.needed.append(values["href"])
        if tag == "img":
            self.pictures.append(values)
            self.files.append(values.get("src", ""))
        if tag in ("img", "source") and values.get("srcset"):
            self.files.append(values["srcset"].split(",")[0].split()[0])
        if tag == "script" and "src" in values:
            self.files.append(values["src"])
            self.needed.append(values["src"])
        if tag == "script" and values.get("type") == "application/ld+json":
            self.data.append("")
        elif tag == "style" or (tag == "script" and "src" not in values):
            self.inline.append(f"<{tag}>")
        self.inline += [f"{tag} {name}" for name in values if name == "style" or name.startswith("on")]
        if tag == "h1":
            self.headings.append("")
        if tag in ("h1", "main", "title", "script", "style"):
            self._open.append(tag)

    @property
    def canonical(self):
        """The address that the page says is its own; nothing when it does not say so once."""
        own = [values["href"] for values in self.relations if values.get("rel") == "canonical"]
        return own[0] if len(own) == 1 else None

    def handle_endtag(self, tag):
        if tag in self._open:
            self._open.remove(tag)
        if tag == "h1":
            self.headings[-1] = " ".join(self.headings[-1].split())

    def handle_data(self, data):
        if "h1" in self._open:
            self.headings[-1] += data
        if "title" in self._open:
            self.title += data
        elif "script" in self._open and self.data and self.lasttag == "script":
            self.data[-1] += data
        elif "script" not in self._open and "style" not in self._open:
            self.text += " " + data
            if "main" in self._open:
                self.main += " " + data


def crawl(address, starts):
    """Visits everything that links and pictures reach from the given paths; redirects are not followed."""
    site, waiting = Site(), [(start, "(start)") for start in starts]
    named = set(starts)
    asker = threading.local()

    def visit(one):
        if not hasattr(asker, "connection"):
            asker.connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=30)
        return fetch(asker.connection, *one)

    # Several ask at once, as readers do, for a picture is cut when it is first asked for; the order of the visits is
    # that of the links whoever comes first.
    with ThreadPoolExecutor(AT_ONCE) as threads:
        while waiting:
            visits = list(threads.map(visit, waiting))
            site.visits |= {one.path: one for one in visits}
            waiting = []
            for one in visits:
                for target in targets_of(one, address):
                    if target in named:
                        continue
                    if len(named) >= MOST_ADDRESSES:
                        site.was_cut_short = True
                        break
                    named.add(target)
                    waiting.append((target, one.path))
    return site


def targets_of(visit, address):
    """The paths of the newspaper that a page links to or shows; none for a file."""
    if not visit.contents:
        return []
    targets = [internal_path(address, visit.path, link) for link in visit.contents.links + visit.contents.files]
    return [target for target in targets if target is not None]


def internal_path(address, page, link):
    """The path and query that a link of a page leads to, or nothing when it leaves the newspaper."""
    target = urlsplit(urldefrag(urljoin(address + page, link)).url)
    if f"{target.scheme}://{target.netloc}" != address:
        return None
    return (target.path or "/") + (f"?{target.query}" if target.query else "")


def fetch(connection, path, named_by="(test)", headers=None):
    try:
        connection.request("GET", path, headers=headers or {})
        response = connection.getresponse()
        body = response.read()
    except (http.client.HTTPException, OSError, UnicodeError) as problem:
        # An address that cannot even be asked for is reported like one that does not answer.
        connection.close()
        return Visit(path, named_by, 0, {"problem": repr(problem)}, b"")
    headers = {name.lower(): value for name, value in response.getheaders()}
    visit = Visit(path, named_by, response.status, headers, body)
    if headers.get("content-type", "").startswith("text/html"):
        visit.contents = Contents(body.decode("utf-8"))
    return visit
