"""Newspapers of a test's own, for what may not happen to the demo that all tests read."""

import os
import socket
import subprocess
import time
import urllib.error
import urllib.request
from contextlib import contextmanager

from newspaper import ROOT

PROGRAM = os.environ.get("STOPPRESS_PROGRAM", str(ROOT / ".build/debug/stoppress"))


def run(*arguments, text=None):
    """What the program printed; one that ends badly fails the test."""
    ended = subprocess.run([PROGRAM, *map(str, arguments)], input=text, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout


@contextmanager
def served(folder, *arguments):
    """Serves the newspaper in a folder and gives its address; it is asked to end when the block does."""
    address = f"http://127.0.0.1:{free_port()}"
    with open(folder / "serve.log", "a") as log:
        port = address.rsplit(":", 1)[1]
        server = subprocess.Popen(
            [PROGRAM, "serve", str(folder), "--port", port, *arguments], stdout=log, stderr=subprocess.STDOUT
        )
        try:
            wait_until_ready(address, server, folder)
            yield address
        finally:
            server.terminate()
            server.wait(timeout=20)


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def wait_until_ready(address, server, folder):
    for _ in range(300):
        try:
            urllib.request.urlopen(address + "/readyz", timeout=2)
            return
        except urllib.error.HTTPError:
            return
        except OSError:
            assert server.poll() is None, (folder / "serve.log").read_text()
            time.sleep(0.1)
    raise AssertionError("the server did not come up: " + (folder / "serve.log").read_text())
