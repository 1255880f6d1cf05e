import { element } from "../elements.js"

const PAUSE_MILLISECONDS = 10_000

/** What the story's text suggests for choosers, as buttons beneath each. `choosers` are by the names of what is offered. */
export function makeOffers(address, choosers, { server, word }) {
    const groups = Object.entries(choosers).map(([name, chooser]) => {
        const group = element("div", { class: "offers", role: "group", "aria-label": word("pageSuggested"), hidden: true })
        chooser.root.append(group)
        return { name, chooser, group }
    })
    let askedAt = 0
    let timer = null

    async function ask() {
        askedAt = Date.now()
        const { status, data } = await server.get(address).catch(() => ({ status: 0 }))
        if (status !== 200) return
        for (const { name, chooser, group } of groups) {
            // Whoever is about to press one finds it where it was.
            if (group.contains(document.activeElement)) continue
            const offered = data[name].filter(thing => !chooser.has(thing.id))
            group.replaceChildren(element("span", { class: "hint" }, word("pageSuggested")), ...offered.map(thing => offer(thing, chooser, group)))
            group.hidden = offered.length === 0
        }
    }

    function offer(thing, chooser, group) {
        return element("button", {
            type: "button", "aria-label": word("pageAddSuggested", { name: thing.name }), onclick: event => {
                const button = event.currentTarget
                const next = button.nextElementSibling ?? (button.previousElementSibling?.matches("button") ? button.previousElementSibling : null)
                chooser.choose(thing)
                button.remove()
                if (next) next.focus()
                else {
                    group.hidden = true
                    chooser.focus()
                }
            },
        }, element("bdi", {}, thing.name), thing.detail ? element("span", { class: "hint" }, thing.detail) : null)
    }

    return {
        /** Asks anew, soon: the text is another. */
        refresh() {
            clearTimeout(timer)
            timer = setTimeout(ask, Math.max(0, askedAt + PAUSE_MILLISECONDS - Date.now()))
        },
    }
}
