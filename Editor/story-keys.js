import { insertFootnote, openFootnoteDialog } from "./footnotes.js"
import { Extension, pm } from "./library.js"
import { openLinkDialog } from "./links.js"
import { commentOnSelection } from "./passages.js"

/** What the keys of the story as a whole do. */
export function storyKeys(editor, { find, toolbar }) {
    const { desk } = editor.storage
    return {
        "Mod-f": () => { find.open(); return true },
        "Mod-k": () => !desk.readOnly && openLinkDialog(editor),
        "Mod-Alt-m": () => commentOnSelection(editor),
        "Mod-Alt-f": () => !desk.readOnly && insertFootnote(editor),
        Enter: () => enterSelected(editor),
        "Alt-F10": () => { toolbar?.focus(); return Boolean(toolbar) },
    }
}

/** Enter on a note, a picture or an embed that is selected goes into its words. */
function enterSelected(editor) {
    const { selection, doc } = editor.state
    const node = doc.nodeAt(selection.from)
    if (!node || selection.to !== selection.from + node.nodeSize) return false
    if (node.type.name === "footnote") {
        openFootnoteDialog(editor, selection.from)
        return true
    }
    if (!(selection instanceof pm.state.NodeSelection)) return false
    const field = editor.view.nodeDOM(selection.from)?.querySelector?.("input, textarea")
    field?.focus()
    return Boolean(field)
}

export const keyExtension = keys => Extension.create({
    name: "storyKeys",
    // Before the lists and all others that have a use for Enter; the slash menu comes first.
    priority: 1060,
    addKeyboardShortcuts: () => Object.fromEntries(
        ["Mod-f", "Mod-k", "Mod-Alt-f", "Mod-Alt-m", "Alt-F10", "Enter"].map(key => [key, () => keys[key]?.() ?? false])),
})
