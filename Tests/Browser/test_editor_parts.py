"""What stands in a story beside its words: tables, footnotes, links, pictures, galleries and embeds."""

import pytest

from editor_bench import document, paragraph, text

PICTURE = {"type": "picture", "attrs": {"source": "pictures/a.jpg", "alt": "A boat"}}
FROM_THE_LIBRARY = {
    "type": "picture",
    "attrs": {
        "source": "pictures/harbour.jpg",
        "alt": "Boats at dawn",
        "caption": "The harbour",
        "credit": "Photo: A. Stone",
        "width": 1800,
        "height": 1200,
    },
}


def cells(table):
    """The words of a table, row by row; a heading has a mark before it."""
    return [
        [("# " if cell["type"] == "tableHeader" else "") + words_of(cell) for cell in row["content"]] for row in table["content"]
    ]


def words_of(node):
    return node.get("text", "") + "".join(words_of(child) for child in node.get("content", []))


def insert(someone, name):
    someone.page.get_by_role("button", name="Insert", exact=True).click()
    someone.page.get_by_role("menuitem", name=name).or_(someone.page.get_by_role("menuitemcheckbox", name=name)).click()


def table_tool(someone, name):
    someone.page.get_by_role("button", name="Table", exact=True).click()
    someone.page.get_by_role("menuitem", name=name).click()


def wait_for(someone, expression):
    someone.page.wait_for_function(f"() => {expression}")


# Tables


def test_tab_goes_from_cell_to_cell_and_makes_a_row_at_the_end(writer):
    someone = writer().type("/table").press("Enter")
    for words in ("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"):
        someone.type(words).press("Tab")
    assert cells(someone.blocks[0]) == [["# a", "# b", "# c"], ["d", "e", "f"], ["g", "h", "i"], ["j", "", ""]]
    someone.press("Shift+Tab", "Shift+Tab").type("!")
    assert cells(someone.blocks[0])[2][2] == "!"


TABLE_TOOLS = [
    ("Row above", [["# a", "# b"], ["", ""], ["c", "d"]]),
    ("Row below", [["# a", "# b"], ["c", "d"], ["", ""]]),
    ("Column before", [["# a", "# ", "# b"], ["c", "", "d"]]),
    ("Column after", [["# a", "# b", "# "], ["c", "d", ""]]),
    ("Row of headings", [["a", "b"], ["c", "d"]]),
    ("Column of headings", [["# a", "# b"], ["# c", "d"]]),
    ("Delete the row", [["# a", "# b"]]),
    ("Delete the column", [["# a"], ["c"]]),
]


def two_by_two():
    rows = [
        {"type": "tableRow", "content": [{"type": kind, "content": [paragraph(words)]} for words in pair]}
        for kind, pair in (("tableHeader", "ab"), ("tableCell", "cd"))
    ]
    return document({"type": "table", "content": rows}, "After")


@pytest.mark.parametrize(("name", "result"), TABLE_TOOLS, ids=[name for name, _ in TABLE_TOOLS])
def test_rows_and_columns_come_and_go(writer, name, result):
    someone = writer().open(two_by_two()).place_cursor("d")
    table_tool(someone, name)
    assert cells(someone.blocks[0]) == result


def test_cells_are_joined_and_divided(writer):
    someone = writer().open(two_by_two()).place_cursor("c").press("Shift+ArrowRight")
    table_tool(someone, "Join the cells")
    assert someone.blocks[0]["content"][1]["content"][0]["attrs"] == {"colspan": 2}
    table_tool(someone, "Divide the cell")
    assert len(someone.blocks[0]["content"][1]["content"]) == 2


def test_the_tools_for_tables_are_there_inside_of_tables_only(writer):
    someone = writer().open(two_by_two())
    tool = someone.page.get_by_role("button", name="Table", exact=True)
    tool.wait_for(state="hidden")
    someone.place_cursor("c")
    tool.wait_for()
    table_tool(someone, "Delete the table")
    assert someone.words == ["After"]


# Footnotes


def test_a_footnote_is_written_in_a_dialog_and_numbered_by_its_place(writer):
    someone = writer().type("First. Second.").press("Control+Alt+f")
    dialog = someone.page.get_by_role("dialog", name="New footnote")
    someone.type("\"Later\"").press("Enter")
    dialog.wait_for(state="detached")
    someone.place_cursor("First.").press("Control+Alt+f").type("Earlier").press("Enter")
    assert someone.blocks == [
        paragraph(
            "First.",
            {"type": "footnote", "content": [text("Earlier")]},
            " Second.",
            {"type": "footnote", "content": [text("“Later”")]},
        )
    ]
    notes = someone.page.get_by_role("region", name="Footnotes").get_by_role("listitem")
    wait_for(someone, "document.querySelectorAll('.story-notes li').length === 2")
    assert notes.all_inner_texts() == ["Earlier", "“Later”"]
    someone.type("x")
    assert "Earlier" not in someone.words[0] and "x" in someone.words[0]


