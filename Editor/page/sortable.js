/**
 * Rows that are dragged before, behind or below one another; those who use keys have the buttons of each row. `form` says
 * to the desk what was dropped where.
 */
export function makeSortable(tree, form) {
    let carried = null
    let aim = null
    tree.setAttribute("data-draggable", "")

    for (const row of tree.children) row.querySelector(".grip").draggable = true

    const unmark = () => aim?.row.removeAttribute("data-drop")
    const finish = () => {
        unmark()
        carried?.removeAttribute("data-carried")
        carried = aim = null
    }

    tree.addEventListener("dragstart", event => {
        carried = event.target.closest("li")
        event.dataTransfer.effectAllowed = "move"
        event.dataTransfer.setData("text/plain", carried.querySelector(".name").textContent.trim())
        event.dataTransfer.setDragImage(carried, 0, 0)
        carried.setAttribute("data-carried", "")
    })
    tree.addEventListener("dragover", event => {
        const row = event.target.closest("li")
        if (!carried || !row || row === carried) return
        event.preventDefault()
        unmark()
        aim = { row, side: sideOf(row, event.clientY) }
        row.dataset.drop = aim.side
    })
    tree.addEventListener("drop", event => {
        if (!carried || !aim) return
        event.preventDefault()
        form.elements[tree.dataset.moving].value = carried.dataset.key
        form.elements.beside.value = aim.row.dataset.key
        form.elements.side.value = aim.side
        finish()
        form.requestSubmit()
    })
    tree.addEventListener("dragend", finish)
}

/** The upper and the lower third of a row are before and behind it, what lies between is below it. */
function sideOf(row, y) {
    const { top, height } = row.getBoundingClientRect()
    const part = (y - top) / height
    return part < 1 / 3 ? "before" : part > 2 / 3 ? "after" : "below"
}
