import { element } from "../elements.js"
import { pm } from "../library.js"
import { Place, attributeField } from "./fields.js"

export function factBoxView(props) {
    const place = new Place(props)
    const { desk } = place
    const field = attributeField(place, "title", desk.word("factBox.title"), { hint: desk.word("factBox.title.hint") })
    field.input.setAttribute("aria-label", desk.word("factBox.title"))
    // From the title Enter goes on into the box, as in any form of two lines.
    field.input.addEventListener("keydown", event => {
        if (event.key !== "Enter" || event.isComposing) return
        event.preventDefault()
        event.stopImmediatePropagation()
        field.keep()
        const { state } = place.view
        const inside = pm.state.Selection.near(state.doc.resolve(place.getPos() + 1))
        place.view.dispatch(state.tr.setSelection(inside).scrollIntoView())
        place.view.focus()
    }, { capture: true })
    const header = element("div", { class: "story-fact-box-title", contenteditable: "false" }, field.input)
    const contentDOM = element("div", { class: "story-words" })
    return {
        dom: element("div", { class: "story-fact-box", role: "group", "aria-label": desk.word("factBox") }, header, contentDOM),
        contentDOM,
        update: node => place.update(node),
        stopEvent: event => header.contains(event.target),
        ignoreMutation: mutation => mutation.type !== "selection" && !contentDOM.contains(mutation.target),
        destroy: () => place.destroy(),
    }
}