def note(*inlines):
    return document(paragraph("Said", {"type": "footnote", "content": list(inlines)}, " so."))


def test_the_words_of_a_footnote_are_changed_with_their_marks(writer):
    someone = writer().open(note(text("In 1911")))
    someone.text.locator(".story-footnote").click()
    someone.press("Control+a", "Control+b", "End").type(", twice").press("Enter")
    bold = {"type": "bold"}
    assert someone.json == note(text("In 1911, twice", bold))
    someone.page.keyboard.press("Control+z")
    assert someone.json == note(text("In 1911"))


def test_a_link_in_a_footnote(writer):
    someone = writer().open(note(text("Minutes")))
    someone.text.locator(".story-footnote").click()
    someone.press("Control+a", "Control+k").type("example.org/minutes").press("Enter")
    someone.page.get_by_role("dialog", name="Footnote", exact=True).get_by_role("button", name="Keep").click()
    assert someone.json == note(text("Minutes", {"type": "link", "attrs": {"href": "https://example.org/minutes"}}))


def test_a_footnote_is_opened_by_key_from_the_list_below_and_removed(writer):
    someone = writer().open(note(text("In 1911")))
    someone.page.get_by_role("region", name="Footnotes").get_by_role("button").focus()
    someone.press("Enter")
    someone.page.get_by_role("button", name="Remove the note").click()
    assert someone.words == ["Said so."]


@pytest.mark.parametrize("key", ["ArrowRight", "Shift+ArrowRight"])
def test_enter_on_a_selected_footnote_opens_its_words(writer, key):
    someone = writer().open(note(text("In 1911"))).place_cursor("Said").press(key, "Enter")
    someone.type(", twice").press("Enter")
    assert someone.json == note(text("In 1911, twice"))


def test_a_footnote_that_is_given_up_leaves_nothing(writer):
    someone = writer().type("Said").press("Control+Alt+f").type("no").press("Escape")
    assert someone.blocks == [paragraph("Said")]
    wait_for(someone, "document.activeElement.classList.contains('story-text')")


def test_what_is_pasted_into_a_footnote_has_no_blocks(writer):
    someone = writer().type("Said").press("Control+Alt+f")
    someone.paste("<h1 style='color:red'>In</h1><p><b>1911</b> <img src='https://example.org/a.png'></p>").press("Enter")
    assert words_of(someone.blocks[0]["content"][1]).replace(" ", "") == "In1911"


# Links


LINKED = {"type": "link", "attrs": {"href": "https://example.org/a"}}


@pytest.mark.parametrize("typed", ["https://example.org/a", "example.org/a", "  https://example.org/a "])
def test_the_selected_words_are_linked_to_an_address(writer, typed):
    someone = writer().open(document("See this page")).select("this").press("Control+k").type(typed).press("Enter")
    assert someone.blocks == [paragraph("See ", text("this", LINKED), " page")]


def test_a_story_of_the_archive_is_found_by_words_and_chosen_with_the_arrows(writer):
    someone = writer().open(document("See ")).press("Control+k").type("harbour")
    field = someone.page.get_by_role("combobox")
    options = someone.page.get_by_role("option")
    options.first.wait_for()
    assert field.get_attribute("aria-expanded") == "true"
    assert options.count() == 2
    someone.press("ArrowDown", "ArrowDown", "ArrowUp")
    chosen = someone.page.locator(f"#{field.get_attribute('aria-activedescendant')}")
    assert chosen.get_attribute("aria-selected") == "true"
    someone.press("Enter")
    mark = {"type": "link", "attrs": {"href": "/2026/11/harbour-trams/"}}
    assert someone.blocks == [paragraph("See ", text("Harbour trams to run all night", mark))]
    someone.type(" too")
    assert someone.blocks == [paragraph("See ", text("Harbour trams to run all night", mark), " too")]


