import { element } from "../elements.js"

/** What should be looked at before readers get the story; read anew after each time that it is saved. */
export function makeChecks(root, server) {
    const [place, number] = ["findings", "found"].map(name => root.querySelector(`[data-${name}]`))
    return {
        async refresh() {
            const { status, data } = await server.get(root.dataset.address).catch(() => ({ status: 0 }))
            if (status !== 200) return
            number.textContent = data.count
            place.replaceChildren(...childrenOf(data.html))
        },
    }
}

/** Asks once more; answers whether to go on. What stands in the way can only be gone back from. */
export function lookAgain({ html, label }, word) {
    return new Promise(resolve => {
        const close = answer => {
            dialog.close()
            dialog.remove()
            resolve(answer)
        }
        const deed = label && element("button", { type: "button", class: "primary", onclick: () => close(true) }, label)
        const dialog = element("dialog", { class: "look-again", "aria-labelledby": "look-again-title", oncancel: () => close(false) },
            element("h2", { id: "look-again-title" }, word(label ? "pageLookAgain" : "pageBlocked")),
            ...childrenOf(html),
            element("p", { class: "look-again-deeds" }, deed || null,
                element("button", { type: "button", onclick: () => close(false) }, word("pageBack"))))
        document.body.append(dialog)
        dialog.showModal()
    })
}

/** The nodes of a piece of a page that the desk wrote. */
const childrenOf = html => [...new DOMParser().parseFromString(html, "text/html").body.childNodes]
