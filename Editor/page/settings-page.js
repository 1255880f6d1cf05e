import { makeColours } from "./colours.js"
import { makeExample } from "./permalink-example.js"
import { makeSortable } from "./sortable.js"
import { makeSuggestions } from "./suggestions.js"

/**
 * The pages of the settings are whole without scripts. With them a form is sent and its answer shown in place, and what is
 * in order can be dragged.
 */
const main = document.querySelector("main")
let running = false

document.addEventListener("submit", event => {
    const { target: form, submitter } = event
    if (!(form instanceof HTMLFormElement) || !("instant" in form.dataset)) return
    event.preventDefault()
    if (!running) send(form, submitter)
})
dress()

async function send(form, submitter) {
    running = true
    const focus = placeOf(submitter ?? document.activeElement)
    try {
        const response = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form, submitter)) })
        const page = new DOMParser().parseFromString(await response.text(), "text/html")
        const next = page.querySelector("body.at-work main")
        // Another page than one of the desk is the way to the entrance.
        if (!next) return location.assign(response.url)
        main.replaceChildren(...next.childNodes)
        document.title = page.title
        if (response.redirected) history.replaceState(null, "", withoutNotice(response.url))
        dress()
        putFocus(new URL(response.url).searchParams.get("at"), focus)
    } catch {
        // No connection: the browser's own page says so, and keeps the form.
        HTMLFormElement.prototype.submit.call(form)
    } finally {
        running = false
    }
}

/** Where the keyboard is, in words that hold in the next page: an element's own name, or a button's row and kind. */
function placeOf(element) {
    return { id: element?.id, step: element?.dataset?.step, name: element?.name, row: element?.closest("li[id]")?.id }
}

function putFocus(at, { id, step, row, name }) {
    const inRow = document.getElementById(at ?? row ?? "")
    const button = step && inRow?.querySelector(`[data-step="${step}"]:not(:disabled)`)
    const other = step && inRow?.querySelector("[data-step]:not(:disabled)")
    const own = id && document.getElementById(id)
    const target = button || other || (own && !own.disabled ? own : null) || document.querySelector(".fault") || inRow
        || (name && document.querySelector(`main [name="${CSS.escape(name)}"]:not([type=hidden])`))
    if (target && !target.matches("a, button, input, select, textarea, [tabindex]")) target.tabIndex = -1
    target?.focus({ preventScroll: Boolean(button) })
}

/** A page that is loaded again does not say again what was done. */
function withoutNotice(address) {
    const url = new URL(address)
    url.searchParams.delete("done")
    url.searchParams.delete("at")
    return url
}

function dress() {
    for (const tree of main.querySelectorAll("[data-tree]")) makeSortable(tree, main.querySelector("[data-drop]"))
    for (const field of main.querySelectorAll("[data-suggest]")) makeSuggestions(field)
    for (const field of main.querySelectorAll("[data-colour]")) makeColours(field)
    for (const output of main.querySelectorAll("[data-example]")) makeExample(output)
}
