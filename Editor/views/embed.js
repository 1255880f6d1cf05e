import { element } from "../elements.js"
import { openEmbedDialog } from "../embeds.js"
import { Place, attributeField, viewButton } from "./fields.js"

/** Who shows it and where it is, in words: nothing foreign is loaded at the desk. */
export function embedView(props) {
    const place = new Place(props)
    const { desk } = place
    const provider = element("span", { class: "story-label" })
    const address = element("span", { class: "story-embed-address", dir: "ltr" })
    const title = attributeField(place, "title", desk.word("embed.title"), { hint: desk.word("embed.title.hint") })
    title.input.setAttribute("aria-label", desk.word("embed.title"))
    const dom = element("div", { class: "story-embed", contenteditable: "false", role: "group", "aria-label": desk.word("embed") },
        provider, title.input, address,
        desk.readOnly ? null : element("div", { class: "story-picture-actions" },
            viewButton(desk.word("embed.change"), () => openEmbedDialog(place.editor, place)),
            viewButton(desk.word("embed.remove"), () => place.remove())))
    function show() {
        provider.textContent = place.node.attrs.provider
        address.textContent = place.node.attrs.address
    }
    show()
    return {
        dom,
        update(node) {
            if (!place.update(node)) return false
            show()
            return true
        },
        selectNode: () => dom.classList.add("is-selected"),
        deselectNode: () => dom.classList.remove("is-selected"),
        stopEvent: event => event.target.matches?.("input, button"),
        ignoreMutation: () => true,
        destroy: () => place.destroy(),
    }
}
