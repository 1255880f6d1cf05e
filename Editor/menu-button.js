import { element, freshId } from "./elements.js"
import { keyName } from "./keys.js"

/**
 * A button of the toolbar that opens a menu of actions. `isChoice` makes it a choice of one: the style of a paragraph.
 * Answers with `{ button, wrapper, show }`; `show` brings what it says up to date.
 */
export function makeMenuButton(editor, { key, actions, isChoice = false }) {
    const { desk } = editor.storage
    const menuId = freshId("menu")
    const label = element("span", {}, desk.word(key))
    const button = element("button", {
        type: "button", class: "story-tool", "aria-haspopup": "menu", "aria-expanded": "false", "aria-controls": menuId,
        tabindex: "-1", "aria-label": desk.word(key),
    }, label, element("span", { class: "story-tool-more", "aria-hidden": "true" }, "▾"))
    const menu = element("div", { id: menuId, class: "story-menu", role: "menu", "aria-label": desk.word(key), hidden: true })
    const wrapper = element("div", { class: "story-tool-place" }, button, menu)

    function item(action) {
        const isChecked = Boolean(action.isActive?.(editor))
        const isPossible = action.isEnabled?.(editor) ?? true
        return element("button", {
            type: "button", class: "story-menu-item", tabindex: "-1", "data-action": action.key,
            role: isChoice ? "menuitemradio" : action.isActive ? "menuitemcheckbox" : "menuitem",
            "aria-checked": isChoice || action.isActive ? String(isChecked) : null,
            "aria-disabled": isPossible ? null : "true",
            onmousedown: event => event.preventDefault(),
            onclick: () => {
                if (!isPossible) return
                close()
                editor.view.focus()
                action.run(editor)
            },
        }, element("span", {}, desk.word(action.key)), action.keys && element("kbd", {}, keyName(action.keys)))
    }

    function open(at = 0) {
        menu.replaceChildren(...actions.filter(action => action.isOffered?.(editor) ?? true).map(item))
        menu.hidden = false
        button.setAttribute("aria-expanded", "true")
        keepInside()
        const chosen = isChoice ? menu.querySelector("[aria-checked=true]") : null
        ;(chosen ?? menu.children[at < 0 ? menu.children.length - 1 : at])?.focus()
        document.addEventListener("pointerdown", closeOutside, true)
    }

    /** A menu near the far edge opens towards the other side. */
    function keepInside() {
        menu.classList.remove("is-ending")
        const box = menu.getBoundingClientRect()
        if (box.right > document.documentElement.clientWidth || box.left < 0) menu.classList.add("is-ending")
    }

    function close() {
        menu.hidden = true
        button.setAttribute("aria-expanded", "false")
        document.removeEventListener("pointerdown", closeOutside, true)
    }

    function closeOutside(event) {
        if (!wrapper.contains(event.target)) close()
    }

    button.addEventListener("mousedown", event => event.preventDefault())
    button.addEventListener("click", () => (menu.hidden ? open() : close()))
    button.addEventListener("keydown", event => {
        if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return
        event.preventDefault()
        event.stopPropagation()
        open(event.key === "ArrowDown" ? 0 : -1)
    })
    menu.addEventListener("keydown", event => {
        const items = [...menu.children]
        const at = items.indexOf(document.activeElement)
        const go = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[event.key]
        if (go != null) items[go % items.length].focus()
        else if (event.key === "Escape") {
            close()
            button.focus()
        } else if (event.key === "Tab") return close()
        else if (event.key.length === 1 && /\S/.test(event.key) && !event.ctrlKey && !event.metaKey) {
            const begins = one => one.textContent.toLowerCase().startsWith(event.key.toLowerCase())
            ;(items.slice(at + 1).find(begins) ?? items.find(begins))?.focus()
        } else if (!["ArrowLeft", "ArrowRight"].includes(event.key)) return
        event.stopPropagation()
        if (event.key !== "Enter" && event.key !== " ") event.preventDefault()
    })
    wrapper.addEventListener("focusout", event => {
        if (!menu.hidden && event.relatedTarget && !wrapper.contains(event.relatedTarget)) close()
    })

    return {
        button,
        wrapper,
        show() {
            if (!isChoice) return
            const active = actions.find(action => action.isActive(editor))
            label.textContent = desk.word(active?.key ?? key)
            button.setAttribute("aria-label", active ? `${desk.word(key)}: ${desk.word(active.key)}` : desk.word(key))
        },
    }
}
