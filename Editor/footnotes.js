import { element, freshId } from "./elements.js"
import { pm } from "./library.js"
import { openLinkDialog } from "./links.js"
import { openDialog } from "./dialog.js"
import { cleaned } from "./paste/clean.js"
import { smartQuotes } from "./quotes.js"

const { EditorState, TextSelection } = pm.state

/** Puts a note where the cursor is, and asks for its words. */
export function insertFootnote(editor) {
    const { state, view } = editor
    const { footnote } = state.schema.nodes
    const { $to } = state.selection
    if (!$to.parent.inlineContent || !$to.parent.canReplaceWith($to.index(), $to.index(), footnote)) return false
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, $to.pos)))
    openFootnoteDialog(editor, null)
    return true
}

/** The words of a note, in a small editor with the marks and links that a note may have; `position` null makes a new one. */
export function openFootnoteDialog(editor, position) {
    const { desk } = editor.storage
    const { footnote } = editor.schema.nodes
    const labelId = freshId("note")
    const place = element("div", { class: "story-note-text" })
    const note = position == null ? footnote.create() : editor.state.doc.nodeAt(position)
    if (note?.type !== footnote) return
    const view = noteView(place, note, editor, labelId)
    const keep = () => {
        const { tr } = editor.state
        const words = view.state.doc
        if (position == null) {
            if (words.content.size) tr.insert(editor.state.selection.to, words)
        } else if (!words.content.size) tr.delete(position, position + note.nodeSize)
        else if (!words.eq(note)) tr.replaceWith(position, position + note.nodeSize, words)
        if (tr.docChanged) editor.view.dispatch(tr)
    }
    const tool = (key, command, name) => element("button", {
        type: "button", class: "story-button", onmousedown: event => event.preventDefault(), "aria-label": desk.word(key),
        onclick: () => { command(); view.focus() },
    }, name)
    openDialog({
        desk,
        title: desk.word(position == null ? "footnote.new" : "footnote"),
        fields: desk.readOnly ? [element("label", { id: labelId }, desk.word("footnote.text")), place] : [
            element("div", { class: "story-note-tools" },
                tool("bold", () => toggle(view, "bold"), element("b", {}, "B")),
                tool("italic", () => toggle(view, "italic"), element("i", {}, "I")),
                tool("link", () => openLinkDialog(editor, view), desk.word("link"))),
            element("div", { id: labelId, class: "story-label" }, desk.word("footnote.text")), place],
        confirm: desk.word("keep"),
        onConfirm: keep,
        others: position == null || desk.readOnly ? [] : [{
            label: desk.word("footnote.remove"),
            act: () => editor.view.dispatch(editor.state.tr.delete(position, position + note.nodeSize)),
        }],
        view: editor.view,
        onClose: () => view.destroy(),
    })
    view.focus()
}

function toggle(view, name) {
    pm.commands.toggleMark(view.state.schema.marks[name])(view.state, view.dispatch)
}

function noteView(place, note, editor, labelId) {
    const { desk } = editor.storage
    const key = name => (state, dispatch) => pm.commands.toggleMark(state.schema.marks[name])(state, dispatch)
    const lineBreak = (state, dispatch) => {
        dispatch?.(state.tr.replaceSelectionWith(state.schema.nodes.hardBreak.create()))
        return true
    }
    return new pm.view.EditorView(place, {
        state: EditorState.create({
            doc: note,
            selection: TextSelection.atEnd(note),
            plugins: [
                pm.history.history(),
                smartQuotes(desk.language),
                new pm.state.Plugin({ props: { transformPastedHTML: html => cleaned(html).html } }),
                pm.keymap.keymap({
                    "Mod-z": pm.history.undo, "Mod-y": pm.history.redo, "Shift-Mod-z": pm.history.redo,
                    "Mod-b": key("bold"), "Mod-i": key("italic"), "Shift-Enter": lineBreak,
                    "Mod-k": (state, dispatch, view) => { openLinkDialog(editor, view); return true },
                    // A note is one paragraph: Enter keeps it.
                    Enter: (state, dispatch, view) => { view.dom.closest("form").requestSubmit(); return true },
                }),
                pm.keymap.keymap(pm.commands.baseKeymap),
            ],
        }),
        editable: () => !desk.readOnly,
        attributes: {
            role: "textbox", "aria-multiline": "true", "aria-labelledby": labelId, lang: desk.language, dir: desk.direction,
        },
    })
}

/** The words of a note on one line. */
export const wordsOf = note => note.textBetween(0, note.content.size, " ", " ")

/** The notes of a story in their order, each with its place. */
export function footnotesOf(doc) {
    const notes = []
    doc.descendants((node, position) => {
        if (node.type.name === "footnote") notes.push({ position, node })
        return node.type.name !== "footnote"
    })
    return notes
}

/** The notes below the story, as a reader finds them; each opens its words. */
export function showNotes(list, editor) {
    const { desk } = editor.storage
    const notes = footnotesOf(editor.state.doc)
    list.hidden = notes.length === 0
    list.querySelector("ol").replaceChildren(...notes.map(({ node }, index) => element("li", {}, element("button", {
        type: "button", class: "story-note",
        // Asked again at the click: the story may have changed since.
        onclick: () => openFootnoteDialog(editor, footnotesOf(editor.state.doc)[index]?.position),
    }, wordsOf(node) || desk.word("footnote.empty")))))
}
