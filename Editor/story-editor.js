import { countWords, plainText } from "./count.js"
import { deskExtension, makeDesk } from "./desk.js"
import { ParagraphDirection } from "./direction.js"
import { addDragHandle } from "./drag-handle.js"
import { element, freshId } from "./elements.js"
import { makeFindBar } from "./find-bar.js"
import { Finding } from "./find.js"
import { showNotes } from "./footnotes.js"
import { insertPicture, Uploading } from "./pictures.js"
import { loadable, nodeJSON } from "./json.js"
import { Dropcursor, Editor, Extension, Gapcursor, UndoRedo, pm } from "./library.js"
import { MovingBlocks } from "./blocks.js"
import { Pasting } from "./paste/pasting.js"
import { Passages, commentOnSelection, revealPassage, showPassages } from "./passages.js"
import { Placeholder } from "./placeholder.js"
import { smartQuotes } from "./quotes.js"
import { tree } from "./schema/index.js"
import { SlashMenu } from "./slash-menu.js"
import { makeStatus } from "./status.js"
import { keyExtension, storyKeys } from "./story-keys.js"
import { makeToolbar } from "./toolbar.js"
import { isPendingPicture } from "./uploads.js"

const NOTES_MILLISECONDS = 250

/**
 * Opens a story's text for writing inside an element of the page.
 *
 * `options`: `document` (the tree's JSON, or null), `language`, `direction`, `words` (in the place of the English ones),
 * `label` (the name of the text for assistive technology), `pictures`, `links`, `embeds` and `comments` (the desk's doors),
 * `readOnly` and `onChange()`. A document that holds what the tree does not know is refused with an error: nothing is dropped.
 */
export function openStoryEditor(place, options = {}) {
    const given = makeDesk(options)
    const surfaceId = freshId("text")
    const surface = element("div", { class: "story-surface" })
    const root = element("div", { class: "story-editor" })
    const keys = {}
    const editor = new Editor({
        element: surface,
        extensions: [
            deskExtension(given), ...tree, UndoRedo, Gapcursor,
            Dropcursor.configure({ color: false, width: 2, class: "story-drop" }),
            Uploading, Pasting, MovingBlocks, Finding, Passages, SlashMenu, Placeholder, ParagraphDirection, keyExtension(keys), quoteExtension(given),
        ],
        injectCSS: false,
        enableContentCheck: true,
        // Nothing listens to what these tell, and they would look at the whole story at each key.
        enableCoreExtensions: { delete: false, drop: false, paste: false, textDirection: false },
        editable: !given.readOnly,
        content: { type: "doc", content: [{ type: "paragraph" }] },
        editorProps: {
            attributes: {
                id: surfaceId, class: "story-text", "aria-multiline": "true", "aria-label": options.label ?? given.word("text"),
                lang: given.language, dir: given.direction, spellcheck: "true",
            },
        },
    })
    // The library keeps a copy: from here on that one is the desk of all parts.
    const { desk } = editor.storage
    let passages = []
    const setDocument = json => {
        const doc = editor.schema.nodeFromJSON(loadable(json))
        doc.check()
        // A fresh state: what was done to another text cannot be undone in this one.
        editor.view.updateState(pm.state.EditorState.create({ doc, plugins: editor.state.plugins }))
        showPassages(editor, passages)
    }
    setDocument(options.document)

    const find = makeFindBar(editor)
    const toolbar = desk.readOnly ? null : makeToolbar(editor, { surfaceId, find })
    const status = makeStatus(editor)
    desk.say = status.say
    desk.warn = status.warn
    const notes = element("section", { class: "story-notes", "aria-label": desk.word("footnotes"), hidden: true },
        element("h2", {}, desk.word("footnotes")), element("ol"))
    root.append(element("div", { class: "story-bars" }, toolbar?.toolbar, find.bar), surface, notes, status.line)
    place.append(root)
    if (!desk.readOnly) addDragHandle(editor, surface)

    Object.assign(keys, storyKeys(editor, { find, toolbar }))

    let notesTimer = null
    const showNotesSoon = () => {
        clearTimeout(notesTimer)
        notesTimer = setTimeout(() => { if (!editor.isDestroyed) showNotes(notes, editor) }, NOTES_MILLISECONDS)
    }
    showNotes(notes, editor)
    const changed = () => options.onChange?.()
    editor.on("update", () => {
        showNotesSoon()
        changed()
    })
    // Words typed into a picture's fields are a change before they are in the document.
    editor.on("typing", changed)

    const keepFields = () => { for (const keep of [...desk.unsaved]) keep() }
    return {
        /** The tree's JSON, as the newspaper writes it; what is still typed in a field is in it. */
        json() {
            keepFields()
            return nodeJSON(editor.state.doc, isPendingPicture)
        },
        /** Another text, or none (null), in the place of this one; it is no change that could be undone. */
        setDocument(json) {
            keepFields()
            setDocument(json)
            status.count()
            showNotes(notes, editor)
        },
        text() {
            keepFields()
            return plainText(editor.state.doc)
        },
        wordCount() {
            return countWords(this.text())
        },
        focus: () => editor.view.focus(),
        /** Marks passages that colleagues have said something about; the text itself stays as it is. */
        showPassages(list) {
            passages = list
            showPassages(editor, passages)
        },
        /** Brings a passage before the eyes; false when its words are no longer there. */
        revealPassage: passage => revealPassage(editor, passage),
        commentOnSelection: () => commentOnSelection(editor),
        insertPicture: picture => insertPicture(editor, picture),
        /** Whether a reader would see nothing: no words, and nothing but empty paragraphs. */
        isEmpty() {
            keepFields()
            return isBlank(editor.state.doc)
        },
        destroy() {
            clearTimeout(notesTimer)
            status.stop()
            for (const dialog of desk.dialogs) dialog.close()
            editor.destroy()
            root.remove()
        },
        editor,
    }
}

function isBlank(doc) {
    let blank = true
    doc.descendants(node => {
        if (node.isText ? node.text.trim() : node.type.isAtom && node.type.name !== "hardBreak") blank = false
        return blank
    })
    return blank
}

const quoteExtension = desk => Extension.create({
    name: "smartQuotes",
    priority: 1050,
    addProseMirrorPlugins: () => [smartQuotes(desk.language)],
})
