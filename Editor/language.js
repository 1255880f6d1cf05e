import { dialogField, openDialog } from "./dialog.js"
import { element, freshId } from "./elements.js"
import { languageTag } from "./schema/marks.js"

const RIGHT_TO_LEFT = new Set(["ar", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi", "dv", "ckb"])

export const directionOf = tag => (RIGHT_TO_LEFT.has(tag.toLowerCase().split("-")[0]) ? "rtl" : "ltr")

const OFFERED = ["en", "he", "ar", "fr", "de", "es", "ru", "yi", "fa"]

/** The name of a language in that language, as far as the browser knows it. */
function nameOf(tag) {
    try {
        return new Intl.DisplayNames([tag], { type: "language" }).of(tag)
    } catch {
        return tag
    }
}

/** Says which language the selected words are in, so that they are spelt, spoken and set as such. */
export function openLanguageDialog(editor) {
    const { desk } = editor.storage
    const { view } = editor
    const type = view.state.schema.marks.language
    const { from, to, empty, $from } = view.state.selection
    const present = type.isInSet(view.state.storedMarks ?? $from.marksAcross(view.state.selection.$to) ?? [])
    const listId = freshId("languages")
    const { input, row } = dialogField(desk.word("language.field"), {
        value: present?.attrs.lang ?? "", list: listId, dir: "ltr", placeholder: "he", spellcheck: "false",
    })
    const options = element("datalist", { id: listId }, ...OFFERED.map(tag => element("option", { value: tag }, nameOf(tag))))
    const clear = tr => (empty ? tr.removeStoredMark(type) : tr.removeMark(from, to, type))
    openDialog({
        desk,
        title: desk.word("language.title"),
        fields: [row, options, element("p", { class: "story-hint" }, desk.word("language.hint"))],
        confirm: desk.word("language.set"),
        onConfirm() {
            const lang = languageTag(input.value.trim())
            if (!lang) return desk.word("language.refused")
            const mark = type.create({ lang, dir: directionOf(lang) })
            const { tr } = view.state
            view.dispatch(empty ? tr.addStoredMark(mark) : clear(tr).addMark(from, to, mark))
        },
        others: present ? [{ label: desk.word("language.remove"), act: () => view.dispatch(clear(view.state.tr)) }] : [],
        view,
    })
    input.select()
}
