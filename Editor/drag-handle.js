import { element } from "./elements.js"
import { pm } from "./library.js"

const { NodeSelection } = pm.state

/**
 * A handle beside the block under the pointer. Those who use keys move blocks by Alt, Shift and the arrows, so that it is
 * hidden from them.
 */
export function addDragHandle(editor, surface) {
    const { desk } = editor.storage
    const handle = element("div", {
        class: "story-handle", draggable: "true", "aria-hidden": "true", title: desk.word("block.drag"), hidden: true,
        // At the beginning of the story's lines, whatever the direction of the page around it.
        dir: desk.direction,
    }, "⋮⋮")
    let position = null

    function follow(event) {
        if (event.buttons || handle.contains(event.target)) return
        const block = blockAt(editor.view, event.clientY)
        handle.hidden = !block
        if (!block) return
        position = block.position
        const line = Math.min(block.box.height, parseFloat(getComputedStyle(block.dom).lineHeight) || 28)
        handle.style.insetBlockStart = `${block.box.top - surface.getBoundingClientRect().top + (line - 28) / 2}px`
    }

    surface.addEventListener("pointermove", follow)
    surface.addEventListener("pointerleave", () => { handle.hidden = true })
    handle.addEventListener("pointerdown", () => select(editor.view, position))
    handle.addEventListener("dragstart", event => {
        const { view } = editor
        select(view, position)
        const slice = view.state.selection.content()
        const { dom, text } = view.serializeForClipboard(slice)
        event.dataTransfer.clearData()
        event.dataTransfer.setData("text/html", dom.innerHTML)
        event.dataTransfer.setData("text/plain", text)
        event.dataTransfer.effectAllowed = "copyMove"
        const shown = view.nodeDOM(position)
        if (shown) event.dataTransfer.setDragImage(shown, 0, 0)
        // The view takes the block out of its old place when it is dropped into a new one.
        view.dragging = { slice, move: true, node: view.state.selection }
    })
    handle.addEventListener("dragend", () => { handle.hidden = true })
    editor.on("update", () => { handle.hidden = true })
    surface.append(handle)
}

function select(view, position) {
    if (position == null || !view.state.doc.nodeAt(position)) return
    view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, position)))
    view.focus()
}

/** The top-level block at that height. */
function blockAt(view, y) {
    const { doc } = view.state
    const { children } = view.dom
    let low = 0
    let high = children.length - 1
    // A long story has hundreds of blocks, and this is asked at each move of the pointer.
    while (low < high) {
        const middle = (low + high) >> 1
        if (children[middle].getBoundingClientRect().bottom < y) low = middle + 1
        else high = middle
    }
    const dom = children[low]
    if (!dom) return null
    const box = dom.getBoundingClientRect()
    if (y < box.top - 12 || y > box.bottom + 12) return null
    const inside = view.posAtDOM(dom, 0)
    const $inside = doc.resolve(inside)
    const position = $inside.depth ? $inside.before(1) : inside
    return position < doc.content.size ? { position, dom, box } : null
}
