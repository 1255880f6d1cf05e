import { stylesOf } from "./styles.js"

/**
 * Notes as Word, Writer, Google Docs and encyclopaedias write them: a link to the note, and in the note a link back.
 * The note's words go to where it is referred to, marked `data-footnote`.
 */
export function gatherFootnotes(body) {
    const found = []
    for (const reference of body.querySelectorAll("a[href^='#']")) {
        const note = noteOf(body, reference)
        if (note && !found.some(other => other.note.contains(reference))) found.push({ reference, ...note })
    }
    for (const { reference, note, back } of found) {
        const words = body.ownerDocument.createElement("span")
        words.setAttribute("data-footnote", "")
        back.forEach(link => (link.closest("sup") && note.contains(link.closest("sup")) ? link.closest("sup") : link).remove())
        words.append(...note.cloneNode(true).childNodes)
        trimStart(words)
        const around = reference.closest("sup")
        ;(around && around.textContent.trim() === reference.textContent.trim() ? around : reference).replaceWith(words)
    }
    for (const { note } of found) note.remove()
    for (const list of body.querySelectorAll("div")) {
        if (/note-list/.test(stylesOf(list)["mso-element"] ?? "")) list.querySelectorAll("hr, br").forEach(rule => rule.remove())
    }
    return found.length
}

function noteOf(body, reference) {
    const target = named(body, reference.getAttribute("href").slice(1))
    if (!target || target.contains(reference)) return null
    const names = namesOf(reference)
    const leadsBack = link => names.includes(link.getAttribute("href")?.slice(1))
    const note = containerOf(target, reference)
    if (!note) return null
    const back = [...note.querySelectorAll("a[href^='#']")].filter(leadsBack)
    // A table of contents is no list of notes: its headings do not lead back.
    const comesFirst = reference.compareDocumentPosition(note) & 4
    return back.length && comesFirst ? { note, back } : null
}

function named(body, name) {
    if (!name) return null
    const quoted = CSS.escape(decoded(name))
    return body.querySelector(`[id="${quoted}"], a[name="${quoted}"]`)
}

function decoded(name) {
    try {
        return decodeURIComponent(name)
    } catch {
        return name
    }
}

/** The names under which a note can lead back to its reference: its own, and those of what is right around it. */
function namesOf(reference) {
    const around = [reference, ...reference.querySelectorAll("[id], [name]"), reference.parentElement, reference.closest("sup")]
    return around.flatMap(one => [one?.getAttribute("id"), one?.getAttribute("name")]).filter(Boolean)
}

function containerOf(target, reference) {
    const item = target.closest("li")
    if (item) return item
    const block = target.closest("div[id]")
    if (block && !block.contains(reference) && block.querySelectorAll("a[href^='#']").length === 1) return block
    return target.closest("p, dd, div[id]")
}

function trimStart(words) {
    const first = words.ownerDocument.createTreeWalker(words, 4)
    while (first.nextNode()) {
        first.currentNode.data = first.currentNode.data.replace(/^[\s\u00a0^↑.]+/, "")
        if (first.currentNode.data) return
    }
}
