import { element, freshId } from "./elements.js"
import { found, look, replaceAll, replaceOne, step } from "./find.js"

/** The bar above the story in which words are looked for and replaced. */
export function makeFindBar(editor) {
    const { desk } = editor.storage
    const field = key => {
        const id = freshId("find")
        const input = element("input", {
            id, type: "text", class: "story-input", dir: "auto", lang: desk.language, autocomplete: "off", spellcheck: "false",
        })
        return { input, parts: [element("label", { for: id }, desk.word(key)), input] }
    }
    const sought = field("find.for")
    const instead = field("find.instead")
    const caseId = freshId("case")
    const matchesCase = element("input", { id: caseId, type: "checkbox" })
    const count = element("span", { class: "story-find-count", role: "status" })
    const button = (key, act) => element("button", { type: "button", class: "story-button", onclick: act }, desk.word(key))
    const forReplacing = [...instead.parts,
        button("find.replace", () => { replaceOne(editor.view, instead.input.value); show() }),
        button("find.replaceAll", () => {
            const number = replaceAll(editor.view, instead.input.value)
            desk.say(desk.count("find.replaced", number))
        })]
    const bar = element("div", { class: "story-find", role: "search", "aria-label": desk.word("find.bar"), hidden: true },
        element("div", { class: "story-find-row" }, ...sought.parts, count,
            button("find.previous", () => go(-1)), button("find.next", () => go(1)),
            element("label", { for: caseId, class: "story-check" }, matchesCase, desk.word("find.case")),
            button("find.close", close)),
        desk.readOnly ? null : element("div", { class: "story-find-row" }, ...forReplacing))

    function show() {
        const { matches, at, words } = found(editor.state)
        count.textContent = !words ? "" : matches.length
            ? desk.word("find.count", { at: at + 1, count: matches.length })
            : desk.word("find.nothing")
        editor.view.dom.querySelector(".is-current")?.scrollIntoView({ block: "center" })
    }

    function search() {
        look(editor.view, sought.input.value, matchesCase.checked)
        show()
    }

    function go(direction) {
        step(editor.view, direction)
        show()
    }

    function close() {
        const { matches, at } = found(editor.state)
        const match = matches[at]
        bar.hidden = true
        look(editor.view, "", matchesCase.checked)
        if (match && !match.name && !match.note) editor.commands.setTextSelection({ from: match.from, to: match.to })
        editor.view.focus()
    }

    sought.input.addEventListener("input", search)
    matchesCase.addEventListener("change", search)
    editor.on("update", () => { if (!bar.hidden) show() })
    bar.addEventListener("keydown", event => {
        if (event.key === "Escape") close()
        else if (event.key === "Enter" && event.target === sought.input) go(event.shiftKey ? -1 : 1)
        else if (event.key === "Enter" && event.target === instead.input) {
            replaceOne(editor.view, instead.input.value)
            show()
        } else if (event.key === "F3") go(event.shiftKey ? -1 : 1)
        else return
        event.preventDefault()
    })

    return {
        bar,
        open() {
            const { from, to, empty } = editor.state.selection
            bar.hidden = false
            const words = empty ? "" : editor.state.doc.textBetween(from, to, "\n")
            if (words && !words.includes("\n")) sought.input.value = words
            sought.input.focus()
            sought.input.select()
            search()
        },
    }
}
