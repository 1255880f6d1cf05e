import { Extension, pm } from "./library.js"

const { Decoration, DecorationSet } = pm.view
const LETTER = /\p{L}/u
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/** The direction of the first letter of a text; null when it has none: numbers and empty lines run as the story does. */
export function directionOfText(text) {
    const letter = LETTER.exec(text)?.[0]
    return letter ? (RIGHT_TO_LEFT.test(letter) ? "rtl" : "ltr") : null
}

/** A paragraph in the other script than the story's runs in its own direction. It is shown so; the tree says nothing of it. */
export const ParagraphDirection = Extension.create({
    name: "paragraphDirection",
    addProseMirrorPlugins() {
        const { direction } = this.editor.storage.desk
        const plugin = new pm.state.Plugin({
            state: {
                init: (_, { doc }) => others(doc, direction),
                apply: (tr, shown) => (tr.docChanged ? others(tr.doc, direction) : shown),
            },
            props: { decorations: state => plugin.getState(state) },
        })
        return [plugin]
    },
})

function others(doc, direction) {
    const found = []
    doc.descendants((node, position) => {
        if (!node.isTextblock) return true
        const own = node.type.spec.code ? null : directionOfText(firstWords(node))
        if (own && own !== direction) found.push(Decoration.node(position, position + node.nodeSize, { dir: own }))
        return false
    })
    return found.length ? DecorationSet.create(doc, found) : DecorationSet.empty
}

/** Enough of a paragraph to hold its first letter: this is asked of every paragraph at each key. */
function firstWords(node) {
    for (let index = 0; index < node.childCount; index += 1) {
        const child = node.child(index)
        if (child.isText && LETTER.test(child.text)) return child.text
    }
    return ""
}
