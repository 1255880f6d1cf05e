"""Fills a newspaper with generated articles, serves it, and prints how fast that went beside the goals.

    measure.py ARTICLES

Times of pages are taken by a client on the same machine over one connection, from the request's first byte to the
answer's last, so they are never shorter than the server's own time. Each article is asked for once: none is cached.

Machines differ, and a shared one differs from hour to hour. So the same articles are also put into a bare SQLite with a
full-text index, right before and after the import: what the program does besides is seen in the ratio of the two.
"""

import json
import os
import random
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import newsroom

ROOT = Path(__file__).resolve().parents[1]
PROGRAM = ROOT / ".build/release/stoppress"
FOLDER = ROOT / ".build/bench"
SAMPLE = 2_000
PUBLISHED = 30
# Articles of the bare database, and as many as the program itself keeps in one transaction.
BARE, BARE_AT_ONCE = 10_000, 1_000


def main():
    count = int(sys.argv[1])
    FOLDER.mkdir(parents=True, exist_ok=True)
    archive, paper = generated_archive(count), FOLDER / "paper"
    shutil.rmtree(paper, ignore_errors=True)
    run("new", paper, "--from", ROOT / "Benchmarks/publication.yaml")
    run("user", "add", newsroom.EMAIL, "--name", "Bench", "--role", "publisher", "--into", paper, text=newsroom.PASSWORD)
    bare = [bare_inserts(archive)]
    seconds, import_memory = run("import", "articles", archive, "--into", paper)
    bare.append(bare_inserts(archive))
    server, port, first_response = serve(paper)
    try:
        articles, words = sampled(archive, count)
        pages = latencies(port, articles)
        searches = latencies(port, [f"/search?q={word}" for word in words])
        fronts = latencies(port, ["/", "/news/", "/news/city/", "/archive/2016/11/"] * 50)
        colleague = newsroom.Colleague(port)
        slowest, slowest_page = max(desk_pages(colleague, words))
        appearances = [milliseconds_to_appear(colleague, number) for number in range(PUBLISHED)]
    finally:
        server.terminate()
        _, status, usage = os.wait4(server.pid, 0)
    size = sum(file.stat().st_size for file in paper.rglob("*") if file.is_file()) / 1e6
    # The goals are those of the issue that asked for the program; a row without one is there to be known.
    rows = [
        ("import, articles a second", count / seconds, ">=", 2_000),
        ("bare SQLite, articles a second", sum(bare) / 2, None, None),
        ("import as a part of bare SQLite, %", count / seconds / (sum(bare) / 2) * 100, None, None),
        ("import, peak memory in MB", import_memory, "<", 300),
        ("start to first response, ms", first_response, "<", 500),
        ("article page, uncached, median ms", at(pages, 0.5), "<", 2),
        ("article page, uncached, 99th percentile ms", at(pages, 0.99), None, None),
        ("search for one word, median ms", at(searches, 0.5), None, None),
        ("search for one word, 99th percentile ms", at(searches, 0.99), None, None),
        ("fronts and archive month, median ms", at(fronts, 0.5), None, None),
        ("slowest page of the desk, median ms", slowest, "<", 50),
        ("Publish to five pages that show it, median ms", at(sorted(appearances), 0.5), "<", 50),
        ("server, peak memory in MB", usage.ru_maxrss / 1024, None, None),
        ("database and pictures on disk, MB", size, None, None),
    ]
    met_all = report(count, rows)
    print(f"\nThe slowest page of the desk was {slowest_page}")
    sys.exit(0 if met_all else 1)


def generated_archive(count):
    """The archive as a file, made once for each size and each version of the generator."""
    generator = ROOT / "Benchmarks/generate.py"
    archive = FOLDER / f"articles-{count}.jsonl"
    if not archive.exists() or archive.stat().st_mtime < generator.stat().st_mtime:
        print(f"generating {count:,} articles", flush=True)
        unfinished = archive.with_suffix(".unfinished")
        with unfinished.open("w") as output:
            subprocess.run([sys.executable, generator, str(count)], stdout=output, check=True)
        unfinished.rename(archive)
    return archive


def bare_inserts(archive):
    """Articles a second that a bare SQLite takes in: one row each, and its words in a full-text index."""
    with archive.open(encoding="utf-8") as lines:
        articles = [json.loads(line) for _, line in zip(range(BARE), lines)]
    rows = [(article["headline"], article["standfirst"], article["html"]) for article in articles]
    file = FOLDER / "bare.sqlite"
    file.unlink(missing_ok=True)
    with sqlite3.connect(file, isolation_level=None) as database:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = FULL")
        database.execute("CREATE TABLE article (headline TEXT, standfirst TEXT, body TEXT)")
        database.execute("CREATE VIRTUAL TABLE words USING fts5 (headline, standfirst, body)")
        began = time.perf_counter()
        for start in range(0, len(rows), BARE_AT_ONCE):
            database.execute("BEGIN")
            for table in ("article", "words"):
                database.executemany(f"INSERT INTO {table} VALUES (?, ?, ?)", rows[start : start + BARE_AT_ONCE])
            database.execute("COMMIT")
        seconds = time.perf_counter() - began
    database.close()
    for part in FOLDER.glob("bare.sqlite*"):
        part.unlink()
    return len(rows) / seconds


