"""Tells how soon pages are there on a slow telephone: python Tests/Browser/speed.py http://127.0.0.1:8080

It is no test: times depend on the machine. It slows the processor down four times and the network to what is called
slow 4G: 150 ms there and back, 1.6 megabits a second down and 0.75 up. The middle one of three readings counts.
"""

import statistics
import sys

from playwright.sync_api import sync_playwright

from crawler import crawl
from kinds import KINDS, path_of
from reading import launch

WORTH_TELLING = ["front", "article", "opinion", "section", "found"]
SLOW_4G = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8}
OBSERVE = """() => {
    window.told = { largest: 0, moved: 0, blocked: 0 }
    const on = (type, note) =>
        new PerformanceObserver(list => list.getEntries().forEach(note)).observe({ type, buffered: true })
    on("largest-contentful-paint", entry => told.largest = entry.startTime)
    on("layout-shift", entry => told.moved += entry.value)
    on("longtask", entry => told.blocked += Math.max(0, entry.duration - 50))
}"""


def measure(browser, address):
    context = browser.new_context(viewport={"width": 360, "height": 740}, device_scale_factor=2, is_mobile=True)
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW_4G)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.add_init_script(f"({OBSERVE})()")
    page.goto(address, wait_until="networkidle")
    # Observers hear of what happened a little later.
    page.wait_for_timeout(1000)
    told = page.evaluate("told")
    context.close()
    return told


def main(address):
    site = crawl(address, ["/", "/he/"])
    with sync_playwright() as playwright:
        browser = launch(playwright)
        print(f"{'page':<12} {'largest paint':>14} {'blocked':>9} {'moved':>7}")
        for edition, kind in KINDS:
            if kind not in WORTH_TELLING:
                continue
            seen = [measure(browser, address + path_of(site, edition, kind)) for _ in range(3)]
            middle = {what: statistics.median(one[what] for one in seen) for what in seen[0]}
            times = f"{middle['largest']:>11.0f} ms {middle['blocked']:>6.0f} ms"
            print(f"{edition.code + ' ' + kind:<12} {times} {middle['moved']:>7.3f}")
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1].rstrip("/"))
