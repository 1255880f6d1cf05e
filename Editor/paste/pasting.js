import { webAddress } from "../addresses.js"
import { recognised } from "../embeds.js"
import { Extension, pm } from "../library.js"
import { startUpload } from "../uploads.js"
import { cleaned, isOwn } from "./clean.js"
import { plainParagraphs } from "./plain.js"
import { withStylesAsData } from "./styles.js"

const { Fragment, Slice } = pm.model

/** Whatever is pasted or dropped becomes the tree's, and what could not be kept is named. */
export const Pasting = Extension.create({
    name: "pasting",
    addProseMirrorPlugins() {
        const { editor } = this
        const { desk } = editor.storage
        return [new pm.state.Plugin({
            props: {
                transformPastedHTML(html) {
                    if (isOwn(html)) return withStylesAsData(html)
                    const upload = desk.pictures.upload && (file => startUpload(editor, file))
                    const { html: kept, leavings } = cleaned(html, { upload })
                    desk.warn(leavings.words(desk))
                    return kept
                },
                clipboardTextParser(text, $context, isPlain, view) {
                    return plainSlice(view.state.schema, text, $context.marks())
                },
                handlePaste(view, event, slice) {
                    return pasteAddress(editor, view, event) || pasteSlice(editor, view, slice)
                },
            },
        })]
    },
})

function plainSlice(schema, text, marks) {
    const { paragraph, hardBreak } = schema.nodes
    const line = words => (words ? [schema.text(words, marks)] : [])
    const blocks = plainParagraphs(text).map(lines =>
        paragraph.create(null, lines.flatMap((words, index) => (index ? [hardBreak.create(), ...line(words)] : line(words)))))
    return new Slice(Fragment.from(blocks), blocks.length ? 1 : 0, blocks.length ? 1 : 0)
}

/** An address alone: it links the words that are selected; on an empty line it is embedded if the desk knows what it is. */
function pasteAddress(editor, view, event) {
    const address = webAddress(event.clipboardData?.getData("text/plain"))
    if (!address || isOwn(event.clipboardData.getData("text/html"))) return false
    const { state } = view
    const { $from, $to, empty, from, to } = state.selection
    if (!$from.parent.inlineContent || $from.parent.type.spec.code || !$from.sameParent($to)) return false
    const mark = state.schema.marks.link.create({ href: address })
    const isAlone = empty && !$from.parent.content.size && $from.parent.type.name === "paragraph"
    const tr = empty ? state.tr.replaceSelectionWith(state.schema.text(address, [mark]), false) : state.tr.addMark(from, to, mark)
    view.dispatch(tr.removeStoredMark(mark.type).scrollIntoView())
    if (isAlone) embedInstead(editor, address)
    return true
}

async function embedInstead(editor, address) {
    const known = await recognised(editor.storage.desk, address)
    if (!known || editor.isDestroyed) return
    const { state, view } = editor
    const { paragraph, embed } = state.schema.nodes
    state.doc.descendants((node, position) => {
        if (node.type !== paragraph || node.textContent !== address || node.childCount !== 1) return
        const $place = state.doc.resolve(position)
        if (!$place.parent.canReplaceWith($place.index(), $place.index() + 1, embed)) return
        const tr = state.tr.replaceWith(position, position + node.nodeSize, [embed.create(known), paragraph.create()])
        view.dispatch(tr.setSelection(pm.state.TextSelection.near(tr.doc.resolve(position + 2))))
        return false
    })
}

/** Foreign embeds come as addresses; the desk may know what they are. */
function pasteSlice(editor, view, slice) {
    const addresses = new Set()
    slice.content.descendants(node => {
        if (node.type.name === "embed" && node.attrs.provider === "web") addresses.add(node.attrs.address)
    })
    addresses.forEach(address => nameEmbeds(editor, address))
    return false
}

async function nameEmbeds(editor, address) {
    const known = await recognised(editor.storage.desk, address)
    if (!known || editor.isDestroyed) return
    const { tr } = editor.state
    editor.state.doc.descendants((node, position) => {
        if (node.type.name === "embed" && node.attrs.address === address) tr.setNodeMarkup(position, null, known)
    })
    if (tr.docChanged) editor.view.dispatch(tr.setMeta("addToHistory", false))
}
