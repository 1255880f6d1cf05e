const TYPING_MILLISECONDS = 180
const headers = { Accept: "application/json" }

/** Where a breaking bar leads: words of a story find its address. */
for (const field of document.querySelectorAll("input[data-find]")) {
    let timer = null
    field.addEventListener("input", () => {
        clearTimeout(timer)
        if (/^(\/|https?:)/.test(field.value)) return
        timer = setTimeout(async () => {
            const query = new URLSearchParams({ q: field.value, edition: field.dataset.edition })
            const response = await fetch(`${field.dataset.find}?${query}`, { headers })
            if (!response.ok) return
            const { found } = await response.json()
            field.list.replaceChildren(...found.map(story => new Option(story.name, story.address)))
        }, TYPING_MILLISECONDS)
    })
}
