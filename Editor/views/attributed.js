import { element } from "../elements.js"
import { Place, attributeField } from "./fields.js"

/** Words with a line below them that names whose they are. */
export function attributedView(tag, name) {
    return props => {
        const place = new Place(props)
        const { desk } = place
        const contentDOM = element(tag === "p" ? "p" : "div", { class: "story-words" })
        const field = attributeField(place, "attribution", desk.word("attribution"), { hint: desk.word("attribution.hint") })
        field.input.setAttribute("aria-label", desk.word("attribution"))
        const footer = element("div", { class: "story-attribution", contenteditable: "false" }, field.input)
        return {
            dom: element(tag === "p" ? "div" : tag, { class: `story-${name}` }, contentDOM, footer),
            contentDOM,
            update: node => place.update(node),
            stopEvent: event => footer.contains(event.target),
            ignoreMutation: mutation => mutation.type !== "selection" && !contentDOM.contains(mutation.target),
            destroy: () => place.destroy(),
        }
    }
}
