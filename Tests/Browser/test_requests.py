"""Requests that no browser would send, over a bare socket: each gets a clear refusal and the paper goes on serving."""

import socket
import time
from urllib.parse import urlsplit

import pytest

HOST = b"Host: localhost\r\n"


def ask(address, request, timeout=10):
    """Sends raw bytes and answers with the status and everything that came back; 0 when nothing did."""
    target = urlsplit(address)
    with socket.create_connection((target.hostname, target.port), timeout=timeout) as connection:
        try:
            connection.sendall(request)
        except OSError:
            # The server may refuse and close before an oversize request is sent in full; its answer still counts.
            pass
        answer = b""
        try:
            while chunk := connection.recv(65536):
                answer += chunk
        except OSError:
            pass
    first = answer.split(b"\r\n", 1)[0].split()
    return (int(first[1]) if len(first) > 1 else 0), answer


def get(path, headers=b""):
    return b"GET " + path + b" HTTP/1.1\r\n" + HOST + headers + b"Connection: close\r\n\r\n"


REFUSED = {
    "a null byte, encoded": get(b"/%00"),
    "a null byte within a section": get(b"/news/%00/"),
    "a null byte in an article's address": get(b"/2026/11/22/a%00b/"),
    "a null byte, bare": get(b"/news/\x00/"),
    "an encoded slash": get(b"/news%2Fcity/"),
    "an encoded slash in small letters": get(b"/news%2fcity/"),
    "an encoded backslash": get(b"/news%5Ccity/"),
    "dots": get(b"/../../etc/passwd"),
    "dots below a section": get(b"/news/../../stoppress.yaml"),
    "encoded dots": get(b"/%2e%2e/%2e%2e/etc/passwd"),
    "encoded dots and slashes": get(b"/..%2f..%2f..%2fetc%2fpasswd"),
    "dots in the pictures": get(b"/pictures/../stoppress.yaml"),
    "encoded dots in the pictures": get(b"/pictures/%2e%2e/stoppress.yaml"),
    "encoded dots in the theme": get(b"/theme/%2e%2e/%2e%2e/stoppress.yaml"),
    "dots encoded twice": get(b"/%252e%252e/%252e%252e/etc/passwd"),
    "a percent sign alone": get(b"/%"),
    "a percent sign with letters that are no digits": get(b"/%zz/"),
    "a percent sign cut off": get(b"/news/%e"),
    "bytes that are not UTF-8": get(b"/%ff%fe/"),
    "an overlong form of a slash": get(b"/%c0%afetc/"),
    "a surrogate": get(b"/%ed%a0%80/"),
    "a month that does not exist": get(b"/archive/2026/13/"),
    "a month of zero": get(b"/archive/2026/00/"),
    "a year that no number holds": get(b"/archive/99999999999999999999999/01/"),
    "a day that does not exist": get(b"/2026/02/31/no-such-story/"),
    "a year below zero": get(b"/archive/-1/01/"),
    "a very long address": get(b"/" + b"a" * 100_000),
    "a very deep address": get(b"/a" * 2_000),
    "a header of a megabyte": get(b"/", b"X-Large: " + b"a" * 1_048_576 + b"\r\n"),
    "ten thousand headers": get(b"/", b"".join(b"X-%d: a\r\n" % number for number in range(10_000))),
    "a header without a name": get(b"/", b": nameless\r\n"),
    "a header with a null byte": get(b"/", b"X-Null: a\x00b\r\n"),
    "no host": b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
    "a method that nobody knows": b"BREW / HTTP/1.1\r\n" + HOST + b"Connection: close\r\n\r\n",
    "a method that changes things": b"DELETE / HTTP/1.1\r\n" + HOST + b"Connection: close\r\n\r\n",
    "a length below zero": b"POST / HTTP/1.1\r\n" + HOST + b"Content-Length: -5\r\nConnection: close\r\n\r\n",
    "two lengths": b"POST / HTTP/1.1\r\n"
    + HOST
    + b"Content-Length: 5\r\nContent-Length: 6\r\nConnection: close\r\n\r\nhello",
    "a length and chunks": b"POST / HTTP/1.1\r\n"
    + HOST
    + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n",
    "words that are no request": b"Good morning, is this the newsroom?\r\n\r\n",
    "the start of a TLS conversation": b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03" + b"\x00" * 32 + b"\r\n\r\n",
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_malformed_request_is_refused_with_4xx(address, name):
    status, answer = ask(address, REFUSED[name])
    assert 400 <= status < 500, f"answered {status}: {answer[:200]!r}"
    assert b"root:" not in answer and b"database" not in answer.lower()
    assert ask(address, get(b"/healthz"))[0] == 200


@pytest.mark.parametrize(
    "query",
    [
        b"q=%00",
        b"q=%ff",
        b"q=%",
        b"q=" + b"a" * 8_000,
        b"q=a&q=b",
        b"q",
        b"&&&",
        b"after=nonsense",
        b"before=%00",
        b"page=-1",
    ],
)
def test_an_odd_query_never_breaks_search(address, query):
    status, answer = ask(address, get(b"/search?" + query))
    assert status == 200 or 400 <= status < 500, f"answered {status}: {answer[:200]!r}"


@pytest.mark.parametrize("path", [b"/", b"/he/", b"/news/", b"/archive/"])
def test_an_odd_query_never_breaks_a_page(address, path):
    for query in [b"?before=nonsense", b"?after=%00", b"?utm_source=x&fbclid=y", b"?%", b"?="]:
        status, answer = ask(address, get(path + query))
        assert status == 200 or 400 <= status < 500, f"{query!r} answered {status}"


@pytest.mark.parametrize("path", [b"/healthz", b"/readyz"])
def test_the_operators_two_questions_are_answered(address, path):
    status, answer = ask(address, get(path))
    assert status == 200
    assert len(answer.split(b"\r\n\r\n", 1)[1]) < 1_000


def test_head_answers_as_get_does_but_without_a_body(address):
    status, answer = ask(address, b"HEAD / HTTP/1.1\r\n" + HOST + b"Connection: close\r\n\r\n")
    head, body = answer.split(b"\r\n\r\n", 1)
    assert (status, body) == (200, b"")
    # A length, when one is told, is that of the page and not of the empty answer.
    assert b"content-length: 0" not in head.lower()


def test_a_hundred_silent_readers_do_not_keep_another_one_waiting(address):
    target = urlsplit(address)
    silent = [socket.create_connection((target.hostname, target.port), timeout=10) for _ in range(100)]
    try:
        for connection in silent:
            connection.sendall(b"GET / HTTP/1.1\r\nHost: loc")
        began = time.monotonic()
        assert ask(address, get(b"/"))[0] == 200
        assert time.monotonic() - began < 5
    finally:
        for connection in silent:
            connection.close()
