import { element, freshId } from "./elements.js"

/**
 * Opens a dialog with a title, fields and its buttons: "confirm" does the thing, others stand beside it.
 * `onConfirm` may answer with a text, which is shown as what is wrong, and the dialog stays. After it the text in `view` is
 * gone on with. Answers with what closes it.
 */
export function openDialog({ desk, view, title, fields, confirm, onConfirm, others = [], onClose = () => {} }) {
    const titleId = freshId("title")
    const problem = element("p", { class: "story-problem", role: "alert" })
    const form = element("form", { novalidate: true },
        element("h2", { id: titleId }, title), ...fields, problem,
        element("div", { class: "story-dialog-buttons" },
            element("button", { type: "submit", class: "story-button is-primary" }, confirm),
            ...others.map(({ label, act }) => element("button", {
                type: "button", class: "story-button", onclick: () => { close(); act() },
            }, label)),
            element("button", { type: "button", class: "story-button", onclick: close }, desk.word("cancel"))))
    const dialog = element("dialog", { class: "story-dialog", "aria-labelledby": titleId }, form)
    form.addEventListener("submit", async event => {
        event.preventDefault()
        const fault = await onConfirm()
        if (fault) problem.textContent = fault
        else close()
    })
    dialog.addEventListener("cancel", event => {
        event.preventDefault()
        close()
    })
    dialog.addEventListener("keydown", event => {
        // Keys in a dialog are no keys of the story below it.
        event.stopPropagation()
        // Some browsers keep a dialog open that was not opened by a hand just before.
        if (event.key !== "Escape" || event.isComposing) return
        event.preventDefault()
        close()
    })
    const opened = { close }
    desk.dialogs.add(opened)
    document.body.append(dialog)
    dialog.showModal()
    return opened

    // All in one go: a browser that closes a dialog gives the text its focus back with the cursor at the beginning, and
    // were it left there until an event, the cursor's own place would be forgotten.
    function close() {
        if (!desk.dialogs.delete(opened)) return
        dialog.close()
        dialog.remove()
        onClose()
        if (!view.isDestroyed) view.focus()
    }
}

/** A labelled field of a dialog. */
export function dialogField(label, attributes = {}) {
    const id = freshId("field")
    const input = element("input", { id, type: "text", autocomplete: "off", class: "story-input", ...attributes })
    return { input, row: element("div", { class: "story-row" }, element("label", { for: id }, label), input) }
}
