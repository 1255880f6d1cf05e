"""What is asked of every page of the desk."""

from types import SimpleNamespace

from test_accessibility import violations
from test_layout import keep_screenshot, wider_than_the_window

# What a screenshot of the desk is named after.
DESK = SimpleNamespace(code="desk")


def look(page, name):
    """Asks axe at two widths in both schemes, and whether anything is wider than the window."""
    for width, scheme in [(1440, "light"), (768, "dark"), (360, "light")]:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        assert not (found := violations(page)), name + "\n" + "\n".join(found)
        assert not (overflow := wider_than_the_window(page)), (name, width, overflow)
        keep_screenshot(page, DESK, name, width)
