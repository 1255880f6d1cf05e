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

    async function find(words) {
        const { status, data } = await server.get(`${findAddress}?${new URLSearchParams({ q: words })}`)
        return status === 200 ? data.found : []
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
            const show = pictures => {
                list.replaceChildren(...pictures.map(picture => {
                    const words = picture.caption || picture.alt || picture.credit
                    // What is read below the picture is not said twice.
                    const alt = picture.alt === words ? "" : picture.alt || (words ? "" : word("leadPicture"))
                    return element("li", {}, element("button", { type: "button", onclick: () => close(picture) },
                        element("img", { src: picture.thumbnail, alt, loading: "lazy" }),
                        element("span", { class: "hint", dir: "auto" }, words)))
                }))
                said.textContent = pictures.length ? "" : word("pageNothingFound")
            }
            let timer = null
            const field = element("input", {
                type: "search", "aria-label": word("pageFindPictures"), placeholder: word("pageFindPictures"), dir: "auto",
                oninput: () => {
                    clearTimeout(timer)
                    timer = setTimeout(async () => show(await find(field.value)), TYPING_MILLISECONDS)
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
                said, list)
            document.body.append(dialog)
            dialog.showModal()
            find("").then(show)
        })
    }

    return { upload, choose }
}
