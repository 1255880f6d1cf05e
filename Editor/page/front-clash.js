import { element } from "../elements.js"

/**
 * Shows slots that two people changed at once beside each other, and gives back all slots with what was chosen; null when
 * somebody would rather decide later. `describe(slot)` gives the lines by which a slot is known.
 */
export function settleFrontClash({ data, own, describe, word }) {
    return new Promise(resolve => {
        const rows = data.clashes.map((clash, index) => {
            const radio = (value, label) => element("label", {},
                element("input", { type: "radio", name: `clash-${index}`, value, checked: value === "mine" }), " ", label)
            const side = (kind, slot) => element("div", { class: `clash-${kind}` },
                ...(slot ? describe(slot) : [word("frontRemoved")]).map(line => element("p", { dir: "auto" }, line)))
            const label = describe(clash.mine ?? clash.theirs)[0]
            const dom = element("div", { class: "clash-row", role: "group", "aria-label": label },
                side("mine", clash.mine), side("theirs", clash.theirs),
                element("fieldset", {}, element("legend", { class: "for-ears" }, label),
                    radio("mine", word("pageYours")), radio("theirs", word("pageTheirs", { name: data.front.author }))))
            return { clash, dom, isMine: () => dom.querySelector("input:checked").value === "mine" }
        })
        const chosen = () => {
            const slots = [...data.front.slots]
            for (const { clash, isMine } of rows) {
                if (!isMine()) continue
                const at = slots.findIndex(slot => slot.key === clash.key)
                if (at >= 0) slots.splice(at, 1, ...(clash.mine ? [clash.mine] : []))
                else if (clash.mine) slots.splice(own.findIndex(slot => slot.key === clash.key), 0, clash.mine)
            }
            return slots
        }
        const close = slots => {
            dialog.close()
            dialog.remove()
            resolve(slots)
        }
        const dialog = element("dialog", { class: "clash", "aria-labelledby": "clash-title", oncancel: () => close(null) },
            element("h2", { id: "clash-title" }, word("frontClashTitle")),
            element("p", {}, word("frontClashText", { name: data.front.author })),
            element("div", { class: "clash-heads", "aria-hidden": "true" },
                element("p", {}, word("pageYours")), element("p", {}, word("pageTheirs", { name: data.front.author }))),
            ...rows.map(row => row.dom),
            element("p", { class: "clash-deeds" },
                element("button", { type: "button", class: "primary", onclick: () => close(chosen()) }, word("frontClashKeep")),
                element("button", { type: "button", onclick: () => close(null) }, word("pageClose"))))
        document.body.append(dialog)
        dialog.showModal()
    })
}
