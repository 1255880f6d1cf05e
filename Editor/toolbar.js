import {
    blockActions, bold, bulletList, footnote, insertions, italic, link, moreMarks, orderedList, quotation, redo, styles, undo,
} from "./actions.js"
import { element } from "./elements.js"
import { keyName, keyShortcut } from "./keys.js"
import { makeMenuButton } from "./menu-button.js"
import { commentOnSelection } from "./passages.js"
import { isInTable, tableActions } from "./tables.js"

/** One row of tools and one stop for Tab: the arrows go along it, Escape goes back to the text. */
export function makeToolbar(editor, { surfaceId, find }) {
    const { desk } = editor.storage
    const style = makeMenuButton(editor, { key: "style", actions: styles, isChoice: true })
    const more = makeMenuButton(editor, { key: "more", actions: moreMarks })
    const insert = makeMenuButton(editor, { key: "insert", actions: insertions })
    const block = makeMenuButton(editor, { key: "block", actions: blockActions })
    const table = makeMenuButton(editor, { key: "table", actions: tableActions })
    const searching = { key: "find", keys: "Mod-F", run: find.open }
    const commenting = { key: "comment", keys: "Mod-Alt-M", run: commentOnSelection }
    const last = desk.comments.begin ? [searching, commenting] : [searching]
    const tools = [bold, italic, link, bulletList, orderedList, quotation, footnote, undo, redo, ...last]
        .map(action => makeTool(editor, action))
    const named = key => tools.find(tool => tool.key === key).button
    const group = (...parts) => element("div", { class: "story-tools" }, ...parts)
    const toolbar = element("div", {
        class: "story-toolbar", role: "toolbar", "aria-label": desk.word("toolbar"), "aria-controls": surfaceId,
    },
    group(style.wrapper, named("bold"), named("italic"), named("link"), more.wrapper),
    group(named("bulletList"), named("orderedList"), named("quotation"), named("footnote")),
    group(insert.wrapper, block.wrapper, table.wrapper),
    group(named("undo"), named("redo"), ...last.map(action => named(action.key))))

    const stops = () => [...toolbar.querySelectorAll(".story-tool")].filter(one => one.offsetParent)
    let lastStop = style.button

    function stopAt(one) {
        lastStop.tabIndex = -1
        lastStop = one
        lastStop.tabIndex = 0
    }
    stopAt(style.button)

    toolbar.addEventListener("focusin", event => {
        if (event.target.matches(".story-tool")) stopAt(event.target)
    })
    toolbar.addEventListener("keydown", event => {
        const all = stops()
        const at = all.indexOf(document.activeElement)
        if (event.key === "Escape") {
            event.preventDefault()
            return editor.view.focus()
        }
        if (at < 0) return
        const forward = getComputedStyle(toolbar).direction === "rtl" ? "ArrowLeft" : "ArrowRight"
        const step = event.key === forward ? 1 : ["ArrowLeft", "ArrowRight"].includes(event.key) ? -1 : 0
        const beside = step ? (at + step + all.length) % all.length : null
        const go = { Home: 0, End: all.length - 1 }[event.key] ?? beside
        if (go == null) return
        event.preventDefault()
        all[go].focus()
    })

    let isAsked = false
    function showSoon() {
        // What the tools say is not worth a key's time: it is brought up to date once, after the text is drawn.
        if (isAsked) return
        isAsked = true
        requestAnimationFrame(() => {
            isAsked = false
            if (!editor.isDestroyed) show()
        })
    }
    function show() {
        for (const tool of tools) tool.show()
        style.show()
        table.wrapper.hidden = !isInTable(editor)
        if (table.wrapper.hidden && lastStop === table.button) stopAt(style.button)
    }
    editor.on("transaction", showSoon)
    show()
    return { toolbar, focus: () => (lastStop.offsetParent ? lastStop : style.button).focus() }
}

function makeTool(editor, action) {
    const { desk } = editor.storage
    const name = desk.word(action.key)
    const letter = action.letter && element(action.key === "bold" ? "b" : "i", {}, desk.word(action.key + ".letter"))
    const button = element("button", {
        type: "button", class: "story-tool", tabindex: "-1", "aria-label": letter ? name : null, "data-action": action.key,
        title: action.keys ? `${name} (${keyName(action.keys)})` : null, "aria-keyshortcuts": keyShortcut(action.keys),
        "aria-pressed": action.isActive ? "false" : null,
        onmousedown: event => event.preventDefault(),
        onclick: () => {
            if (button.getAttribute("aria-disabled") !== "true") action.run(editor)
        },
    }, letter || name)
    return {
        key: action.key,
        button,
        show() {
            if (action.isActive) setIfOther(button, "aria-pressed", String(Boolean(action.isActive(editor))))
            if (action.isEnabled) setIfOther(button, "aria-disabled", String(!action.isEnabled(editor)))
        },
    }
}

function setIfOther(button, name, value) {
    if (button.getAttribute(name) !== value) button.setAttribute(name, value)
}
