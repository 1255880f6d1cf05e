import { typedAddress, linkAddress } from "./addresses.js"
import { dialogField, openDialog } from "./dialog.js"
import { element, freshId } from "./elements.js"
import { pm } from "./library.js"

const QUIET_MILLISECONDS = 150

/** The link around the cursor: its address and where it begins and ends; null outside of links. */
export function linkAround(state) {
    const { $from, from, to } = state.selection
    const type = state.schema.marks.link
    const has = node => type.isInSet(node.marks)
    const parent = $from.parent
    if (!parent.inlineContent) return null
    const spans = []
    parent.forEach((node, offset) => {
        const mark = has(node)
        const last = spans.at(-1)
        const start = $from.start() + offset
        if (mark && last?.to === start && last.href === mark.attrs.href) last.to += node.nodeSize
        else if (mark) spans.push({ href: mark.attrs.href, from: start, to: start + node.nodeSize })
    })
    return spans.find(span => span.from <= from && to <= span.to && (from < span.to || from !== to)) ?? null
}

/** Asks for an address, or for words to find a story of the archive by, and links the selection to it. */
export function openLinkDialog(editor, view = editor.view) {
    const { desk } = editor.storage
    const around = linkAround(view.state)
    const { from, to } = around ?? view.state.selection
    if (!view.state.doc.resolve(from).parent.inlineContent) return false
    const listId = freshId("stories")
    const { input, row } = dialogField(desk.word("link.field"), {
        role: "combobox", "aria-expanded": "false", "aria-controls": listId, "aria-autocomplete": "list",
        value: around?.href, dir: "auto", placeholder: desk.word("link.hint"),
    })
    const list = element("ul", {
        id: listId, role: "listbox", "aria-label": desk.word("link.stories"), class: "story-choices", hidden: true,
    })
    const found = element("p", { class: "story-hint", role: "status" })
    const choices = searchable(desk, input, list, found, story => {
        apply(view, from, to, story.address, story.headline)
        opened.close()
    })
    const opened = openDialog({
        desk,
        title: desk.word(around ? "link.change" : "link.new"),
        fields: [row, list, found],
        confirm: desk.word("link.set"),
        onConfirm: () => {
            if (choices.active()) return choices.choose()
            const address = typedAddress(input.value)
            if (!address) return desk.word(input.value.trim() ? "link.refused" : "link.none")
            apply(view, from, to, address, address)
        },
        others: around ? [{ label: desk.word("link.remove"), act: () => remove(view, from, to) }] : [],
        view,
    })
    input.select()
    return true
}

function apply(view, from, to, address, words) {
    const { tr, schema } = view.state
    const href = linkAddress(address)
    if (!href) return
    const mark = schema.marks.link.create({ href })
    if (from === to) tr.insert(from, schema.text(words, [...(view.state.storedMarks ?? []), mark]))
    else tr.removeMark(from, to, schema.marks.link).addMark(from, to, mark)
    view.dispatch(tr.removeStoredMark(schema.marks.link))
}

function remove(view, from, to) {
    view.dispatch(view.state.tr.removeMark(from, to, view.state.schema.marks.link))
}

/** Finds stories while words are typed; the arrows go through them without leaving the field. */
function searchable(desk, input, list, found, onChoose) {
    let stories = []
    let at = -1
    let asked = 0
    let timer = null

    function show() {
        list.replaceChildren(...stories.map((story, index) => element("li", {
            id: `${list.id}-${index}`, role: "option", "aria-selected": String(index === at), dir: "auto",
            onmousedown: event => { event.preventDefault(); onChoose(story) },
        }, element("span", {}, story.headline), element("small", {}, story.detail || story.address))))
        list.hidden = stories.length === 0
        input.setAttribute("aria-expanded", String(!list.hidden))
        if (at >= 0) input.setAttribute("aria-activedescendant", `${list.id}-${at}`)
        else input.removeAttribute("aria-activedescendant")
        list.children[at]?.scrollIntoView({ block: "nearest" })
    }

    async function search() {
        const words = input.value.trim()
        asked += 1
        const mine = asked
        stories = []
        at = -1
        found.textContent = ""
        if (words.length >= 2 && !typedAddress(words) && desk.links.search) {
            let answer = []
            try {
                answer = await desk.links.search(words)
            } catch {
                found.textContent = desk.word("link.unsearched")
                answer = null
            }
            if (mine !== asked) return
            stories = answer ?? []
            if (answer) found.textContent = desk.count("link.found", stories.length)
        }
        show()
    }

    input.addEventListener("input", () => {
        clearTimeout(timer)
        timer = setTimeout(search, QUIET_MILLISECONDS)
    })
    input.addEventListener("keydown", event => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
        if (!step || !stories.length) return
        event.preventDefault()
        at = (at + step + stories.length + (at < 0 && step < 0 ? 1 : 0)) % stories.length
        show()
    })
    return { active: () => stories[at], choose: () => onChoose(stories[at]) }
}
