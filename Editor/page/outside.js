/** How the story looks in a list of search results and where it is shared: read from the head of its real page. */
export function makeOutside(details, address) {
    let asked = 0
    const fill = (name, text) => { details.querySelector(`[data-${name}]`).textContent = text }

    async function look() {
        if (!details.open) return
        const turn = ++asked
        const response = await fetch(address).catch(() => null)
        if (!response?.ok) return
        const page = new DOMParser().parseFromString(await response.text(), "text/html")
        // What was asked later may have been answered sooner.
        if (turn !== asked) return
        const said = name => page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.content ?? ""
        const place = new URL(page.querySelector("link[rel=canonical]")?.href || said("og:url") || location.origin)
        fill("found-place", [place.host, ...decodeURI(place.pathname).split("/").filter(Boolean)].join(" › "))
        fill("found-title", page.title)
        fill("found-text", said("description"))
        fill("shared-place", place.host)
        fill("shared-title", said("og:title"))
        fill("shared-text", said("og:description"))
        const picture = details.querySelector("[data-shared-picture]")
        const source = said("og:image")
        picture.hidden = !source
        // The desk shows pictures of its own host alone, and the newspaper's are there too.
        if (source) picture.src = new URL(source, location.href).pathname
    }

    details.addEventListener("toggle", look)
    return { refresh: look }
}
