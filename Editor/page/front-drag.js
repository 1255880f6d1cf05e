/**
 * Moves stories and slots with a pointer. What is dragged is a row of a slot, a slot by its number, or a story of the list
 * beside; a line shows where it would stand. Everything that it does can be done with keys too.
 */
export function makeDragging({ list, finder, layout, nameOf, nameOfStory, say }) {
    let dragged = null
    let shown = null

    const mark = (dom, where) => {
        if (shown) delete shown.dataset.drop
        shown = dom
        if (dom) dom.dataset.drop = where
    }
    const start = (event, what) => {
        dragged = what
        event.dataTransfer.effectAllowed = "move"
        event.dataTransfer.setData("text/plain", what.name)
    }

    addEventListener("dragstart", event => {
        const target = event.target.closest?.("[draggable=true]")
        if (!target) return
        const slot = target.closest(".slot")?.dataset.key
        if (target.matches(".place-row")) {
            const article = Number(target.closest(".place").dataset.article)
            start(event, { kind: "story", article, from: slot, name: nameOfStory(article) })
        } else if (target.matches(".slot-name")) {
            start(event, { kind: "slot", key: slot, name: nameOf(layout.slot(slot)) })
        } else if (finder.contains(target)) {
            const article = Number(target.dataset.article)
            start(event, { kind: "story", article, from: null, name: nameOfStory(article) })
        }
    })
    addEventListener("dragend", () => { dragged = null; mark(null) })

    /** Where something dragged would stand: the slot, the place in it, and the element that the line stands at. */
    function spot(event) {
        const slot = event.target.closest?.(".slot")
        if (!slot) return null
        if (dragged.kind === "slot") {
            const { top, height } = slot.getBoundingClientRect()
            return { slot, dom: slot, where: event.clientY < top + height / 2 ? "before" : "after" }
        }
        if (layout.slot(slot.dataset.key).layout === "newsletter") return null
        const places = [...slot.querySelectorAll(".place")]
        const next = places.find(place => {
            const { top, height } = place.getBoundingClientRect()
            return event.clientY < top + height / 2
        })
        if (next) return { slot, index: places.indexOf(next), dom: next, where: "before" }
        return { slot, index: places.length, dom: places.at(-1) ?? slot.querySelector(".places"), where: "after" }
    }

    list.addEventListener("dragover", event => {
        if (!dragged) return
        const at = spot(event)
        mark(at?.dom, at?.where)
        if (at) event.preventDefault()
    })
    list.addEventListener("drop", event => {
        if (!dragged) return
        event.preventDefault()
        const at = spot(event)
        const what = dragged
        dragged = null
        mark(null)
        if (at) drop(what, at)
    })

    function drop({ kind, key, article, from, name }, { slot, index, where }) {
        const to = slot.dataset.key
        if (kind === "slot") {
            const keys = layout.slots.map(one => one.key).filter(one => one !== key)
            const target = keys.indexOf(to) + (where === "after" ? 1 : 0)
            if (to !== key && layout.moveSlot(key, target)) say("saidSlotMoved", { slot: name, number: target + 1 })
            return
        }
        const isDone = from ? layout.move(from, article, to, index) : layout.add(article, to, index)
        const number = layout.slot(to).stories.findIndex(story => story.article === article) + 1
        if (isDone) say("saidMoved", { name, number, slot: nameOf(layout.slot(to)) })
        else if (from !== to) say("saidAlready", { name, slot: nameOf(layout.slot(to)) })
    }
}
