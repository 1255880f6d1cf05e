"""Whether a browser asks for pictures in the width in which the page shows them."""

import pytest

from kinds import open_page
from reading import follow

# Of each picture that is offered in several widths: the width that was chosen, those that there were, and the width in
# the device's own pixels in which it stands on the page.
CHOICES = """async () => {
    const choices = []
    for (const image of document.querySelectorAll("main picture img:not(.gallery img)")) {
        image.loading = "eager"
        await image.decode()
        const sets = [...image.parentElement.querySelectorAll("source, img")].map(one => one.srcset).filter(Boolean)
        const offers = sets.map(set => set.split(", ").map(entry => entry.split(" ")))
            .find(set => set.some(([address]) => image.currentSrc.endsWith(address)))
        if (!offers || !image.checkVisibility()) { continue }
        choices.push({
            chosen: parseInt(offers.find(([address]) => image.currentSrc.endsWith(address))[1]),
            widths: offers.map(([, width]) => parseInt(width)).sort((one, other) => one - other),
            needed: image.getBoundingClientRect().width * devicePixelRatio,
            picture: image.closest("article, li, figure")?.className + " " + image.alt,
        })
    }
    return choices
}"""


@pytest.mark.parametrize("kind", ["front", "section", "topic", "found", "article"])
def test_a_phone_asks_for_no_larger_pictures_than_it_shows(reader, site, edition, kind):
    page = open_page(reader(width=360, device_scale_factor=2), site, edition, kind)
    choices = page.evaluate(CHOICES)
    assert choices, "the page has no pictures"
    wasteful = [one for one in choices if one["chosen"] > enough(one)]
    assert not wasteful, wasteful
    # Chromium takes the nearest width, which may be the one below.
    blurred = [one for one in choices if one["chosen"] < min(0.7 * one["needed"], one["widths"][-1])]
    assert not blurred, blurred


def enough(choice):
    """The smallest width that fills every pixel; what `sizes` says may be a little off where columns divide a gutter."""
    return next((width for width in choice["widths"] if width >= 0.99 * choice["needed"]), choice["widths"][-1])


def test_portraits_come_in_the_best_format_like_other_pictures(reader, site, edition):
    page = open_page(reader(), site, edition, "front")
    # The Hebrew front's opinion is by somebody without a portrait.
    for image in page.locator(".opinion-card .portrait img").all():
        assert_small(image)
    page = open_page(reader(), site, edition, "opinion")
    assert_small(page.locator(".story-credits .portrait img"))
    follow(page, page.locator(".story-credits .byline a").first)
    assert_small(page.locator(".contributor-header .portrait img"))


def assert_small(image):
    source = image.evaluate("image => { image.loading = 'eager'; return image.decode().then(() => image.currentSrc) }")
    assert "-1x1-320-" in source and source.endswith((".avif", ".webp")), source
