import { pm } from "./library.js"
import { quotedText } from "./quote-rules.js"

const key = new pm.state.PluginKey("smartQuotes")

/** Straight quotation marks become those of the language as they are typed; one Backspace or Undo takes it back. */
export function smartQuotes(editionLanguage) {
    return new pm.state.Plugin({
        key,
        state: {
            init: () => null,
            apply(tr, last) {
                const made = tr.getMeta(key)
                if (made !== undefined) return made
                return tr.docChanged || tr.selectionSet ? null : last
            },
        },
        props: {
            handleTextInput(view, from, to, typed) {
                if (view.composing || typed.length !== 1) return false
                const { state } = view
                const $from = state.doc.resolve(from)
                if ($from.parent.type.spec.code || isCode(state, $from)) return false
                // A note, a picture: whatever is not text divides words.
                const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 400), $from.parentOffset, "", "\u00a0")
                const put = quotedText(languageAt(state, $from) ?? editionLanguage, before, typed)
                if (!put || (put.text === typed && !put.taken)) return false
                const start = from - put.taken
                const old = state.doc.textBetween(start, from) + typed
                const tr = state.tr.insertText(put.text, start, to)
                view.dispatch(tr.setMeta(key, { start, end: start + put.text.length, old }).scrollIntoView())
                return true
            },
            handleKeyDown(view, event) {
                const made = key.getState(view.state)
                if (!made || !isTakingBack(event)) return false
                view.dispatch(view.state.tr.insertText(made.old, made.start, made.end).setMeta(key, null))
                return true
            },
        },
    })
}

function isTakingBack(event) {
    const mod = event.ctrlKey || event.metaKey
    if (event.key === "Backspace") return !mod && !event.altKey && !event.shiftKey
    return mod && !event.shiftKey && !event.altKey && (event.key === "z" || event.code === "KeyZ")
}

function marksAt(state, $from) {
    return state.storedMarks ?? $from.marks()
}

function isCode(state, $from) {
    return Boolean(state.schema.marks.code.isInSet(marksAt(state, $from)))
}

function languageAt(state, $from) {
    return state.schema.marks.language.isInSet(marksAt(state, $from))?.attrs.lang
}
