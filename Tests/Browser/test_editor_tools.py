"""The tools of the story editor by keyboard: the toolbar, the slash menu, the keys, and moving blocks."""

import pytest

from editor_bench import document, fixture, paragraph, text

BOLD = {"type": "bold"}


def focused(page):
    return page.evaluate("document.activeElement.getAttribute('aria-label') || document.activeElement.textContent")


def names(*blocks):
    return [block["type"] for block in blocks]


def test_the_toolbar_is_one_stop_and_the_arrows_go_along_it(writer):
    someone = writer().type("Words")
    page = someone.page
    assert page.locator(".story-toolbar [tabindex='0']").count() == 1
    someone.press("Alt+F10")
    assert focused(page) == "Style: Text"
    someone.press("ArrowRight")
    assert focused(page) == "Bold"
    someone.press("ArrowLeft", "ArrowLeft")
    assert focused(page) == "Find"
    someone.press("Home")
    assert focused(page) == "Style: Text"
    someone.press("End", "ArrowRight", "ArrowRight", "ArrowRight")
    assert focused(page) == "Italic"
    someone.press("Escape")
    assert page.evaluate("document.activeElement.classList.contains('story-text')")
    someone.press("Alt+F10")
    assert focused(page) == "Italic"
    assert page.locator(".story-toolbar [tabindex='0']").count() == 1


def test_a_tool_says_whether_it_is_on(writer):
    someone = writer().open(document("Some words"))
    bold = someone.page.get_by_role("button", name="Bold")
    assert bold.get_attribute("aria-pressed") == "false"
    someone.select("words").press("Alt+F10", "ArrowRight", "Enter")
    someone.page.wait_for_selector("[aria-label=Bold][aria-pressed=true]")
    assert someone.blocks == [paragraph("Some ", text("words", BOLD))]


def test_redo_is_off_until_something_was_undone(writer):
    someone = writer()
    assert someone.page.get_by_role("button", name="Redo").get_attribute("aria-disabled") == "true"
    someone.type("a").press("Control+z")
    someone.page.wait_for_selector("[data-action=redo][aria-disabled=false]")
    someone.page.get_by_role("button", name="Redo").click()
    assert someone.words == ["a"]


def test_the_style_of_a_paragraph_is_chosen_from_a_menu_by_key(writer):
    someone = writer().type("Words")
    someone.press("Alt+F10", "ArrowDown")
    menu = someone.page.get_by_role("menu", name="Style")
    assert menu.get_by_role("menuitemradio", checked=True).inner_text().startswith("✓ Text") or menu.is_visible()
    assert focused(someone.page).startswith("Text")
    someone.press("ArrowDown", "ArrowDown", "Enter")
    assert someone.blocks == [{"type": "heading", "attrs": {"level": 3}, "content": [text("Words")]}]
    assert not menu.is_visible()
    someone.type(" more")
    assert someone.words == ["Words more"]


def test_escape_closes_a_menu_and_stays_at_its_button(writer):
    someone = writer().press("Alt+F10", "End", "ArrowLeft", "ArrowLeft", "ArrowLeft", "Enter")
    assert someone.page.get_by_role("menu", name="Block").is_visible()
    someone.press("Escape")
    assert someone.page.get_by_role("menu").count() == 0
    assert focused(someone.page) == "Block"


KEYS = [
    ("Control+b", paragraph(text("Words", BOLD))),
    ("Control+i", paragraph(text("Words", {"type": "italic"}))),
    ("Control+Shift+X", paragraph(text("Words", {"type": "strike"}))),
    ("Control+,", paragraph(text("Words", {"type": "subscript"}))),
    ("Control+.", paragraph(text("Words", {"type": "superscript"}))),
    ("Control+e", paragraph(text("Words", {"type": "code"}))),
    ("Control+Alt+3", {"type": "heading", "attrs": {"level": 3}, "content": [text("Words")]}),
    ("Control+Shift+B", {"type": "blockquote", "content": [paragraph("Words")]}),
    ("Control+Shift+8", {"type": "bulletList", "content": [{"type": "listItem", "content": [paragraph("Words")]}]}),
]


@pytest.mark.parametrize(("key", "block"), KEYS, ids=[key for key, _ in KEYS])
def test_a_key_does_it_and_does_it_back(writer, key, block):
    someone = writer().open(document("Words")).select("Words")
    someone.press(key)
    assert someone.blocks == [block]
    someone.press(key)
    assert someone.blocks == [paragraph("Words")]


BEGINNINGS = [
    ("## ", "heading"),
    ("- ", "bulletList"),
    ("3. ", "orderedList"),
    ("> ", "blockquote"),
]


@pytest.mark.parametrize(("beginning", "kind"), BEGINNINGS, ids=[kind for _, kind in BEGINNINGS])
def test_the_beginning_of_a_line_says_what_it_is_and_backspace_takes_it_back(writer, beginning, kind):
    someone = writer().type(beginning)
    assert names(*someone.blocks) == [kind]
    someone.press("Backspace")
    assert someone.blocks == [paragraph(beginning)]


