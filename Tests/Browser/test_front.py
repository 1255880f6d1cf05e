"""The front page of each edition."""

from datetime import datetime

from newspaper import ENGLISH, HEBREW, ZONE
from reading import follow


def test_the_masthead_bears_todays_date_in_the_papers_zone_and_language(reader, edition):
    before = datetime.now(ZONE).date()
    page = reader().open(edition.home)
    after = datetime.now(ZONE).date()
    shown = page.get_by_role("banner").inner_text()
    assert any(
        str(day.day) in shown and str(day.year) in shown and edition.words["months"][day.month - 1] in shown
        for day in {before, after}
    ), shown


def test_the_lead_story_is_plainly_first(reader, edition):
    page = reader(width=1440).open(edition.home)
    sizes = page.eval_on_selector_all(
        "main a[href]",
        """links => links.filter(link => link.offsetParent && link.textContent.trim()).map(link => [
            parseFloat(getComputedStyle(link).fontSize), link.getBoundingClientRect().top, link.textContent.trim()
        ])""",
    )
    largest = max(size for size, _, _ in sizes)
    leads = [(top, text) for size, top, text in sizes if size == largest]
    assert len(leads) == 1, f"several links are set in the largest size: {leads}"
    assert largest >= 1.2 * max(size for size, _, _ in sizes if size < largest)
    assert leads[0][0] < 700, "the lead is below the first screen"


def test_the_lead_opens_the_article_that_it_names(reader, edition):
    page = reader().open(edition.home)
    headline = page.locator("main article.lead .headline a").first
    name = headline.inner_text()
    follow(page, headline)
    heading = page.get_by_role("heading", level=1).inner_text()
    assert name in edition.names_of(heading), (name, heading)


def test_the_front_names_the_sections_as_bands_that_lead_to_them(reader, edition):
    page = reader().open(edition.home)
    bands = page.locator("main section h2 a")
    assert bands.count() >= 3
    name = bands.first.inner_text()
    follow(page, bands.first)
    assert page.get_by_role("heading", level=1).inner_text().casefold() == name.casefold()


def test_no_story_stands_twice_in_the_top_of_the_front(reader, edition):
    page = reader().open(edition.home)
    addresses = page.eval_on_selector_all("main .front-top .headline a", "links => links.map(link => link.pathname)")
    assert len(addresses) >= 4
    assert len(addresses) == len(set(addresses)), addresses


def test_a_reader_changes_from_one_edition_to_the_other_and_back(reader):
    page = reader().open(ENGLISH.home)
    follow(page, page.get_by_role("banner").locator("a[hreflang=he]"))
    assert page.locator("html").get_attribute("dir") == "rtl"
    assert page.url.endswith(HEBREW.home)
    follow(page, page.get_by_role("banner").locator("a[hreflang=en]"))
    assert page.locator("html").get_attribute("dir") == "ltr"


def test_the_right_to_left_front_is_mirrored(reader):
    def menu_runs_to_the_right(edition):
        page = reader(width=1440).open(edition.home)
        boxes = [page.locator(".section-menu > li").nth(index).bounding_box() for index in (0, 1)]
        return boxes[1]["x"] > boxes[0]["x"]

    assert menu_runs_to_the_right(ENGLISH)
    assert not menu_runs_to_the_right(HEBREW)


def test_the_footer_holds_the_about_text_the_copyright_line_and_the_legal_pages(reader, edition):
    page = reader().open(edition.home)
    footer = page.get_by_role("contentinfo")
    assert len(footer.inner_text()) > 100
    assert "©" in footer.inner_text()
    links = footer.get_by_role("link")
    assert links.count() >= 3
