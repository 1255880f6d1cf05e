/** Shows what a permalink pattern makes of the address that stands there, while it is being typed. */
export function makeExample(output) {
    const field = document.getElementById(output.dataset.example)
    const given = output.value
    const pattern = field.value
    const found = partsOf(pattern, given)
    if (!found) return
    const { parts, before } = found
    field.addEventListener("input", () => {
        output.value = before + field.value.replace(/\{(\w+)\}/g, (all, name) => parts[name] ?? all)
    })
}

/** The values that made an address of a pattern, and what stands before it; what it does not name is made of today. */
function partsOf(pattern, address) {
    const names = []
    const form = pattern.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{(\w+)\}/g, (all, name) => {
        names.push(name)
        return name === "section" ? "(.+?)" : "([^/]+)"
    })
    const found = new RegExp(`${form}$`).exec(address)
    if (!found) return null
    const today = new Date().toISOString()
    const parts = { year: today.slice(0, 4), month: today.slice(5, 7), day: today.slice(8, 10), section: "news" }
    names.forEach((name, index) => { parts[name] = found[index + 1] })
    return { parts, before: address.slice(0, found.index) }
}
