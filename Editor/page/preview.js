/** The real page beside the text, at the width of a phone or a desk. `save()` comes before each look. */
export function makePreview(section, button, save) {
    const frame = section.querySelector("iframe")
    const room = section.querySelector(".window")
    let width = 390

    const fit = () => {
        const scale = Math.min(1, room.clientWidth / width)
        frame.style.inlineSize = `${width}px`
        frame.style.blockSize = `${room.clientHeight / scale}px`
        frame.style.transform = `scale(${scale})`
    }
    const load = async () => {
        await save()
        const place = frame.contentWindow?.scrollY ?? 0
        frame.onload = () => frame.contentWindow.scrollTo(0, place)
        frame.src = section.dataset.address
        fit()
    }
    button.addEventListener("click", () => {
        section.hidden = !section.hidden
        button.setAttribute("aria-expanded", String(!section.hidden))
        document.body.toggleAttribute("data-previewing", !section.hidden)
        if (!section.hidden) load()
    })
    for (const choice of section.querySelectorAll("[data-width]")) {
        choice.addEventListener("click", () => {
            width = Number(choice.dataset.width)
            for (const other of section.querySelectorAll("[data-width]")) other.setAttribute("aria-pressed", String(other === choice))
            fit()
        })
    }
    new ResizeObserver(fit).observe(room)
    return { refresh() { if (!section.hidden) load() } }
}