def test_a_link_is_changed_and_taken_away_with_the_cursor_in_it(writer):
    someone = writer().open(document(paragraph("See ", text("this page", LINKED))))
    someone.place_cursor("this").press("Control+k")
    field = someone.page.get_by_role("combobox")
    assert field.input_value() == "https://example.org/a"
    field.fill("mailto:desk@example.org")
    someone.press("Enter")
    mark = {"type": "link", "attrs": {"href": "mailto:desk@example.org"}}
    assert someone.blocks == [paragraph("See ", text("this page", mark))]
    someone.press("Control+k")
    someone.page.get_by_role("button", name="Take the link away").click()
    assert someone.blocks == [paragraph("See this page")]


@pytest.mark.parametrize("typed", ["javascript:alert(1)", "", "https://exa mple.org", "data:text/html,x", "only words"])
def test_what_no_link_may_carry_is_refused_in_words(writer, typed):
    someone = writer().open(document("See this")).select("this").press("Control+k")
    someone.page.get_by_role("combobox").fill(typed)
    someone.press("Enter")
    assert someone.page.get_by_role("alert").inner_text()
    someone.press("Escape")
    assert someone.blocks == [paragraph("See this")]


def test_an_archive_out_of_reach_is_said_and_an_address_still_works(writer):
    someone = writer().open(document("See this")).select("this").press("Control+k").type("unreachable")
    someone.page.get_by_role("status").filter(has_text="The archive cannot be asked").wait_for()
    someone.page.get_by_role("combobox").fill("https://example.org/a")
    someone.press("Enter")
    assert someone.blocks == [paragraph("See ", text("this", LINKED))]


# Pictures


def test_a_picture_of_the_library_comes_with_its_words(writer):
    someone = writer().type("Before").press("Enter")
    insert(someone, "Picture from the library …")
    wait_for(someone, "story.json().content.some(block => block.type === 'picture')")
    assert FROM_THE_LIBRARY in someone.blocks
    assert someone.text.get_by_role("img", name="Boats at dawn").is_visible()


def test_the_desk_can_put_a_picture_in(writer):
    someone = writer().type("Before")
    someone.page.evaluate("story.insertPicture({ source: 'a.png', alt: 'A', address: '/picture.svg', more: 1 })")
    assert {"type": "picture", "attrs": {"source": "a.png", "alt": "A"}} in someone.blocks


def test_the_words_of_a_picture_are_in_the_story_as_soon_as_it_is_asked(writer):
    someone = writer().open(document(PICTURE))
    someone.page.get_by_label("Caption").fill("The \"harbour\"")
    someone.page.get_by_label("Credit").fill("Photo: B")
    assert someone.blocks[0]["attrs"] == {
        "source": "pictures/a.jpg",
        "alt": "A boat",
        "caption": "The \"harbour\"",
        "credit": "Photo: B",
    }


def test_a_picture_without_alternative_text_says_so_in_words(writer):
    bare = {"type": "picture", "attrs": {"source": "a.jpg", "alt": ""}}
    someone = writer().open(document(bare))
    warning = someone.page.get_by_text("Alternative text is missing")
    assert warning.is_visible()
    someone.page.get_by_label("Alt text").fill("A boat")
    assert not warning.is_visible()
    someone.page.get_by_label("Alt text").fill("")
    assert warning.is_visible()


def test_from_the_text_tab_goes_into_the_fields_of_a_picture_and_escape_back(writer):
    someone = writer().open(document("Before", PICTURE, "After")).place_cursor("Before").press("Tab")
    assert someone.page.evaluate("document.activeElement.labels?.[0]?.textContent") == "Caption"
    someone.type("Dawn").press("Escape", "Alt+Shift+ArrowUp")
    assert [block["type"] for block in someone.blocks] == ["picture", "paragraph", "paragraph"]
    assert someone.blocks[0]["attrs"]["caption"] == "Dawn"


def test_enter_on_a_selected_picture_goes_into_its_fields(writer):
    someone = writer().open(document("Before", PICTURE)).place_cursor("Before").press("ArrowDown", "Enter").type("Dawn")
    assert someone.blocks[1]["attrs"]["caption"] == "Dawn"


def test_a_pasted_picture_is_uploaded_and_waits_in_its_place(writer):
    someone = writer().type("Before").press("Enter")
    someone.page.evaluate("window.uploadMilliseconds = 300")
    someone.paste(files=[("boat.png", "image/png")])
    assert someone.text.get_by_text("Uploading boat.png …").is_visible()
    assert "pending" not in str(someone.json)
    wait_for(someone, "story.json().content.some(block => block.type === 'picture')")
    picture = next(block for block in someone.blocks if block["type"] == "picture")
    assert picture["attrs"] == {"source": "pictures/boat.png", "alt": "", "width": 1200, "height": 800}
    assert someone.said == "boat.png is in the library"
    assert someone.page.evaluate("asked.uploads") == [{"name": "boat.png", "type": "image/png", "size": 7}]


