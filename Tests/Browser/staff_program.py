"""Somebody of the newsroom as a program: asks for the desk's pages and sends its forms without a browser."""

import http.client
import re
import time
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import quote, urlsplit

from newsroom import PASSWORD


@dataclass
class Answer:
    status: int
    text: str
    headers: dict
    seconds: float

    @property
    def is_page(self):
        return self.headers.get("content-type", "").startswith("text/html")

    @property
    def place(self):
        return self.headers.get("location")


class StaffProgram:
    """Whoever signed in, with their session and the token of their forms."""

    def __init__(self, address, email):
        self.host = urlsplit(address).netloc
        self.cookies = {}
        self.token = ""
        self.token = self.forms("/desk/sign-in")[0].fields["token"]
        assert self.send("/desk/sign-in", {"email": email, "password": PASSWORD}).status == 303
        self.token = re.search(r'name="token" value="([^"]+)"', self.get("/desk/stories/").text).group(1)

    def get(self, path, **headers):
        return self.ask("GET", path, None, headers)

    def send(self, path, fields, **headers):
        """Sends a form. A value in bytes goes as it is, whatever it is."""
        fields = {"token": self.token, **fields}
        body = "&".join(f"{quote(name)}={value.decode() if isinstance(value, bytes) else quote(value, safe='')}" for name, value in fields.items())
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Origin": f"http://{self.host}", **headers}
        return self.ask("POST", path, body, headers)

    def ask(self, method, path, body, headers):
        connection = http.client.HTTPConnection(self.host, timeout=60)
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        began = time.monotonic()
        connection.request(method, path, body, {"Cookie": cookies, **headers})
        answer = connection.getresponse()
        text = answer.read().decode("utf-8", "replace")
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                self.cookies.update([value.split(";")[0].split("=", 1)])
        connection.close()
        named = {name.lower(): value for name, value in answer.getheaders()}
        return Answer(answer.status, text, named, time.monotonic() - began)

    def forms(self, path):
        """The forms of a page that change something."""
        return [form for form in Forms(self.get(path).text).found if form.method == "post"]


@dataclass
class Form:
    action: str
    method: str
    # By name, with what stands in them.
    fields: dict
    # Those of them into which somebody types.
    typed: set


class Forms(HTMLParser):
    """The forms of a page, with those fields that stand elsewhere and name them."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.found, self._named, self._elsewhere = [], {}, []
        self._open = None
        self._select = self._area = None
        self.feed(html)
        self.close()
        for identifier, name, value, is_typed in self._elsewhere:
            if form := self._named.get(identifier):
                self._add(form, name, value, is_typed)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "form":
            self._open = Form(values.get("action", ""), values.get("method", "get"), {}, set())
            self.found.append(self._open)
            if "id" in values:
                self._named[values["id"]] = self._open
        name = values.get("name")
        if tag in ("input", "button") and name:
            is_typed = tag == "input" and values.get("type", "text") in ("text", "email", "password", "search", "url", "datetime-local", "date", "number")
            if values.get("type") not in ("checkbox", "radio") or "checked" in values:
                self._note(values, name, values.get("value", ""), is_typed)
        if tag == "textarea" and name:
            self._area = (values, name, [])
        if tag == "select" and name:
            self._select = (values, name)
        if tag == "option" and self._select and ("selected" in values or self._select[1] not in (self._open.fields if self._open else {})):
            self._note(self._select[0], self._select[1], values.get("value", ""), False)

    def handle_data(self, data):
        if self._area:
            self._area[2].append(data)

    def handle_endtag(self, tag):
        if tag == "form":
            self._open = None
        if tag == "select":
            self._select = None
        if tag == "textarea" and self._area:
            values, name, texts = self._area
            self._area = None
            self._note(values, name, "".join(texts), True)

    def _note(self, values, name, value, is_typed):
        if "form" in values:
            self._elsewhere.append((values["form"], name, value, is_typed))
        elif self._open:
            self._add(self._open, name, value, is_typed)

    @staticmethod
    def _add(form, name, value, is_typed):
        form.fields[name] = value
        if is_typed:
            form.typed.add(name)
