import { element } from "../elements.js"
import { replacePicture } from "../pictures.js"
import { isPending, pendingName } from "../uploads.js"
import { Place, attributeField, viewButton } from "./fields.js"

export function pictureView(props) {
    const place = new Place(props)
    const { desk } = place
    const frame = element("div", { class: "story-picture-frame" })
    const warning = element("p", { class: "story-warning" }, desk.word("picture.alt.missing"))
    const alt = attributeField(place, "alt", desk.word("picture.alt"), { lines: true, hint: desk.word("picture.alt.hint") })
    const caption = attributeField(place, "caption", desk.word("picture.caption"), { lines: true })
    const credit = attributeField(place, "credit", desk.word("picture.credit"))
    const actions = element("div", { class: "story-picture-actions" },
        desk.pictures.choose && viewButton(desk.word("picture.replace"), () => replacePicture(place)),
        viewButton(desk.word("picture.remove"), () => place.remove()))
    const words = element("div", { class: "story-picture-words" },
        caption.label, caption.input, credit.label, credit.input, alt.label, alt.input, warning,
        desk.readOnly ? null : actions)
    const dom = element("figure", { class: "story-picture", contenteditable: "false", draggable: "true" }, frame, words)
    // A field inside a draggable thing cannot be selected in by pointer.
    words.addEventListener("pointerenter", () => dom.setAttribute("draggable", "false"))
    words.addEventListener("pointerleave", () => dom.setAttribute("draggable", "true"))
    alt.input.addEventListener("input", () => { warning.hidden = alt.input.value.trim() !== "" })

    function show() {
        const { source, width, height } = place.node.attrs
        const waiting = isPending(source)
        words.hidden = waiting
        warning.hidden = alt.input.value.trim() !== ""
        if (waiting) {
            frame.replaceChildren(element("p", { class: "story-waiting" },
                desk.word("picture.uploading", { name: pendingName(desk, source) })))
            return
        }
        const address = desk.pictures.address?.(source) ?? source
        let image = frame.querySelector("img")
        if (!image || image.getAttribute("src") !== address) {
            image = element("img", { src: address, width, height, draggable: "false" })
            image.addEventListener("error", () => frame.replaceChildren(
                element("p", { class: "story-waiting" }, desk.word("picture.unseen", { name: source }))))
            frame.replaceChildren(image)
        }
        image.setAttribute("alt", place.node.attrs.alt)
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
        stopEvent: event => words.contains(event.target) && !event.type.startsWith("drag"),
        ignoreMutation: () => true,
        destroy: () => place.destroy(),
    }
}
