import { element } from "../elements.js"

/** The newsroom's lists: counts that live, topics to choose from, and several stories chosen at once. */
const COUNT_MILLISECONDS = 15_000
const TYPING_MILLISECONDS = 180

// Counts

const tabs = document.querySelector("[data-counts]")

async function count() {
    if (document.hidden) return
    const response = await fetch(tabs.dataset.counts, { headers: { Accept: "application/json" } }).catch(() => null)
    if (!response?.ok || !response.headers.get("Content-Type")?.startsWith("application/json")) return
    const { counts } = await response.json()
    for (const place of tabs.querySelectorAll("[data-count]")) {
        const now = counts[place.dataset.count] ?? ""
        if (place.textContent !== now) place.textContent = now
    }
}

setInterval(count, COUNT_MILLISECONDS)
document.addEventListener("visibilitychange", count)

// Topics

const topics = document.getElementById("topics")
let timer = null
for (const field of document.querySelectorAll("input[list=topics]")) {
    field.addEventListener("input", () => {
        clearTimeout(timer)
        timer = setTimeout(async () => {
            const query = new URLSearchParams({ q: field.value, edition: new URL(tabs.dataset.counts, location).searchParams.get("edition") })
            const response = await fetch(`${field.dataset.find}?${query}`, { headers: { Accept: "application/json" } }).catch(() => null)
            if (!response?.ok) return
            topics.replaceChildren(...(await response.json()).found.map(({ name }) => element("option", { value: name })))
        }, TYPING_MILLISECONDS)
    })
}

// Several stories at once

const bulk = document.getElementById("bulk")
if (bulk) {
    const picks = [...document.querySelectorAll("[data-pick]")]
    const all = bulk.querySelector("[data-pick-all]")
    const said = bulk.querySelector("[data-chosen-count]")
    let last = null

    const show = () => {
        const chosen = picks.filter(pick => pick.checked)
        for (const pick of picks) pick.closest("[data-row]").toggleAttribute("data-picked", pick.checked)
        said.textContent = bulk.dataset.chosen.replace("{count}", chosen.length)
        all.checked = chosen.length === picks.length
        all.indeterminate = chosen.length > 0 && chosen.length < picks.length
        bulk.toggleAttribute("data-open", chosen.length > 0)
        for (const button of bulk.querySelectorAll("button")) button.disabled = chosen.length === 0
    }
    for (const pick of picks) {
        pick.addEventListener("click", event => {
            // With shift, everything between this and the one before.
            if (event.shiftKey && last && last !== pick) {
                const [from, to] = [picks.indexOf(last), picks.indexOf(pick)].sort((one, other) => one - other)
                for (const between of picks.slice(from, to + 1)) between.checked = pick.checked
            }
            last = pick
            show()
        })
    }
    all.hidden = false
    all.addEventListener("click", () => {
        for (const pick of picks) pick.checked = all.checked
        show()
    })
    // A field's own button is what Enter means in it.
    bulk.addEventListener("keydown", event => {
        if (event.key !== "Enter" || event.target.tagName === "BUTTON") return
        event.preventDefault()
        event.target.closest("fieldset")?.querySelector("button:not(:disabled)")?.click()
    })
    show()
}
