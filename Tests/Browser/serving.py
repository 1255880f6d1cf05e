"""Newspapers of a test's own, for what may not happen to the demo that all tests read."""

import functools
import os
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path

from newspaper import ROOT

PROGRAM = os.environ.get("STOPPRESS_PROGRAM", str(ROOT / ".build/debug/stoppress"))


def run(*arguments, text=None):
    """What the program printed; one that ends badly fails the test."""
    ended = subprocess.run([PROGRAM, *map(str, arguments)], input=text, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout


def new_demo(folder):
    """Makes a demo newspaper of a test's own: it is drawn once, and copied from then on."""
    shutil.copytree(drawn_demo(), folder)


@functools.cache
def drawn_demo():
    place = tempfile.TemporaryDirectory(prefix="stoppress-demo-")
    run("new", Path(place.name) / "paper", "--demo")
    # The folder is thrown away with the last that refers to it, when the tests end.
    drawn_demo.place = place
    return Path(place.name) / "paper"


class Server:
    """A newspaper's server at one address, which can be ended and started again."""

    def __init__(self, folder, *arguments):
        self.folder = folder
        self.arguments = arguments
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.process = None

    def start(self):
        with open(self.folder / "serve.log", "a") as log:
            command = [PROGRAM, "serve", str(self.folder), "--port", str(self.port), *self.arguments]
            self.process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT)
        wait_until_ready(self.address, self.process, self.folder)

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=20)

    def kill(self):
        """Ends it as a power cut would: it has no moment to write anything."""
        self.process.kill()
        self.process.wait(timeout=20)


@contextmanager
def served(folder, *arguments):
    """Serves the newspaper in a folder and gives its address; it is asked to end when the block does."""
    server = Server(folder, *arguments)
    try:
        server.start()
        yield server.address
    finally:
        server.stop()


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
