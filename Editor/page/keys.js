/**
 * The desk by keys, on every page: `/` to the words to search for, `n` begins a story, `g` and a letter goes to a room,
 * `j` and `k` along a list, `x` selects, `?` shows them all. Whoever types in a field only types.
 */
const GO_MILLISECONDS = 1500
const help = document.querySelector("[data-keys]")
let goingUntil = 0

const isTyping = target => target instanceof Element && target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]")
const entries = () => [...document.querySelectorAll("[data-open]")].filter(link => link.offsetParent)

function along(step) {
    const links = entries()
    if (links.length === 0) return
    const row = document.activeElement?.closest("[data-row], [data-card], .planned")
    const at = links.findIndex(link => link === document.activeElement || row?.contains(link))
    const next = links[Math.min(links.length - 1, Math.max(0, at < 0 ? 0 : at + step))]
    next.focus()
    next.scrollIntoView({ block: "nearest" })
}

function search() {
    const field = document.querySelector("[data-search]") ?? document.querySelector("main input[type=search]")
    if (!field) return location.assign(document.querySelector("[data-key=s]").href + "?view=all#q")
    field.focus()
    field.select()
}

/** The sign of a key; where the keyboard writes Hebrew or Arabic, the Latin one that stands on the same key. */
function signOf(event) {
    if (event.key.length > 1 || /[ -~]/.test(event.key)) return event.key
    if (event.code === "Slash") return event.shiftKey ? "?" : "/"
    return event.code.startsWith("Key") ? event.code.slice(3).toLowerCase() : event.key
}

const deeds = {
    "/": search,
    n: () => document.querySelector("[data-begin]").requestSubmit(),
    j: () => along(1),
    k: () => along(-1),
    x: () => document.activeElement?.closest("[data-row]")?.querySelector("[data-pick]")?.click(),
    g: () => { goingUntil = Date.now() + GO_MILLISECONDS },
    "?": () => help.showModal(),
}

addEventListener("keydown", event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (isTyping(event.target) || document.querySelector("dialog[open]")) return
    const sign = signOf(event)
    const room = Date.now() < goingUntil ? document.querySelector(`[data-key="${CSS.escape(sign)}"]`) : null
    const isGoing = Date.now() < goingUntil
    goingUntil = 0
    if (isGoing) {
        if (!room) return
        event.preventDefault()
        location.assign(room.href)
    } else if (Object.hasOwn(deeds, sign)) {
        event.preventDefault()
        deeds[sign]()
    }
})

if (location.hash === "#q") document.getElementById("q")?.focus()
