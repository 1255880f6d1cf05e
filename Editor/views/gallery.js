import { element } from "../elements.js"
import { addToGallery } from "../pictures.js"
import { Place, viewButton } from "./fields.js"

export function galleryView(props) {
    const place = new Place(props)
    const { desk } = place
    const title = element("span", { class: "story-label" })
    const header = element("div", { class: "story-gallery-header", contenteditable: "false" }, title,
        ...(desk.readOnly ? [] : [
            viewButton(desk.word("gallery.add"), () => addToGallery(place)),
            viewButton(desk.word("gallery.remove"), () => place.remove()),
        ]))
    const contentDOM = element("div", { class: "story-gallery-pictures" })
    const show = () => { title.textContent = desk.count("gallery.count", place.node.childCount) }
    show()
    return {
        dom: element("div", { class: "story-gallery", role: "group", "aria-label": desk.word("gallery") }, header, contentDOM),
        contentDOM,
        update(node) {
            if (!place.update(node)) return false
            show()
            return true
        },
        stopEvent: event => header.contains(event.target),
        ignoreMutation: mutation => mutation.type !== "selection" && !contentDOM.contains(mutation.target),
    }
}
