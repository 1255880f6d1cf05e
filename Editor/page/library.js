import { element } from "../elements.js"

const TYPING_MILLISECONDS = 180

/** The pictures of the newspaper: `upload(file)` takes one in, `choose()` lets somebody pick one; null when they do not. */
export function makeLibrary({ findAddress, addAddress, server, word }) {
    async function upload(file) {
        const address = `${addAddress}?${new URLSearchParams({ name: file.name })}`
        const { status, data } = await server.sendFile(address, file)
        if (status !== 200) throw new Error(data.fault ?? "")
        return data
    }

    async function find(address) {
        const { status, data } = await server.get(address).catch(() => ({ status: 0 }))
        return status === 200 ? data : { found: [] }
    }

    function choose() {
        return new Promise(resolve => {
            const close = picture => {
                dialog.close()
                dialog.remove()
                resolve(picture)
            }
            const list = element("ul", { class: "library-pictures" })
            const said = element("p", { class: "hint", role: "status" })
            const more = element("button", { type: "button", hidden: true, onclick: () => show(more.dataset.address, true) }, word("pageOlder"))
            let turn = 0
            const show = async (address, isMore = false) => {
                const asked = ++turn
                const { found, older } = await find(address)
                if (asked !== turn) return
                const tiles = found.map(picture => tile(picture, word, close))
                if (isMore) list.append(...tiles)
                else list.replaceChildren(...tiles)
                if (isMore) tiles[0]?.querySelector("button").focus()
                said.textContent = list.childElementCount ? "" : word("pageNothingFound")
                more.hidden = !older
                more.dataset.address = older ?? ""
            }
            const ask = words => show(`${findAddress}?${new URLSearchParams({ q: words })}`)
            let timer = null
            const field = element("input", {
                type: "search", "aria-label": word("pageFindPictures"), placeholder: word("pageFindPictures"), dir: "auto",
                oninput: () => {
                    clearTimeout(timer)
                    timer = setTimeout(() => ask(field.value), TYPING_MILLISECONDS)
                },
            })
            const files = element("input", {
                type: "file", accept: "image/*", "aria-label": word("pageUpload"),
                onchange: async () => {
                    said.textContent = word("pageUploading")
                    try {
                        close(await upload(files.files[0]))
                    } catch (error) {
                        said.textContent = `${word("pageNotKept")} ${error.message}`
                    }
                },
            })
            const dialog = element("dialog", { class: "library", "aria-label": word("pageLibrary"), oncancel: () => close(null) },
                element("div", { class: "library-head" }, field, element("label", { class: "button" }, word("pageUpload"), files),
                    element("button", { type: "button", onclick: () => close(null) }, word("pageClose"))),
                said, list, more)
            document.body.append(dialog)
            dialog.showModal()
            ask("")
        })
    }

    return { upload, choose }
}

/** A picture to choose, with a word when its rights are over, or soon will be. */
function tile(picture, word, choose) {
    const words = picture.caption || picture.alt || picture.credit
    // What is read below the picture is not said twice.
    const alt = !words ? word("leadPicture") : picture.alt === words ? "" : picture.alt
    const rights = picture.rights ? word(picture.rights === "over" ? "rightsOver" : "rightsEndSoon") : null
    return element("li", {}, element("button", { type: "button", onclick: () => choose(picture) },
        element("img", { src: picture.thumbnail, alt, loading: "lazy" }),
        element("span", { class: "hint", dir: "auto" }, words),
        rights && element("span", { class: "rights", "data-rights": picture.rights }, `${rights}, ${picture.until}`)))
}
