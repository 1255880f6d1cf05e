import { blocks } from "./actions.js"
import { element, freshId } from "./elements.js"
import { keyName } from "./keys.js"
import { Extension, pm } from "./library.js"

/** A stroke at the start of a line, or after a space, and letters: what could be meant is listed below it. */
export const SlashMenu = Extension.create({
    name: "slashMenu",
    // Before everything that has a use for Enter and the arrows.
    priority: 1100,
    addProseMirrorPlugins() {
        const { editor } = this
        return [new pm.state.Plugin({
            view: view => {
                this.storage.menu = new Menu(editor, view)
                return this.storage.menu
            },
            props: {
                handleKeyDown: (view, event) => this.storage.menu?.key(event) ?? false,
                handleTextInput: (view, from, to, text) => {
                    if (text === "/") this.storage.menu?.await(view, from)
                    return false
                },
                handleDOMEvents: { blur: () => { this.storage.menu?.close() } },
            },
        })]
    },
})

class Menu {
    constructor(editor, view) {
        this.editor = editor
        this.view = view
        this.desk = editor.storage.desk
        this.list = element("ul", {
            id: freshId("slash"), class: "story-slash", role: "listbox", "aria-label": this.desk.word("slash"), hidden: true,
            // It scrolls, and who can scroll by key only must be able to reach it.
            tabindex: "0",
        })
        this.start = null
        this.at = 0
        this.shown = []
    }

    get isOpen() { return !this.list.hidden }

    /** The menu opens when the stroke that is being typed is in the text. */
    await(view, from) {
        const { $from } = view.state.selection
        if ($from.parent.type.spec.code || !$from.parent.inlineContent) return
        const before = $from.parent.textBetween(0, $from.parentOffset, "", "\u00a0")
        if (before === "" || /\s$/.test(before)) this.start = from
    }

    update(view, before) {
        if (this.start == null || before.doc.eq(view.state.doc) && before.selection.eq(view.state.selection)) return
        const words = this.words()
        if (words == null) return this.close()
        this.show(words)
    }

    /** What follows the stroke up to the cursor; null when the cursor has left it. */
    words() {
        const { doc, selection } = this.view.state
        const { from, empty, $from } = selection
        if (!empty || from <= this.start || this.start < $from.start()) return null
        const text = doc.textBetween(this.start, from, "\n", "\n")
        return /^\/[^\n/]{0,24}$/.test(text) ? text.slice(1) : null
    }

    show(words) {
        this.shown = this.meant(words.trim().toLocaleLowerCase())
        if (!this.shown.length) return this.hide()
        this.at = this.isOpen ? Math.min(this.at, this.shown.length - 1) : 0
        if (!this.list.isConnected) this.view.dom.parentElement.append(this.list)
        this.list.replaceChildren(...this.shown.map((action, index) => element("li", {
            id: `${this.list.id}-${index}`, role: "option", "aria-selected": String(index === this.at), "data-action": action.key,
            onmousedown: event => {
                event.preventDefault()
                this.choose(action)
            },
        }, element("span", {}, this.desk.word(action.key)), action.keys && element("kbd", {}, keyName(action.keys)))))
        this.list.hidden = false
        this.mark()
        this.place()
    }

    /** What the letters begin the name of, and then what they begin another word for. */
    meant(letters) {
        const offered = blocks.filter(action => action.isOffered?.(this.editor) ?? true)
        const name = action => this.desk.word(action.key).toLocaleLowerCase()
        const others = action => `${name(action)} ${this.desk.also(action.key).toLocaleLowerCase()}`.split(/\s+/)
        const first = offered.filter(action => name(action).startsWith(letters))
        const isNamedOtherwise = action => others(action).some(word => word.startsWith(letters))
        return [...first, ...offered.filter(action => !first.includes(action) && isNamedOtherwise(action))]
    }

    mark() {
        const { dom } = this.view
        dom.setAttribute("aria-controls", this.list.id)
        dom.setAttribute("aria-activedescendant", `${this.list.id}-${this.at}`)
        for (const [index, item] of [...this.list.children].entries()) {
            item.setAttribute("aria-selected", String(index === this.at))
        }
        this.list.children[this.at]?.scrollIntoView({ block: "nearest" })
    }

    place() {
        const around = this.list.offsetParent.getBoundingClientRect()
        const stroke = this.view.coordsAtPos(this.start)
        const { offsetHeight, offsetWidth, style } = this.list
        const fitsBelow = stroke.bottom + offsetHeight + 8 < innerHeight || stroke.top < offsetHeight
        style.top = `${(fitsBelow ? stroke.bottom + 4 : stroke.top - offsetHeight - 4) - around.top}px`
        const isRightToLeft = getComputedStyle(this.view.dom).direction === "rtl"
        const left = isRightToLeft ? stroke.right - offsetWidth : stroke.left
        style.left = `${Math.max(0, Math.min(left - around.left, around.width - offsetWidth))}px`
    }

    hide() {
        this.list.hidden = true
        this.view.dom.removeAttribute("aria-activedescendant")
        this.view.dom.removeAttribute("aria-controls")
    }

    close() {
        this.start = null
        this.hide()
    }

    destroy() { this.list.remove() }

    key(event) {
        if (!this.isOpen || event.isComposing) return false
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
        if (step) {
            this.at = (this.at + step + this.shown.length) % this.shown.length
            this.mark()
        } else if (event.key === "Enter" || event.key === "Tab") this.choose(this.shown[this.at])
        else if (event.key === "Escape") this.close()
        else return false
        event.preventDefault()
        return true
    }

    /** The stroke and its letters go, and what was meant comes. */
    choose(action) {
        const { tr, selection } = this.view.state
        const start = this.start
        this.close()
        this.view.dispatch(tr.delete(start, selection.from))
        action.run(this.editor)
    }
}
