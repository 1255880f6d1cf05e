import { textOf } from "./find.js"
import { Extension, pm } from "./library.js"

const { Decoration, DecorationSet } = pm.view
const key = new pm.state.PluginKey("passages")
const MOST_CHARACTERS = 400

/** The words of a selection as far as they stand in one paragraph; empty when nothing is selected. */
export function selectedPassage(state) {
    const { from, to, $from } = state.selection
    if (from === to || !$from.parent.inlineContent) return ""
    const end = Math.min(to, $from.end())
    return evened(state.doc.textBetween(from, end, " ", " ")).trim().slice(0, MOST_CHARACTERS)
}

/** Hands what is selected to whoever says something about it; false where nobody can. */
export function commentOnSelection(editor) {
    const { begin } = editor.storage.desk.comments
    begin?.(selectedPassage(editor.state))
    return Boolean(begin)
}

/** Where a passage stands in the text, `{ from, to }`; null when its words are no longer there. */
export function placeOfPassage(doc, passage) {
    let place = null
    doc.descendants((node, position) => {
        if (place) return false
        if (!node.inlineContent) return true
        const index = evened(textOf(node)).indexOf(passage)
        if (index >= 0) place = { from: position + 1 + index, to: position + 1 + index + passage.length }
        return false
    })
    return place
}

/** Shows in the text what colleagues have said something about. The text itself knows nothing of it. */
export const Passages = Extension.create({
    name: "passages",
    addProseMirrorPlugins: () => [new pm.state.Plugin({
        key,
        state: {
            init: () => DecorationSet.empty,
            apply(tr, marks) {
                const passages = tr.getMeta(key)
                return passages ? marked(tr.doc, passages) : marks.map(tr.mapping, tr.doc)
            },
        },
        props: { decorations: state => key.getState(state) },
    })],
})

export function showPassages(editor, passages) {
    editor.view.dispatch(editor.state.tr.setMeta(key, passages).setMeta("addToHistory", false))
}

/** Brings a passage before the eyes and selects it; tells whether it is still there. */
export function revealPassage(editor, passage) {
    const place = placeOfPassage(editor.state.doc, passage)
    if (!place) return false
    const selection = pm.state.TextSelection.create(editor.state.doc, place.from, place.to)
    editor.view.dispatch(editor.state.tr.setSelection(selection).scrollIntoView())
    editor.view.focus()
    return true
}

function marked(doc, passages) {
    const places = passages.map(passage => placeOfPassage(doc, passage)).filter(Boolean)
    return DecorationSet.create(doc, places.map(({ from, to }) => Decoration.inline(from, to, { class: "story-commented" })))
}

/** Spaces of every kind are one kind, so that an index in the text is a place in it. */
const evened = text => text.replace(/\s/g, " ")