def run(*arguments, text=""):
    """Runs the program to its end, `text` its input; answers with its seconds and its peak memory in MB."""
    began = time.perf_counter()
    process = subprocess.Popen([PROGRAM, *arguments], stdin=subprocess.PIPE, text=True)
    process.stdin.write(text)
    process.stdin.close()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"stoppress {' '.join(map(str, arguments))} failed with status {os.waitstatus_to_exitcode(status)}")
    return time.perf_counter() - began, usage.ru_maxrss / 1024


def serve(paper):
    """Starts the server; answers with the process, its port, and the milliseconds until a front page had come whole."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = (FOLDER / "serve.log").open("w")
    began = time.perf_counter()
    process = subprocess.Popen(
        [PROGRAM, "serve", paper, "--host", "127.0.0.1", "--port", str(port)], stdout=log, stderr=log
    )
    while time.perf_counter() - began < 60 and process.poll() is None:
        try:
            latencies(port, ["/"])
            return process, port, (time.perf_counter() - began) * 1000
        except OSError:
            time.sleep(0.002)
    sys.exit(f"the server did not come up; see {log.name}")


def sampled(archive, count):
    """Addresses of randomly chosen articles, each once, and a word out of the headline of each."""
    chosen = set(random.Random(11).sample(range(count), min(SAMPLE, count)))
    addresses, words = [], []
    with archive.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number in chosen:
                article = json.loads(line)
                addresses.append(f"/{article['publishedAt'][:10].replace('-', '/')}/{article['slug']}/")
                words.append(article["headline"].split()[2])
    return addresses, words[:200]


def latencies(port, paths):
    """Asks for each path in turn over one connection; answers with sorted milliseconds, or ends the run."""
    times = []
    with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for path in paths:
            request = f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()
            began = time.perf_counter()
            connection.sendall(request)
            status = read_answer(connection)
            times.append((time.perf_counter() - began) * 1000)
            if status != 200:
                sys.exit(f"{path} answered {status}")
    return sorted(times)


def desk_pages(colleague, words):
    """Pages of the desk with the median of a few askings each: every room, and the lists narrowed in all ways at once."""
    rooms = ["board", "planning", "planning/?span=month", "fronts", "pictures", "contributors", "people", "audit", "notices"]
    rooms += ["checks", "counts", "account", "settings", "settings/sections", "settings/topics", "settings/redirects"]
    rooms += ["stories/1", "stories/1/revisions", "stories/1/preview", "stories/1/suggestions", "fronts/1", "fronts/1/preview"]
    paths = [f"/desk/{room}" if "?" in room else f"/desk/{room}/" for room in rooms]
    views = ["mine", "submitted", "scheduled", "today", "published", "draft", "writing", "withdrawn", "all"]
    paths += [f"/desk/stories/?view={view}" for view in views]
    # The commonest words are the shortest, and they make the longest lists.
    for word in sorted(set(words), key=len)[:8] + words[:4]:
        paths += [f"/desk/stories/?view={view}&q={word}&section={section}" for view in ("published", "all") for section in ("", "science")]
        paths += [f"/desk/stories/?view=all&q={word}&topic=5&from=2015-01-01&through=2016-01-01"]
        paths += [f"/desk/find/stories/?edition=en&q={word}", f"/desk/find/front-stories/?front=1&q={word}"]
    return [(at(sorted(colleague.milliseconds("GET", path) for _ in range(7)), 0.5), path) for path in paths]


def milliseconds_to_appear(colleague, number):
    """From pressing Publish until the article, its section, the front, the feed and the news sitemap were seen to have it."""
    headline = f"Measured for the {number}th time"
    page, point = colleague.written_story(headline, section="2")
    article = f"/{time.strftime('%Y/%m/%d', time.gmtime())}/measured-for-the-{number}th-time/"
    began = time.perf_counter()
    colleague.publish(page, point)
    for path in (article, "/news/city/", "/", "/feed.xml", "/news-sitemap.xml"):
        if headline not in colleague.ask("GET", path)[1]:
            sys.exit(f"{path} does not show what was just published")
    return (time.perf_counter() - began) * 1000


def read_answer(connection):
    """Reads one whole answer, of known length or in chunks, and gives its status."""
    answer = b""
    while b"\r\n\r\n" not in answer:
        answer += received(connection)
    head, body = answer.split(b"\r\n\r\n", 1)
    headers = dict(line.lower().split(b": ", 1) for line in head.split(b"\r\n")[1:])
    if b"content-length" in headers:
        missing = int(headers[b"content-length"]) - len(body)
        while missing > 0:
            missing -= len(received(connection))
    else:
        while not body.endswith(b"\r\n0\r\n\r\n"):
            body += received(connection)
    return int(head.split(b" ", 2)[1])


def received(connection):
    data = connection.recv(262_144)
    if not data:
        raise ConnectionError("the server closed the connection")
    return data


def at(times, fraction):
    return times[min(len(times) - 1, int(len(times) * fraction))]


def report(count, rows):
    """Prints the table; answers whether every goal was met."""
    met_all = True
    print(f"\n{count:,} articles, SQLite, {os.cpu_count()} cores\n")
    print(f"{'what':<46}{'measured':>12}{'goal':>12}")
    for name, value, sign, goal in rows:
        met = goal is None or (value >= goal if sign == ">=" else value < goal)
        met_all = met_all and met
        shown = "" if goal is None else f"{sign} {goal:,}"
        print(f"{name:<46}{value:>12,.2f}{shown:>12}{'' if met else '   MISSED'}")
    return met_all


if __name__ == "__main__":
    main()