def test_a_numbered_list_begins_with_the_number_that_was_typed(writer):
    assert writer().type("3. Third").blocks[0]["attrs"] == {"start": 3}


def test_the_slash_menu_lists_narrows_and_puts_what_was_chosen(writer):
    someone = writer().type("/")
    menu = someone.page.get_by_role("listbox", name="What to put here")
    assert menu.get_by_role("option").count() >= 14
    someone.type("head")
    assert menu.get_by_role("option").all_inner_texts()[0].startswith("Heading")
    first = someone.text.get_attribute("aria-activedescendant")
    assert someone.page.locator(f"#{first}").get_attribute("aria-selected") == "true"
    someone.press("ArrowDown")
    second = someone.text.get_attribute("aria-activedescendant")
    assert first != second and someone.page.locator(f"#{second}").get_attribute("aria-selected") == "true"
    someone.press("ArrowUp", "Enter").type("Title")
    assert someone.blocks == [{"type": "heading", "attrs": {"level": 2}, "content": [text("Title")]}]
    assert someone.text.get_attribute("aria-activedescendant") is None
    assert not menu.is_visible()


def test_escape_leaves_the_slash_where_it_was_typed(writer):
    someone = writer().type("/tab").press("Escape")
    assert not someone.page.get_by_role("listbox").is_visible()
    someone.press("Enter").type("next")
    assert someone.words == ["/tab", "next"]


def test_a_slash_inside_a_word_or_in_code_opens_nothing(writer):
    someone = writer().type("and/")
    assert not someone.page.get_by_role("listbox").is_visible()
    someone.open(document({"type": "codeBlock"})).type("/")
    assert not someone.page.get_by_role("listbox").is_visible()


def test_words_that_name_nothing_are_words(writer):
    someone = writer().type("/zzz").press("Enter")
    assert [block["type"] for block in someone.blocks] == ["paragraph", "paragraph"]


SLASHES = [
    ("pull", "pullQuotation"),
    ("fact", "factBox"),
    ("quot", "blockquote"),
    ("gall", "gallery"),
    ("divid", "horizontalRule"),
    ("list", "bulletList"),
    ("numb", "orderedList"),
    ("code", "codeBlock"),
    ("table", "table"),
    ("photo", "picture"),
]


@pytest.mark.parametrize(("letters", "kind"), SLASHES, ids=[kind for _, kind in SLASHES])
def test_the_slash_menu_makes_every_kind_of_block(writer, letters, kind):
    someone = writer().type("/" + letters).press("Enter")
    someone.page.wait_for_function("kind => JSON.stringify(story.json()).includes(kind)", arg=f'"{kind}"')
    assert kind in names(*someone.blocks)
    assert "/" + letters not in someone.page.evaluate("window.story.text()")


def test_a_new_fact_box_asks_for_its_title_and_enter_goes_into_it(writer):
    someone = writer().type("/fact").press("Enter").type("In short").press("Enter").type("Opened in 1889")
    assert someone.blocks == [{"type": "factBox", "attrs": {"title": "In short"}, "content": [paragraph("Opened in 1889")]}]


def test_a_fact_box_can_be_left_again(writer):
    someone = writer().type("/fact").press("Enter").press("Enter").type("Inside").press("Enter", "Enter").type("Outside")
    assert names(*someone.blocks) == ["factBox", "paragraph"]


def test_whose_words_they_are_is_written_below_a_quotation(writer):
    someone = writer().open(document({"type": "blockquote", "content": [paragraph("Said.")]}))
    someone.page.get_by_label("Whose words").fill("Dana Harel")
    assert someone.blocks == [
        {"type": "blockquote", "attrs": {"attribution": "Dana Harel"}, "content": [paragraph("Said.")]}
    ]


@pytest.fixture
def three(writer):
    return writer().open(document("One", "Two", "Three"))


def test_blocks_move_by_key_and_the_cursor_goes_with_them(three):
    three.place_cursor("Two").press("Alt+Shift+ArrowUp")
    assert three.words == ["Two", "One", "Three"]
    assert three.said == "Moved up: 1 of 3"
    three.type("!").press("Alt+Shift+ArrowUp")
    assert three.words == ["Two!", "One", "Three"]
    assert three.said == "This is the first already"
    three.press("Alt+Shift+ArrowDown", "Alt+Shift+ArrowDown")
    assert three.words == ["One", "Three", "Two!"]


def test_several_selected_blocks_move_together_and_one_undo_brings_them_back(three):
    three.select("Two").press("Shift+ArrowDown", "Shift+End", "Alt+Shift+ArrowUp")
    assert three.words == ["Two", "Three", "One"]
    three.press("Control+z")
    assert three.words == ["One", "Two", "Three"]


