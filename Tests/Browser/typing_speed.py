"""Tells how long a key takes in a long story with comments beside it: python Tests/Browser/typing_speed.py

It is no test: times depend on the machine. The story has 5,000 words, and twenty passages that were commented on. A key
takes as long as the page works on it, from its being pressed until it has been handled and what follows from it laid out.
"""

import json
import random
import statistics
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from newsroom import OMAR, AtWork, Colleague, newspaper_at_work
from reading import launch

PARAGRAPHS, WORDS, COMMENTS, KEYS = 100, 50, 20, 300
# Faster than anybody types, and slow enough that each key has a frame of its own.
PAUSE_MILLISECONDS = 40
SEND = """async ([address, fields]) => {
    const token = document.querySelector("input[name=token]").value
    const point = document.querySelector("input[name=point]").value
    const body = new URLSearchParams({ token, point, ...fields })
    const answer = await fetch(address, { method: "POST", headers: { Accept: "application/json" }, body })
    if (!answer.ok) throw new Error(await answer.text())
}"""
OBSERVE = """() => {
    window.keys = []
    addEventListener("keydown", () => {
        const pressed = performance.now()
        // What handles a key has done its work when the next task begins; layout and paint come after a frame's callbacks.
        const handled = new Promise(resolve => setTimeout(() => resolve(performance.now() - pressed)))
        const shown = new Promise(resolve => requestAnimationFrame(() => {
            const framed = performance.now()
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = () => resolve(performance.now() - framed)
            port2.postMessage(null)
        }))
        Promise.all([handled, shown]).then(([one, other]) => keys.push(one + other))
    }, true)
}"""


def main():
    with tempfile.TemporaryDirectory(prefix="stoppress-typing-") as folder, sync_playwright() as playwright:
        papers = newspaper_at_work(Path(folder) / "paper")
        address, *_ = next(papers)
        browser = launch(playwright)
        try:
            omar = AtWork(Colleague(browser, address, 1440, 900, {}), OMAR)
            fill(omar)
            times = sorted(keys(omar))
        finally:
            browser.close()
            next(papers, None)
    print(f"{len(times)} keys: median {statistics.median(times):.1f} ms, 95 of 100 within {times[int(len(times) * 0.95)]:.1f} ms")


def fill(omar):
    draw = random.Random(5)
    words = ["harbour", "council", "ferry", "night", "said", "the", "of", "minister", "quiet", "and", "water", "a"]
    texts = [" ".join(draw.choices(words, k=WORDS)) for _ in range(PARAGRAPHS)]
    omar.begin()
    paragraphs = [
        {"type": "paragraph", "content": [{"type": "text", "text": f"{number}. {text}"}]} for number, text in enumerate(texts)
    ]
    body = json.dumps({"type": "doc", "content": paragraphs})
    omar.page.evaluate(SEND, [f"{omar.address}draft/", {"headline": "Five thousand words", "format": "news", "body": body}])
    for number in range(0, PARAGRAPHS, PARAGRAPHS // COMMENTS):
        passage = f"{number}. " + " ".join(texts[number].split()[:6])
        omar.page.evaluate(SEND, [f"{omar.address}comments/", {"text": "Really?", "passage": passage}])
    omar.reload()
    omar.text.locator(".story-commented").nth(COMMENTS - 1).wait_for()


def keys(omar):
    omar.page.evaluate(OBSERVE)
    omar.text.locator("p").nth(PARAGRAPHS // 2).click()
    for number in range(KEYS):
        omar.page.keyboard.press("Space" if number % 6 == 5 else "e")
        omar.page.wait_for_timeout(PAUSE_MILLISECONDS)
    omar.page.wait_for_timeout(500)
    return omar.page.evaluate("keys")


if __name__ == "__main__":
    main()
