import { element, freshId } from "./elements.js"

/**
 * Opens a dialog with a title, fields and its buttons: "confirm" does the thing, others stand beside it.
 * `onConfirm` may answer with a text, which is shown as what is wrong, and the dialog stays. After it the text in `view` is
 * gone on with.
 */
export function openDialog({ desk, view, title, fields, confirm, onConfirm, others = [], onClose = () => {} }) {
    const titleId = freshId("title")
    const problem = element("p", { class: "story-problem", role: "alert" })
    const form = element("form", { novalidate: true },
        element("h2", { id: titleId }, title), ...fields, problem,
        element("div", { class: "story-dialog-buttons" },
            element("button", { type: "submit", class: "story-button is-primary" }, confirm),
            ...others.map(({ label, act }) => element("button", {
                type: "button", class: "story-button", onclick: () => { dialog.close(); act() },
            }, label)),
            element("button", { type: "button", class: "story-button", onclick: () => dialog.close() }, desk.word("cancel"))))
    const dialog = element("dialog", { class: "story-dialog", "aria-labelledby": titleId }, form)
    form.addEventListener("submit", async event => {
        event.preventDefault()
        const fault = await onConfirm()
        if (fault) problem.textContent = fault
        else dialog.close()
    })
    dialog.addEventListener("close", () => {
        dialog.remove()
        desk.dialogs.delete(dialog)
        onClose()
        if (!view.isDestroyed) view.focus()
    })
    dialog.addEventListener("keydown", event => {
        // Keys in a dialog are no keys of the story below it.
        event.stopPropagation()
        // Some browsers keep a dialog open that was not opened by a hand just before.
        if (event.key !== "Escape" || event.isComposing) return
        event.preventDefault()
        dialog.close()
    })
    desk.dialogs.add(dialog)
    document.body.append(dialog)
    dialog.showModal()
    return dialog
}

/** A labelled field of a dialog. */
export function dialogField(label, attributes = {}) {
    const id = freshId("field")
    const input = element("input", { id, type: "text", autocomplete: "off", class: "story-input", ...attributes })
    return { input, row: element("div", { class: "story-row" }, element("label", { for: id }, label), input) }
}
