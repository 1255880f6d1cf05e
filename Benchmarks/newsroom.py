"""Somebody of the newsroom as a program: signs in, asks for the desk's pages and publishes stories."""

import http.client
import json
import re
import time
from urllib.parse import urlencode

EMAIL, PASSWORD = "bench@gazette.example", "seven herons at low tide"
PARAGRAPH = {"type": "paragraph", "content": [{"type": "text", "text": "What was measured, and how it was measured."}]}


class Colleague:
    """Whoever signed in, over one connection."""

    def __init__(self, port):
        self.port = port
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self.cookies = {}
        self.token = None
        self.sign_in()

    def sign_in(self):
        self.read_token(self.ask("GET", "/desk/sign-in")[1])
        self.post("/desk/sign-in", {"email": EMAIL, "password": PASSWORD})
        self.read_token(self.ask("GET", "/desk/stories/")[1])

    def read_token(self, page):
        self.token = re.search(r'name="token" value="([^"]+)"', page).group(1)

    def ask(self, method, path, fields=None, **headers):
        """Status, body and, of a way onwards, its place."""
        headers["Cookie"] = "; ".join("=".join(pair) for pair in self.cookies.items())
        body = None
        if fields is not None:
            body = urlencode(fields)
            headers |= {"Content-Type": "application/x-www-form-urlencoded", "Origin": f"http://127.0.0.1:{self.port}"}
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        text = answer.read().decode()
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                self.cookies.update([value.split(";")[0].split("=", 1)])
        if answer.status >= 400:
            raise SystemExit(f"{method} {path} answered {answer.status}: {text[:400]}")
        return answer.status, text, answer.getheader("Location")

    def post(self, path, fields, **headers):
        return self.ask("POST", path, {**fields, "token": self.token}, **headers)

    def milliseconds(self, method, path, *rest, **headers):
        """How long a whole answer took."""
        began = time.perf_counter()
        self.ask(method, path, *rest, **headers)
        return (time.perf_counter() - began) * 1000

    def written_story(self, headline, section):
        """Begins a story and writes it: the address of its page and the point at which its text stands."""
        _, _, place = self.post("/desk/stories/", {})
        page = place.split("?")[0]
        shown = self.ask("GET", page)[1]
        point = re.search(r'name="point" value="([^"]+)"', shown).group(1)
        body = json.dumps({"type": "doc", "content": [PARAGRAPH] * 20})
        fields = {"point": point, "headline": headline, "format": "news", "sections": section, "body": body}
        _, saved, _ = self.post(page + "draft/", fields, Accept="application/json")
        return page, json.loads(saved)["point"]

    def publish(self, page, point):
        """Presses Publish, past what the checks ask."""
        self.post(page + "publication/", {"point": point, "checked": "1"}, Accept="application/json")
