import { element, freshId } from "../elements.js"
import { makePlace } from "./front-place.js"

/**
 * Shows a front's slots, to be arranged with a pointer or with keys. `show()` draws them anew and leaves the focus where it
 * was; `context` is what the page's parts share.
 */
export function makeSlots(list, context) {
    const { layout, layouts, sections, word, say, nameOf } = context
    const open = new Set()

    function show() {
        const focus = document.activeElement?.dataset?.focus
        list.replaceChildren(...layout.slots.map(makeSlot))
        if (focus) focusOn(focus)
    }

    /** Puts the focus on a control by its name; where it is gone, on what is next to it. */
    function focusOn(...names) {
        for (const name of names) {
            const found = list.querySelector(`[data-focus="${CSS.escape(name)}"]`)
            if (found && !found.disabled) return found.focus()
        }
    }

    function makeSlot(slot, index) {
        const name = nameOf(slot)
        const choice = layouts.find(one => one.key === slot.layout)
        const heading = freshId("slot")
        const dom = element("li", { class: "slot", "data-key": slot.key, "data-head": choice.isHead, "aria-labelledby": heading },
            element("div", { class: "slot-head" },
                element("h2", { class: "slot-name", id: heading, draggable: "true" },
                    element("span", { class: "slot-number", "aria-hidden": "true" }, String(index + 1)),
                    element("span", { class: "for-ears" }, word("slot", { number: index + 1, name }))),
                layoutField(slot), titleField(slot),
                ...(choice.takesLatest ? [countField(slot), sectionField(slot)] : []),
                element("div", { class: "slot-deeds" }, ...slotDeeds(slot, name, index))))
        if (slot.layout === "newsletter") return dom
        dom.append(
            element("ol", { class: "places", "data-empty": slot.stories.length === 0 ? word("slotEmpty") : null },
                ...slot.stories.map((story, place) => makePlace(slot, story, place, { ...context, open, show, focusOn }))),
            element("p", { class: "hint slot-fill" }, fillOf(slot, choice)))
        return dom
    }

    const fillOf = (slot, choice) => {
        const left = slot.count - slot.stories.length
        if (!choice.takesLatest) return word("slotPicked", { count: slot.stories.length })
        return left > 0 ? word("slotLatest", { count: left }) : word("slotFull")
    }

    const labelled = (text, field, kind) => element("label", { class: `slot-field ${kind}` }, element("span", { class: "hint" }, text), field)

    function layoutField(slot) {
        const field = element("select", { "data-focus": `${slot.key}/layout`, onchange: () => layout.setLayout(slot.key, field.value) },
            ...layouts.map(one => element("option", { value: one.key, selected: one.key === slot.layout }, one.name)))
        return labelled(word("slotLayout"), field, "slot-layout")
    }

    function titleField(slot) {
        const field = element("input", {
            "data-focus": `${slot.key}/title`, value: slot.title, maxlength: 100, dir: "auto", lang: context.language,
            oninput: () => layout.setSlot(slot.key, "title", field.value),
        })
        return labelled(word("slotTitle"), field, "slot-title")
    }

    function countField(slot) {
        const field = element("input", {
            "data-focus": `${slot.key}/count`, type: "number", min: Math.max(1, slot.stories.length), max: 100, value: slot.count,
            onchange: () => {
                layout.setSlot(slot.key, "count", Math.max(1, Math.min(100, Math.round(Number(field.value)) || 1)))
                show()
            },
        })
        return labelled(word("slotCount"), field, "slot-count")
    }

    function sectionField(slot) {
        const field = element("select", {
            "data-focus": `${slot.key}/section`, onchange: () => layout.setSlot(slot.key, "section", field.value ? Number(field.value) : null),
        }, element("option", { value: "" }, word("slotAnySection")),
            ...sections.map(one => element("option", { value: one.id, selected: one.id === slot.section }, one.name)))
        return labelled(word("slotSection"), field, "slot-section")
    }

    function slotDeeds(slot, name, index) {
        const move = (deed, to) => {
            if (!layout.moveSlot(slot.key, to)) return
            say("saidSlotMoved", { slot: name, number: to + 1 })
            focusOn(`${slot.key}/${deed}`, `${slot.key}/${deed === "up" ? "down" : "up"}`)
        }
        const button = (deed, label, sign, isDisabled, act) => element("button", {
            type: "button", class: "sign", "data-focus": `${slot.key}/${deed}`, "aria-label": word(label, { name }), disabled: isDisabled, onclick: act,
        }, sign)
        return [
            button("up", "slotUp", "↑", index === 0, () => move("up", index - 1)),
            button("down", "slotDown", "↓", index === layout.slots.length - 1, () => move("down", index + 1)),
            button("remove", "slotRemove", "×", false, () => {
                const neighbour = layout.slots[index + 1] ?? layout.slots[index - 1]
                layout.removeSlot(slot.key)
                say("saidSlotRemoved", { slot: name })
                if (neighbour) focusOn(`${neighbour.key}/layout`)
            }),
        ]
    }

    return { show, focusOn }
}
