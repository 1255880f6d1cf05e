import { element } from "../elements.js"

const TYPING_MILLISECONDS = 180

/** The list from which stories are picked: those that come soon, the latest, or those that have the words. */
export function makeFinder({ field, target, list, layout, stories, server, word, say, nameOf, language }) {
    let found = null
    let asked = 0
    let timer = null

    async function find() {
        const turn = ++asked
        const address = `${field.dataset.find}&${new URLSearchParams({ q: field.value.trim() })}`
        const { status, data } = await server.get(address).catch(() => ({ status: 0 }))
        if (turn !== asked || status !== 200) return
        found = data.found
        for (const story of found) stories[story.id] ??= story
        show()
    }

    function show() {
        const chosen = target.value
        const slots = layout.slots.filter(one => one.layout !== "newsletter")
        target.replaceChildren(...slots.map(slot => element("option", { value: slot.key }, `${layout.slots.indexOf(slot) + 1} ${nameOf(slot)}`)))
        if (slots.some(slot => slot.key === chosen)) target.value = chosen
        const focused = document.activeElement?.closest?.("[data-found] [data-article]")?.dataset.article
        list.replaceChildren(...(!found ? [] : found.length ? found.map(row) : [element("li", { class: "hint" }, word("pageNothingFound"))]))
        if (focused) list.querySelector(`[data-article="${focused}"]`)?.focus()
    }

    function row(story) {
        const stands = layout.standsIn(story.id).length > 0
        return element("li", { "data-state": story.state },
            element("button", { type: "button", class: "story-choice", draggable: "true", "data-article": story.id, onclick: () => pick(story) },
                story.thumbnail ? element("img", { class: "thumb", src: story.thumbnail, alt: "", loading: "lazy", draggable: "false" }) : element("span", { class: "thumb" }),
                element("span", { class: "place-words" }, element("bdi", { lang: language }, story.headline),
                    element("span", { class: "hint" }, [story.detail, stands ? word("onFront") : ""].filter(Boolean).join(" · ")))))
    }

    function pick(story) {
        const slot = layout.slot(target.value)
        if (!slot) return
        const isAdded = layout.add(story.id, slot.key)
        say(isAdded ? "saidAdded" : "saidAlready", { name: story.headline, slot: nameOf(slot) })
    }

    field.addEventListener("input", () => {
        clearTimeout(timer)
        timer = setTimeout(find, TYPING_MILLISECONDS)
    })
    field.addEventListener("keydown", event => {
        if (event.key !== "ArrowDown" && event.key !== "Enter") return
        event.preventDefault()
        list.querySelector("button")?.focus()
    })
    list.addEventListener("keydown", event => {
        if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return
        const buttons = [...list.querySelectorAll("button")]
        const next = buttons.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1)
        event.preventDefault()
        if (next < 0) field.focus()
        else buttons[next]?.focus()
    })
    find()
    return { show, aimAt(key) { if (layout.slot(key)?.layout !== "newsletter") target.value = key } }
}
