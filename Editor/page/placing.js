/**
 * Things that are taken with the mouse and put into a place: `places` are dropped upon, `mayPut(thing, place)` says where,
 * and `put(thing, place)` does it. Whoever has no mouse uses the form that each thing has.
 */
export function makePlacing(root, { things, places, mayPut, put }) {
    let taken = null
    for (const thing of root.querySelectorAll(things)) {
        thing.draggable = true
        thing.addEventListener("dragstart", event => {
            taken = thing
            event.dataTransfer.effectAllowed = "move"
            event.dataTransfer.setData("text/plain", thing.innerText)
            for (const place of root.querySelectorAll(places)) place.toggleAttribute("data-may", mayPut(thing, place))
        })
        thing.addEventListener("dragend", () => {
            taken = null
            for (const place of root.querySelectorAll(places)) {
                place.removeAttribute("data-may")
                place.removeAttribute("data-over")
            }
        })
    }
    for (const place of root.querySelectorAll(places)) {
        place.addEventListener("dragover", event => {
            if (!taken || !mayPut(taken, place)) return
            event.preventDefault()
            place.setAttribute("data-over", "")
        })
        place.addEventListener("dragleave", event => {
            if (!place.contains(event.relatedTarget)) place.removeAttribute("data-over")
        })
        place.addEventListener("drop", event => {
            if (!taken || !mayPut(taken, place)) return
            event.preventDefault()
            put(taken, place)
        })
    }
}

/** Sends fields as a page's form would; gives the status and what was said, status 0 without a connection. */
export async function send(address, fields) {
    const token = document.querySelector("input[name=token]").value
    try {
        const response = await fetch(address, {
            method: "POST", headers: { Accept: "application/json" }, body: new URLSearchParams({ ...fields, token }),
        })
        const isData = response.headers.get("Content-Type")?.startsWith("application/json")
        return { status: isData ? response.status : 401, data: isData ? await response.json() : {} }
    } catch {
        return { status: 0, data: {} }
    }
}

/** Shows a part of this page as it is now, without loading the rest, and gives it. */
export async function renew(selector) {
    const response = await fetch(location.href)
    const page = new DOMParser().parseFromString(await response.text(), "text/html")
    const part = page.querySelector(selector)
    if (!part) return location.reload()
    const fresh = document.importNode(part, true)
    document.querySelector(selector).replaceWith(fresh)
    return fresh
}
