import { Extension, pm } from "./library.js"

const { Decoration, DecorationSet } = pm.view

/** What to do in an empty story, said in its place. */
export const Placeholder = Extension.create({
    name: "placeholder",
    addProseMirrorPlugins() {
        const { desk } = this.editor.storage
        const words = desk.word("placeholder")
        return [new pm.state.Plugin({
            props: {
                decorations({ doc }) {
                    const first = doc.firstChild
                    if (doc.childCount !== 1 || first.type.name !== "paragraph" || first.content.size) return null
                    return DecorationSet.create(doc, [Decoration.node(0, first.nodeSize, {
                        class: "is-empty", "data-placeholder": words,
                    })])
                },
            },
        })]
    },
})
