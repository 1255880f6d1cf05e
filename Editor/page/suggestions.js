const TYPING_MILLISECONDS = 180

/** A field that names something: what begins like it is offered by the browser's own list. */
export function makeSuggestions(field) {
    let timer = null
    let asked = 0
    field.addEventListener("input", () => {
        clearTimeout(timer)
        timer = setTimeout(suggest, TYPING_MILLISECONDS)
    })

    async function suggest() {
        const turn = ++asked
        if (!field.value.trim()) return
        const address = `${field.dataset.suggest}&${new URLSearchParams({ q: field.value })}`
        const response = await fetch(address, { headers: { Accept: "application/json" } }).catch(() => null)
        if (!response?.ok || turn !== asked) return
        const { found } = await response.json()
        field.list.replaceChildren(...found.map(({ name }) => new Option(name, name)))
    }
}
