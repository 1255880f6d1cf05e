import { Extension, pm } from "./library.js"

const { Decoration, DecorationSet } = pm.view
const key = new pm.state.PluginKey("find")
const MOST_MATCHES = 5000

// What is written small beside a picture, a box or a quotation is found too: a name that is wrong is wrong there as well.
const WORDS_IN_ATTRIBUTES = {
    picture: ["caption", "credit", "alt"], factBox: ["title"], blockquote: ["attribution"],
    pullQuotation: ["attribution"], embed: ["title"],
}

/** A straight quotation mark finds any of its kind, a space also one that does not break. */
function pattern(words, matchesCase) {
    const source = words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
        .replace(/'/g, "['’‘‚׳]").replace(/"/g, "[\"“”„«»״]").replace(/ /g, "[ \\u00a0\\u202f]")
    return new RegExp(source, matchesCase ? "gu" : "giu")
}

/** Every place where the words stand: in text `{ from, to }`, also across marks; in an attribute `{ position, name, … }`. */
export function matchesOf(doc, words, matchesCase) {
    const found = []
    if (!words) return found
    const sought = pattern(words, matchesCase)
    doc.descendants((node, position) => {
        if (found.length >= MOST_MATCHES) return false
        for (const name of WORDS_IN_ATTRIBUTES[node.type.name] ?? []) {
            for (const match of (node.attrs[name] ?? "").matchAll(sought)) {
                const whole = { from: position, to: position + node.nodeSize }
                found.push({ position, name, index: match.index, length: match[0].length, ...whole })
            }
        }
        if (!node.inlineContent || node.isAtom && node.type.name !== "footnote") return true
        for (const match of textOf(node).matchAll(sought)) {
            const from = position + 1 + match.index
            // A match inside a note is a note's: the number is what can be seen of it.
            const note = node.type.name === "footnote" ? { position, size: node.nodeSize } : null
            found.push({ from, to: from + match[0].length, note })
        }
        return true
    })
    return found.sort((one, other) => one.from - other.from)
}

/** The text of a paragraph with one character for each position, so that an index in it is a place. */
export function textOf(node) {
    let text = ""
    node.forEach(child => { text += child.isText ? child.text : "\ufffc".repeat(child.nodeSize) })
    return text
}

const nothing = { words: "", matchesCase: false, matches: [], at: -1, marks: DecorationSet.empty }

function looked(doc, state, at) {
    const matches = matchesOf(doc, state.words, state.matchesCase)
    const chosen = matches.length ? Math.min(Math.max(at, 0), matches.length - 1) : -1
    return { ...state, matches, at: chosen, marks: marked(doc, matches, chosen) }
}

function marked(doc, matches, at) {
    return DecorationSet.create(doc, matches.map((match, index) => {
        const name = match.name ? "story-match-inside" : "story-match"
        const attributes = { class: index === at ? `${name} is-current` : name }
        if (match.name) return Decoration.node(match.from, match.to, attributes)
        if (match.note) return Decoration.node(match.note.position, match.note.position + match.note.size, attributes)
        return Decoration.inline(match.from, match.to, attributes)
    }))
}

export const Finding = Extension.create({
    name: "finding",
    addProseMirrorPlugins: () => [new pm.state.Plugin({
        key,
        state: {
            init: () => nothing,
            apply(tr, state) {
                const asked = tr.getMeta(key)
                if (asked) {
                    const next = { ...state, ...asked }
                    if (!next.words) return { ...nothing, matchesCase: next.matchesCase }
                    if (asked.words != null || asked.matchesCase != null) {
                        const matches = matchesOf(tr.doc, next.words, next.matchesCase)
                        const after = matches.findIndex(match => match.from >= tr.selection.from)
                        return looked(tr.doc, next, after < 0 ? 0 : after)
                    }
                    if (tr.docChanged) return looked(tr.doc, next, next.at)
                    return { ...next, marks: marked(tr.doc, next.matches, next.at) }
                }
                return tr.docChanged && state.words ? looked(tr.doc, state, state.at) : state
            },
        },
        props: { decorations: state => key.getState(state).marks },
    })],
})

export const found = state => key.getState(state)

/** Looks for words; without words nothing is highlighted any more. */
export function look(view, words, matchesCase) {
    view.dispatch(view.state.tr.setMeta(key, { words, matchesCase }))
}

export function step(view, direction) {
    const { matches, at } = found(view.state)
    if (!matches.length) return
    view.dispatch(view.state.tr.setMeta(key, { at: (at + direction + matches.length) % matches.length }))
}

function put(tr, match, words) {
    if (!match.name) {
        const marks = tr.doc.resolve(match.from + 1).marks()
        if (words) tr.replaceWith(match.from, match.to, tr.doc.type.schema.text(words, marks))
        else tr.delete(match.from, match.to)
        return
    }
    const text = tr.doc.nodeAt(match.position).attrs[match.name]
    tr.setNodeAttribute(match.position, match.name, text.slice(0, match.index) + words + text.slice(match.index + match.length))
}

/** Replaces the match that is shown, and shows the next. */
export function replaceOne(view, words) {
    const { matches, at } = found(view.state)
    if (at < 0) return
    const { tr } = view.state
    put(tr, matches[at], words)
    // Where the new words hold the old ones, the same place would be found again.
    const replaced = matches[at]
    const end = replaced.name ? replaced.from : replaced.from + words.length
    const comesAfter = match => match.from > end || (match.from === end
        && (!replaced.name || (match.name === replaced.name && match.index >= replaced.index + words.length)))
    const after = matchesOf(tr.doc, found(view.state).words, found(view.state).matchesCase).findIndex(comesAfter)
    view.dispatch(tr.setMeta(key, { at: after < 0 ? 0 : after }))
}

/** Replaces every match in one step to undo; answers with how many there were. */
export function replaceAll(view, words) {
    const { matches } = found(view.state)
    const { tr } = view.state
    // From the end, so that the places before stay where they are.
    const fromTheEnd = [...matches].sort((one, other) => other.from - one.from || (other.index ?? 0) - (one.index ?? 0))
    for (const match of fromTheEnd) put(tr, match, words)
    if (tr.docChanged) view.dispatch(tr)
    return matches.length
}
