import { deleteBlock, duplicateBlock, moveBlock } from "./blocks.js"
import { openEmbedDialog } from "./embeds.js"
import { insertFootnote } from "./footnotes.js"
import { openLanguageDialog } from "./language.js"
import { openLinkDialog } from "./links.js"
import { choosePicture, insertBlocks, insertGallery, uploadPictures } from "./pictures.js"
import { pm } from "./library.js"
import { insertTable } from "./tables.js"

// What can be done with a story, once: the toolbar, the slash menu and the keys name the same things.
// An action has the key of its words, `run(editor)`, and as it needs them `isActive`, `isEnabled` and the key to press.

const style = (key, name, attributes, keys) => ({
    key, keys,
    run: editor => editor.chain().focus().setNode(name, attributes).run(),
    isActive: editor => editor.isActive(name, attributes),
    isEnabled: editor => editor.can().setNode(name, attributes),
})

const mark = (key, name, keys, letter) => ({
    key, keys, letter,
    run: editor => editor.chain().focus().toggleMark(name).run(),
    isActive: editor => editor.isActive(name),
    isEnabled: editor => editor.can().toggleMark(name),
})

const list = (key, name, keys) => ({
    key, keys,
    run: editor => editor.chain().focus().toggleList(name, "listItem").run(),
    isActive: editor => editor.isActive(name),
})

function wrap(key, name, keys) {
    return {
        key, keys,
        run: editor => editor.chain().focus().toggleWrap(name).run(),
        isActive: editor => editor.isActive(name),
    }
}

function insertDivider(editor) {
    const { horizontalRule } = editor.schema.nodes
    insertBlocks(editor, [horizontalRule.create()])
    editor.view.focus()
}

/** A new box around the block with the cursor, its title ready to be written. */
function boxFacts(editor) {
    const { state, view } = editor
    editor.chain().focus().wrapIn("factBox").run()
    if (view.state.doc.eq(state.doc)) return
    const { node } = view.domAtPos(view.state.selection.from)
    const place = node.nodeType === 1 ? node : node.parentElement
    place.closest(".story-fact-box")?.querySelector("input")?.focus()
}

export const styles = [
    style("paragraph", "paragraph", {}, "Mod-Alt-0"),
    style("heading.2", "heading", { level: 2 }, "Mod-Alt-2"),
    style("heading.3", "heading", { level: 3 }, "Mod-Alt-3"),
    style("heading.4", "heading", { level: 4 }, "Mod-Alt-4"),
    style("pullQuotation", "pullQuotation", {}),
    style("codeBlock", "codeBlock", {}),
]

export const bold = mark("bold", "bold", "Mod-B", "B")
export const italic = mark("italic", "italic", "Mod-I", "I")
export const moreMarks = [
    mark("strike", "strike", "Mod-Shift-X"),
    mark("subscript", "subscript", "Mod-,"),
    mark("superscript", "superscript", "Mod-."),
    mark("code", "code", "Mod-E"),
    { key: "language", run: openLanguageDialog, isActive: editor => editor.isActive("language") },
    { key: "clear", run: editor => editor.chain().focus().unsetAllMarks().run() },
]

export const link = {
    key: "link", keys: "Mod-K", run: editor => openLinkDialog(editor), isActive: editor => editor.isActive("link"),
}
export const bulletList = list("bulletList", "bulletList", "Mod-Shift-8")
export const orderedList = list("orderedList", "orderedList", "Mod-Shift-7")
export const quotation = wrap("quotation", "blockquote", "Mod-Shift-B")
export const factBox = {
    key: "factBox",
    run: editor => (editor.isActive("factBox") ? editor.chain().focus().lift("factBox").run() : boxFacts(editor)),
    isActive: editor => editor.isActive("factBox"),
}
export const footnote = { key: "footnote", keys: "Mod-Alt-F", run: insertFootnote }

const has = (door, name) => editor => Boolean(editor.storage.desk[door][name])

export const insertions = [
    { key: "picture.choose", run: choosePicture, isOffered: has("pictures", "choose") },
    { key: "picture.upload", run: uploadPictures, isOffered: has("pictures", "upload") },
    { key: "gallery.new", run: insertGallery },
    factBox,
    quotation,
    { key: "embed.new", run: editor => openEmbedDialog(editor) },
    { key: "table.new", run: insertTable },
    footnote,
    { key: "divider", run: insertDivider },
]

export const blockActions = [
    { key: "block.up", keys: "Alt-Shift-↑", run: editor => moveBlock(editor, -1) },
    { key: "block.down", keys: "Alt-Shift-↓", run: editor => moveBlock(editor, 1) },
    { key: "block.duplicate", keys: "Mod-Shift-D", run: duplicateBlock },
    { key: "block.delete", run: deleteBlock },
]

export const undo = {
    key: "undo", keys: "Mod-Z",
    run: editor => editor.chain().focus().undo().run(),
    isEnabled: editor => pm.history.undoDepth(editor.state) > 0,
}
export const redo = {
    key: "redo", keys: "Mod-Shift-Z",
    run: editor => editor.chain().focus().redo().run(),
    isEnabled: editor => pm.history.redoDepth(editor.state) > 0,
}

/** What the slash menu offers. */
export const blocks = [...styles, bulletList, orderedList, ...insertions]
