"""Whether every page is sound HTML, and every block of data can be read."""

import json


def test_every_page_is_without_error_to_the_nu_validator(site, validator, tmp_path):
    names = {}
    for number, visit in enumerate(site.pages):
        file = tmp_path / f"{number}.html"
        file.write_bytes(visit.body)
        names[file.name] = visit.path
    errors = [f"{names[name]}: {error}" for name, error in validator.errors_in(tmp_path)]
    assert not errors, "\n".join(errors[:20])


def test_every_block_of_linked_data_can_be_read(site):
    for visit in site.pages:
        for block in visit.contents.data:
            things = json.loads(block)
            for thing in things if isinstance(things, list) else [things]:
                assert thing.get("@context", "").rstrip("/") == "https://schema.org", visit.path
                assert "@type" in thing or "@graph" in thing, visit.path
