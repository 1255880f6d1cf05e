import { element, freshId } from "../elements.js"

const QUIET_MILLISECONDS = 300

/** What a node view needs to change its own node; `props` are what the library gives a node view. */
export class Place {
    constructor({ node, editor, getPos, view }) {
        Object.assign(this, { node, editor, getPos, view })
        this.desk = editor.storage.desk
        this.fields = []
    }

    set(attributes) {
        const position = this.getPos()
        if (position == null) return
        const { tr } = this.view.state
        for (const [name, value] of Object.entries(attributes)) tr.setNodeAttribute(position, name, value)
        this.view.dispatch(tr)
    }

    remove() {
        const position = this.getPos()
        if (position == null) return
        this.view.dispatch(this.view.state.tr.delete(position, position + this.node.nodeSize))
        this.view.focus()
    }

    /** From a field back to the text. */
    leave() {
        this.editor.commands.setNodeSelection(this.getPos())
        this.view.focus()
    }

    update(node) {
        if (node.type !== this.node.type) return false
        this.node = node
        for (const field of this.fields) field.show()
        return true
    }

    destroy() {
        for (const field of this.fields) field.keep()
    }
}

/** A labelled field for one attribute of a node; what is typed is put into the document at the first pause. */
export function attributeField(place, name, label, { lines = false, hint = "" } = {}) {
    const { desk } = place
    const id = freshId(name)
    const input = element(lines ? "textarea" : "input", {
        id, class: `story-field story-field-${name}`, rows: lines ? 1 : null, type: lines ? null : "text",
        lang: desk.language, dir: desk.direction, placeholder: hint, autocomplete: "off",
        readonly: desk.readOnly, spellcheck: "true",
    })
    let timer = null
    const field = {
        input,
        label: element("label", { for: id, class: "story-field-label" }, label),
        show() {
            if (timer == null && input.value !== (place.node.attrs[name] ?? "")) input.value = place.node.attrs[name] ?? ""
        },
        keep() {
            if (timer == null) return
            clearTimeout(timer)
            timer = null
            desk.unsaved.delete(field.keep)
            const text = input.value.replace(/\s*\n\s*/g, " ")
            if (text !== (place.node.attrs[name] ?? "")) place.set({ [name]: text })
        },
    }
    input.addEventListener("input", () => {
        clearTimeout(timer)
        timer = setTimeout(field.keep, QUIET_MILLISECONDS)
        desk.unsaved.add(field.keep)
        place.editor.emit("typing")
    })
    input.addEventListener("change", field.keep)
    input.addEventListener("keydown", event => {
        if (event.key === "Escape" || (event.key === "Enter" && !event.isComposing)) {
            event.preventDefault()
            field.keep()
            place.leave()
        }
    })
    place.fields.push(field)
    field.show()
    return field
}

/** A small button of a node view. */
export function viewButton(label, act, attributes = {}) {
    return element("button", { type: "button", class: "story-button", onclick: act, ...attributes }, label)
}
