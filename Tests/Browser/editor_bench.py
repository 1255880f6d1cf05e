"""A page with the story editor alone on it, served as the desk will: from its own host, with the same policy."""

import functools
import http.server
import json
import threading
from pathlib import Path
from urllib.parse import urlsplit

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
LIBRARY = ROOT / ".build/browser/django_prose_editor/django_prose_editor/static/django_prose_editor/editor.js"

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)


class Bench(http.server.SimpleHTTPRequestHandler):
    extensions_map = {".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}

    def translate_path(self, path):
        path = urlsplit(path).path
        if path == "/desk/assets/library/tiptap.js":
            return str(LIBRARY)
        if path.startswith("/desk/assets/editor/") and ".." not in path:
            return str(ROOT / "Editor" / path.removeprefix("/desk/assets/editor/"))
        return str(HERE / "editor" / {"/": "harness.html"}.get(path, Path(path).name))

    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        """A browser that leaves in the middle of an answer is no fault."""


def serve():
    """Serves the bench on a free port; answers with the server, whose `address` it is."""
    assert LIBRARY.exists(), f"{LIBRARY} is missing; bin/setup brings it"
    server = Server(("127.0.0.1", 0), functools.partial(Bench))
    server.address = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def fixture(name):
    return json.loads((HERE / "editor" / name).read_text(encoding="utf-8"))


def text(words, *marks):
    return {"type": "text", "marks": list(marks), "text": words} if marks else {"type": "text", "text": words}


def paragraph(*inlines):
    inlines = [text(one) if isinstance(one, str) else one for one in inlines]
    return {"type": "paragraph", "content": inlines} if inlines else {"type": "paragraph"}


def document(*blocks):
    return {"type": "doc", "content": [paragraph(one) if isinstance(one, str) else one for one in blocks]}


class Writer:
    """Somebody who writes a story, by keys as far as may be."""

    def __init__(self, page):
        self.page = page
        self.keyboard = page.keyboard
        self.text = page.locator(".story-text")

    def open(self, story=None, language="en", direction="ltr", **options):
        """Begins with a story, or with none; the cursor is at its end."""
        self.page.evaluate(
            "options => window.beginStory(options)",
            {"document": story, "language": language, "direction": direction, **options},
        )
        if not options.get("readOnly"):
            self.page.evaluate("window.story.editor.commands.setTextSelection(1e9); window.story.focus()")
        return self

    def type(self, words):
        self.keyboard.type(words)
        return self

    def press(self, *keys):
        for key in keys:
            moves = any(name in key for name in ("Arrow", "Home", "End", "Page"))
            if moves:
                self._let_cursor_go()
            self.keyboard.press(key)
            if moves:
                # The browser tells of a moved cursor a moment later; nobody presses the next key sooner than that.
                self.page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
        return self

    def _let_cursor_go(self):
        """For 50 ms after the editor placed the cursor it holds it fast; nobody presses a key sooner than that."""
        self.page.wait_for_timeout(60)

    def place_cursor(self, words):
        """Puts the cursor after the first place where the words stand."""
        return self._set_selection(words, "to")

    def select(self, words):
        return self._set_selection(words, "from")

    def _set_selection(self, words, start):
        self.page.evaluate(
            """([words, start]) => {
                const { editor } = window.story
                let from = null
                editor.state.doc.descendants((node, position) => {
                    if (from == null && node.isText && node.text.includes(words)) from = position + node.text.indexOf(words)
                })
                if (from == null) throw new Error("not in the text: " + words)
                const place = { from, to: from + words.length }
                editor.view.focus()
                editor.commands.setTextSelection({ from: place[start], to: place.to })
            }""",
            [words, start],
        )
        self._let_cursor_go()
        return self

    def paste(self, html=None, plain="", files=()):
        """Pastes as a browser does, from a clipboard with these contents."""
        self.page.evaluate(
            """([html, plain, files]) => {
                const data = new DataTransfer()
                if (html != null) data.setData("text/html", html)
                if (plain) data.setData("text/plain", plain)
                for (const [name, type] of files) data.items.add(new File(["picture"], name, { type }))
                const target = document.activeElement.closest(".ProseMirror") ?? document.querySelector(".story-text")
                target.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }))
            }""",
            [html, plain, list(files)],
        )
        return self

    @property
    def json(self):
        return self.page.evaluate("window.story.json()")

    @property
    def blocks(self):
        return self.json["content"]

    @property
    def words(self):
        """The words of each block, one line a block."""
        return self.page.evaluate("window.story.text()").split("\n\n")

    @property
    def said(self):
        return self.page.locator(".story-said").inner_text()

    @property
    def warned(self):
        return self.page.locator(".story-warned > span").inner_text()
