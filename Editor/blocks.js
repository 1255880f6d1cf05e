import { Extension, pm } from "./library.js"

const { NodeSelection, TextSelection } = pm.state
const { Fragment } = pm.model

// Inside these the order of the children is not an order of blocks.
const FIXED = new Set(["table", "tableRow"])

/** The innermost run of blocks around the selection that has a neighbour on that side: `{ parent, start, from, to }`. */
function movable(state, direction) {
    const { selection } = state
    const { $from, $to } = selection
    const shared = selection instanceof NodeSelection ? $from.depth : $from.sharedDepth($to.pos)
    for (let depth = shared; depth >= 0; depth -= 1) {
        const parent = $from.node(depth)
        if (FIXED.has(parent.type.name) || parent.inlineContent) continue
        // The only words of a list's entry move with their entry.
        if (parent.type.name === "listItem") continue
        const from = $from.index(depth)
        const to = $to.indexAfter(depth)
        if (direction < 0 ? from > 0 : to < parent.childCount) return { parent, start: $from.start(depth), from, to }
    }
    return null
}

const sizeOf = (parent, from, to) => {
    let size = 0
    for (let index = from; index < to; index += 1) size += parent.child(index).nodeSize
    return size
}

/** Moves the block with the selection one place up (-1) or down (1); what is selected stays selected. */
export function moveBlock(editor, direction) {
    const { state, view } = editor
    const found = movable(state, direction)
    const { desk } = editor.storage
    if (!found) {
        desk.say(desk.word(direction < 0 ? "block.isFirst" : "block.isLast"))
        return true
    }
    const { parent, start, from, to } = found
    const moved = []
    for (let index = from; index < to; index += 1) moved.push(parent.child(index))
    const neighbour = parent.child(direction < 0 ? from - 1 : to)
    const begin = start + sizeOf(parent, 0, direction < 0 ? from - 1 : from)
    const all = direction < 0 ? [...moved, neighbour] : [neighbour, ...moved]
    const tr = state.tr.replaceWith(begin, begin + sizeOf(parent, from, to) + neighbour.nodeSize, Fragment.from(all))
    const shift = direction * neighbour.nodeSize
    tr.setSelection(shifted(state.selection, tr.doc, shift))
    view.dispatch(tr.scrollIntoView())
    desk.say(desk.word(direction < 0 ? "block.movedUp" : "block.movedDown", {
        place: (direction < 0 ? from - 1 : to) + 1, count: parent.childCount,
    }))
    return true
}

function shifted(selection, doc, shift) {
    if (selection instanceof NodeSelection) return NodeSelection.create(doc, selection.from + shift)
    return TextSelection.between(doc.resolve(selection.anchor + shift), doc.resolve(selection.head + shift))
}

/** Where the top-level block around the selection stands. */
export function topBlock(state) {
    const { $from } = state.selection
    const index = $from.index(0)
    if (index >= state.doc.childCount) return null
    return { position: sizeOf(state.doc, 0, index), node: state.doc.child(index), index }
}

export function duplicateBlock(editor) {
    const block = topBlock(editor.state)
    if (!block) return false
    const end = block.position + block.node.nodeSize
    editor.view.dispatch(editor.state.tr.insert(end, block.node).scrollIntoView())
    return true
}

export function deleteBlock(editor) {
    const { state, view } = editor
    const block = topBlock(state)
    if (!block) return false
    const tr = state.tr.delete(block.position, block.position + block.node.nodeSize)
    view.dispatch(tr.scrollIntoView())
    editor.storage.desk.say(editor.storage.desk.word("block.deleted"))
    return true
}

export const MovingBlocks = Extension.create({
    name: "movingBlocks",
    addKeyboardShortcuts() {
        return {
            "Alt-Shift-ArrowUp": () => moveBlock(this.editor, -1),
            "Alt-Shift-ArrowDown": () => moveBlock(this.editor, 1),
            "Mod-Shift-d": () => duplicateBlock(this.editor),
        }
    },
})