def test_an_entry_moves_in_its_list_and_the_list_when_it_cannot(writer):
    items = [{"type": "listItem", "content": [paragraph(words)]} for words in ("One", "Two")]
    someone = writer().open(document("Before", {"type": "bulletList", "content": items}))
    someone.place_cursor("Two").press("Alt+Shift+ArrowUp")
    assert someone.words == ["Before", "Two\nOne"]
    someone.press("Alt+Shift+ArrowUp")
    assert someone.words == ["Two\nOne", "Before"]


def test_a_picture_moves_by_key_when_it_is_selected(writer):
    picture = {"type": "picture", "attrs": {"source": "a.png", "alt": "A"}}
    someone = writer().open(document("One", picture, "Two"))
    someone.place_cursor("One").press("ArrowDown", "Alt+Shift+ArrowDown")
    assert names(*someone.blocks) == ["paragraph", "paragraph", "picture"]
    someone.press("Alt+Shift+ArrowUp", "Alt+Shift+ArrowUp")
    assert names(*someone.blocks) == ["picture", "paragraph", "paragraph"]


def test_a_block_is_duplicated_and_deleted_from_the_menu(three):
    three.place_cursor("Two")
    block = three.page.get_by_role("button", name="Block", exact=True)
    block.click()
    three.page.get_by_role("menuitem", name="Duplicate").click()
    assert three.words == ["One", "Two", "Two", "Three"]
    block.click()
    three.page.get_by_role("menuitem", name="Delete").click()
    assert three.words == ["One", "Two", "Three"]


def test_a_block_is_dragged_by_its_handle(three):
    three.text.locator("p").nth(0).hover()
    handle = three.page.locator(".story-handle")
    box = three.text.locator("p").nth(2).bounding_box()
    three.page.mouse.move(*centre(handle.bounding_box()))
    three.page.mouse.down()
    three.page.mouse.move(box["x"] + 60, box["y"] + 10, steps=6)
    three.page.mouse.move(box["x"] + 60, box["y"] + box["height"] + 6, steps=3)
    three.page.mouse.up()
    assert three.words == ["Two", "Three", "One"]


def centre(box):
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_the_browser_checks_spelling_in_the_language_of_the_story(writer):
    someone = writer().open(document("שלום"), language="he", direction="rtl")
    assert someone.text.get_attribute("lang") == "he"
    assert someone.text.get_attribute("dir") == "rtl"
    assert someone.text.get_attribute("spellcheck") == "true"


def test_words_in_another_language_are_marked_with_their_direction(writer):
    someone = writer().open(document("He said shalom today")).select("shalom")
    someone.page.get_by_role("button", name="More").click()
    someone.page.get_by_role("menuitemcheckbox", name="Other language …").click()
    someone.page.get_by_label("Language", exact=True).fill("he")
    someone.press("Enter")
    mark = {"type": "language", "attrs": {"lang": "he", "dir": "rtl"}}
    assert someone.blocks == [paragraph("He said ", text("shalom", mark), " today")]
    assert someone.text.locator("span[lang=he][dir=rtl]").inner_text() == "shalom"
    someone.select("shalom")
    someone.page.get_by_role("button", name="More").click()
    someone.page.get_by_role("menuitemcheckbox", name="Other language …").click()
    someone.page.get_by_role("button", name="As the story").click()
    assert someone.blocks == [paragraph("He said shalom today")]


def test_a_paragraph_in_the_other_script_runs_in_its_own_direction(writer):
    someone = writer().open(document("English words", "מילים בעברית"))
    right = "words => { const range = document.createRange(); range.selectNodeContents(words);" \
        " const box = words.getBoundingClientRect(); return box.right - range.getBoundingClientRect().right }"
    assert someone.text.locator("p").nth(0).evaluate(right) > 300
    assert someone.text.locator("p").nth(1).evaluate(right) < 2


def test_numbers_and_empty_lines_run_as_the_story_does(writer):
    someone = writer().open(document("1889", paragraph(), "English words"), language="he", direction="rtl")
    assert [line.get_attribute("dir") for line in someone.text.locator("p").all()] == [None, None, "ltr"]
    someone.place_cursor("1889").type(" words")
    assert someone.text.locator("p").first.get_attribute("dir") == "ltr"
    assert "dir" not in str(someone.json)


def test_in_a_right_to_left_page_the_arrows_go_along_the_toolbar_as_it_is_seen(writer):
    someone = writer()
    someone.page.evaluate("document.documentElement.dir = 'rtl'")
    try:
        someone.press("Alt+F10", "ArrowLeft")
        assert focused(someone.page) == "Bold"
    finally:
        someone.page.evaluate("document.documentElement.removeAttribute('dir')")


@pytest.mark.parametrize("width", [768, 1440])
def test_nothing_is_wider_than_the_screen(writer, width):
    someone = writer(width=width).open(fixture("everything.json"))
    assert someone.page.evaluate("document.documentElement.scrollWidth") == width
    for name in ("Style", "More", "Insert", "Block"):
        someone.page.locator(".story-toolbar").get_by_role("button", name=name).first.click()
        assert someone.page.evaluate("document.documentElement.scrollWidth") == width
        someone.press("Escape")
