"""Whether every part of a theme's style is valid: each rule, selector, question and declaration is one that Chromium
knows, with every variable written out."""

import re

import pytest

from newspaper import ROOT
from styles import meanings_of, parts_of, selectors_of, variables_of

STYLES = sorted(ROOT.glob("Themes/*/assets/*.css"))

# Whether the browser keeps the innermost rule of each sheet and, where one was given, its declaration; and whether it
# can tell an answer to each media query or to its opposite, which it cannot when it does not know what is asked.
ASK = """({ sheets, selectors, queries }) => ({
    sheets: sheets.filter(([text, depth, declares]) => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(text)
        let rule = sheet
        for (let level = 0; level < depth; level++) { rule = rule.cssRules?.[0] ?? {} }
        return !(rule instanceof CSSRule) || (declares && rule.style?.length === 0)
    }).map(([text, , , line]) => `line ${line}: ${text}`),
    selectors: selectors.filter(selector => !CSS.supports(`selector(${selector})`)),
    queries: queries.filter(query => {
        const opposite = query.startsWith("(") ? `not (${query})` : `not ${query}`
        return matchMedia(query).matches === matchMedia(opposite).matches
    }),
})"""

# Safari draws the triangle of a summary by a name of its own.
OF_OTHER_BROWSERS = "::-webkit-details-marker"


def complaints(page, css, beside=""):
    """Everything in a style that the browser does not know; `beside` are the styles that pages load before it."""
    parts = parts_of(css)
    variables = variables_of(parts_of(beside) + parts)
    sheets = [
        [part.sheet(value), len(part.around), bool(part.name), part.line]
        for part in parts
        if not (part.is_optional and part.name)
        for value in meanings_of(part, variables)
    ]
    selectors = sorted({selector for part in parts for selector in selectors_of(part)})
    heads = {rule.removeprefix("@media").strip() for part in parts for rule in part.around if rule.startswith("@media")}
    queries = sorted(query.strip() for head in heads for query in head.split(","))
    found = page.evaluate(ASK, {"sheets": sheets, "selectors": selectors, "queries": queries})
    return [one for ones in found.values() for one in ones if OF_OTHER_BROWSERS not in one]


@pytest.fixture
def page(reader):
    """A page in which numbers need their units, as they need not in an empty one."""
    page = reader().page
    page.set_content("<!doctype html>")
    return page


@pytest.mark.parametrize("style", STYLES, ids=lambda file: file.stem)
def test_chromium_knows_every_part_of_the_style(page, style):
    css = style.read_text(encoding="utf-8")
    assert len(parts_of(css)) > 100
    main = style.with_name(f"{style.parent.parent.name.lower()}.css")
    assert complaints(page, css, beside="" if style == main else main.read_text(encoding="utf-8")) == []


FAULTS = {
    "a property that does not exist": "p { colour: red }",
    "a value that the property does not have": "p { margin: 1px red }",
    "a number without its unit": "p { margin: 3 }",
    "a selector that does not exist": "p::nonsense { margin: 0 }",
    "a selector that cannot be": "p > > a { margin: 0 }",
    "an at-rule that does not exist": "@nonsense { p { margin: 0 } }",
    "an at-rule without a block": "@nonsense all;",
    "a question that does not exist": "@media (min-wdth: 3rem) { p { margin: 0 } }",
    "a kind of media that does not exist": "@media (min-width: red) { p { margin: 0 } }",
    "a variable that nothing gives": "p { color: var(--ink) }",
    "a variable of another kind": ":root { --ink: 3px } p { color: var(--ink) }",
    "a variable that is of another kind in the dark": """
        :root { --ink: #fff }
        @media (prefers-color-scheme: dark) { :root { --ink: 3px } }
        p { color: var(--ink) }""",
    "a moment of keyframes": "@keyframes show { from { opacty: 0 } }",
    "a moment that does not exist": "@keyframes show { middle { opacity: 0 } }",
    "a description of a typeface": "@font-face { font-family: A; src: url(a.woff2); font-wight: 400 }",
    "a nested rule": "p { & a { colour: red } }",
    "a selector within a question to the browser": "@supports (margin: 0) { p::nonsense { margin: 0 } }",
}


def test_a_fault_in_a_style_is_found(page):
    assert [name for name, css in FAULTS.items() if not complaints(page, css)] == []


SOUND = {
    "variables": ":root { --ink: #fff; --line: 1px solid var(--ink) } p { border: var(--line); color: var(--no, red) }",
    "what the style asks for first": "@supports (appearance: nonsense) { p { appearance: nonsense } }",
    "a page on paper": "@page { margin: 2cm }",
    "several questions": "@media print, (min-width: 3rem) and (max-width: 6rem) { p { margin: 0 !important } }",
    "layers, containers and nested rules": """
        @layer ground, story;
        @layer ground { p { container-type: inline-size; & a { color: red } } }
        @container (min-width: 3rem) { p { margin: 0 } }""",
}


def test_a_sound_style_is_left_alone(page):
    assert {name: found for name, css in SOUND.items() if (found := complaints(page, css))} == {}


def test_every_class_that_the_style_names_is_written_by_a_template_or_a_document():
    style = (ROOT / "Themes/Broadsheet/assets/broadsheet.css").read_text(encoding="utf-8")
    written = [ROOT / "Themes/Broadsheet/templates", ROOT / "Sources/Documents"]
    texts = "\n".join(file.read_text(encoding="utf-8") for folder in written for file in folder.rglob("*.*"))
    words = set(re.findall(r"[\w-]+", texts))
    classes = set(re.findall(r"\.([a-zA-Z][\w-]*)", re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL)))
    # Such as "format-", which a template writes before a value.
    beginnings = tuple(re.findall(r"([\w-]+-)\{\{", texts))
    dead = sorted(name for name in classes - words if not name.startswith(beginnings))
    assert not dead, dead
