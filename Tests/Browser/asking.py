"""Asks for addresses as programs do, without a browser."""

import http.client
from urllib.parse import urlsplit

from crawler import fetch, internal_path


class Asker:
    """Somebody who remembers every answer, those of the crawl among them, and so asks for an address once."""

    def __init__(self, address, site):
        self.address = address
        self._answers = dict(site.visits)
        self._connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=30)

    def get(self, address):
        """What a whole address of the newspaper, or a path of it, answers."""
        path = self.path_of(address)
        if path not in self._answers:
            self._answers[path] = self.ask_again(path)
        return self._answers[path]

    def ask_again(self, address, **headers):
        """Asks whatever is remembered, with headers such as `If_None_Match`."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        visit = fetch(self._connection, self.path_of(address), headers=named)
        # The server may have closed a connection that was silent for long.
        return visit if visit.status else fetch(self._connection, self.path_of(address), headers=named)

    def path_of(self, address):
        path = internal_path(self.address, "/", address)
        assert path, f"{address} is not of this newspaper"
        return path

    def is_ours(self, address):
        return internal_path(self.address, "/", address) is not None

    def complaint(self, address):
        """Why a program cannot use an address: not whole, or one of ours that does not answer; nothing when it can."""
        if urlsplit(address).scheme not in ("http", "https") or not urlsplit(address).netloc:
            return f"{address} is not a whole address"
        if self.is_ours(address) and (status := self.get(address).status) != 200:
            return f"{address} answered {status}"
        return None
