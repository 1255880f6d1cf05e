import { makePlacing, renew, send } from "./placing.js"

/** The calendar: what is due is moved to another day, by mouse or by the form that it has. */
const said = document.querySelector("[data-said]")

function start(calendar) {
    const words = JSON.parse(calendar.dataset.words)
    const tell = (key, values = {}) => {
        said.textContent = (words[key] ?? key).replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all)
    }

    async function move(story, day) {
        const link = story.querySelector("[data-open]")
        const headline = link.textContent.trim()
        const address = link.getAttribute("href")
        const { status, data } = await send(story.dataset.move, { day })
        if (status === 0) return tell("pageOffline")
        const fresh = await renew("[data-calendar]")
        if (!fresh) return
        start(fresh)
        if (status === 200) tell("planMoved", { headline, day })
        else tell("boardRefused", { headline, reason: data.fault ?? "" })
        fresh.querySelector(`[data-open][href="${address}"]`)?.focus()
    }

    makePlacing(calendar, {
        things: "[data-move]", places: "[data-day]",
        mayPut: (story, day) => story.closest("[data-day]") !== day,
        put: (story, day) => move(story, day.dataset.day),
    })
    for (const form of calendar.querySelectorAll("[data-move] form")) {
        form.addEventListener("submit", event => {
            event.preventDefault()
            move(form.closest("[data-move]"), form.elements.day.value)
        })
    }
}

start(document.querySelector("[data-calendar]"))
