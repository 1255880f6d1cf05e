import { element } from "../elements.js"
import { openFootnoteDialog, wordsOf } from "../footnotes.js"

/** A number in the text; the style sheet counts, so that nothing is numbered anew at each key. */
export function footnoteView({ node, editor, getPos }) {
    const { desk } = editor.storage
    let shown = node
    const dom = element("sup", {
        class: "story-footnote", contenteditable: "false", role: "button", title: wordsOf(node),
        "aria-label": desk.word("footnote.label", { text: wordsOf(node) }),
        onclick: () => openFootnoteDialog(editor, getPos()),
    })
    return {
        dom,
        update(next) {
            if (next.type !== shown.type) return false
            shown = next
            dom.title = wordsOf(next)
            dom.setAttribute("aria-label", desk.word("footnote.label", { text: wordsOf(next) }))
            return true
        },
        selectNode: () => dom.classList.add("is-selected"),
        deselectNode: () => dom.classList.remove("is-selected"),
        stopEvent: () => false,
        ignoreMutation: () => true,
    }
}