def test_undoing_and_redoing_brings_the_uploaded_picture_not_its_waiting(writer):
    someone = writer().type("Before").press("Enter")
    # Longer than what is typed without a pause is one step to undo.
    someone.page.evaluate("window.uploadMilliseconds = 800")
    someone.paste(files=[("boat.png", "image/png")])
    wait_for(someone, "story.json().content.some(block => block.type === 'picture')")
    someone.press("Control+z")
    assert "picture" not in str(someone.json)
    someone.press("Control+Shift+Z")
    assert "pictures/boat.png" in str(someone.json)
    assert someone.text.get_by_text("Uploading").count() == 0


def test_a_picture_that_cannot_be_uploaded_is_taken_out_and_named(writer):
    someone = writer().type("Before").paste(files=[("broken.png", "image/png")])
    someone.page.get_by_role("status").filter(has_text="broken.png could not be uploaded").wait_for()
    assert "The file is damaged." in someone.said
    assert someone.page.locator(".story-picture").count() == 0


def test_dropped_pictures_stand_where_they_were_dropped_and_other_files_are_named(writer):
    someone = writer().open(document("One", "Two", "Three"))
    box = someone.text.locator("p").nth(2).bounding_box()
    someone.page.evaluate(
        """([x, y]) => {
            const data = new DataTransfer()
            for (const name of ["a.png", "b.jpg"]) data.items.add(new File(["p"], name, { type: "image/png" }))
            data.items.add(new File(["p"], "c.pdf", { type: "application/pdf" }))
            const options = { dataTransfer: data, clientX: x, clientY: y, bubbles: true, cancelable: true }
            document.elementFromPoint(x, y).dispatchEvent(new DragEvent("drop", options))
        }""",
        [box["x"] + 2, box["y"] + 2],
    )
    wait_for(someone, "story.json().content.filter(block => block.type === 'picture').length === 2")
    kinds = [block["type"] for block in someone.blocks]
    assert kinds == ["paragraph", "paragraph", "picture", "picture", "paragraph"]
    assert [name["name"] for name in someone.page.evaluate("asked.uploads")] == ["a.png", "b.jpg"]
    assert someone.warned == "1 file that is not a picture was left out"


def test_a_gallery_takes_pictures_of_the_library(writer):
    someone = writer().type("/gallery").press("Enter")
    for _ in range(2):
        someone.page.get_by_role("button", name="Add a picture …").click()
    wait_for(someone, "(story.json().content[0].content ?? []).length === 2")
    assert someone.blocks[0] == {"type": "gallery", "content": [FROM_THE_LIBRARY, FROM_THE_LIBRARY]}
    assert someone.page.get_by_text("Gallery of 2 pictures").is_visible()
    someone.page.get_by_role("button", name="Remove", exact=True).first.click()
    assert someone.blocks[0] == {"type": "gallery", "content": [FROM_THE_LIBRARY]}


# Embeds


def test_an_address_is_embedded_under_the_name_of_its_provider(writer):
    someone = writer().type("/embed").press("Enter").type("https://youtu.be/a1").press("Enter")
    wait_for(someone, "story.json().content.some(block => block.type === 'embed')")
    embed = next(block for block in someone.blocks if block["type"] == "embed")
    assert embed["attrs"] == {"provider": "youtube", "address": "https://youtu.be/a1", "title": "A film of the harbour"}
    assert someone.page.locator("iframe").count() == 0
    someone.page.get_by_label("Title of what is embedded").fill("Film")
    assert "'title': 'Film'" in str(someone.json)


def test_an_embed_without_a_whole_address_is_refused_in_words(writer):
    someone = writer().type("/embed").press("Enter").type("/films/a1").press("Enter")
    assert "https://" in someone.page.get_by_role("alert").inner_text()


def test_an_address_pasted_on_an_empty_line_is_embedded_when_it_is_known(writer):
    someone = writer().paste(plain="https://www.youtube.com/watch?v=a1")
    wait_for(someone, "story.json().content.some(block => block.type === 'embed')")
    someone.type("After")
    assert [block["type"] for block in someone.blocks] == ["embed", "paragraph"]


def test_an_address_that_is_not_known_stays_a_link_and_on_words_it_links_them(writer):
    someone = writer().paste(plain="https://example.org/a")
    assert someone.blocks == [paragraph(text("https://example.org/a", LINKED))]
    someone.open(document("See this")).select("this").paste(plain="https://example.org/a")
    assert someone.blocks == [paragraph("See ", text("this", LINKED))]
