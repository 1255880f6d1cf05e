import { element } from "./elements.js"
import { Extension, pm } from "./library.js"
import { withStylesAsData } from "./paste/styles.js"
import { attributesOf, settle, startUpload, uploadsOf } from "./uploads.js"

export const isImage = file => file.type.startsWith("image/")

/** Puts files in at a place, several of them as a gallery when asked so. */
export function insertFiles(editor, files, position = null) {
    const { desk } = editor.storage
    const images = files.filter(isImage)
    const others = files.length - images.length
    if (others) desk.warn(desk.count("paste.files", others))
    if (!images.length || !desk.pictures.upload) return false
    const { picture } = editor.schema.nodes
    insertBlocks(editor, images.map(file => picture.create({ source: startUpload(editor, file) })), position)
    return true
}

export function insertBlocks(editor, nodes, position = null) {
    const { state, view } = editor
    const { Fragment, Slice } = pm.model
    const slice = new Slice(Fragment.from(nodes), 0, 0)
    const tr = state.tr
    const at = position == null ? null : pm.transform.dropPoint(state.doc, position, slice) ?? position
    if (at == null) tr.replaceSelection(slice)
    else tr.replaceRange(at, at, slice)
    view.dispatch(tr.scrollIntoView())
}

export function insertPicture(editor, picture) {
    insertBlocks(editor, [editor.schema.nodes.picture.create(attributesOf(picture))])
}

export async function choosePicture(editor) {
    const picture = await editor.storage.desk.pictures.choose?.()
    if (picture) insertPicture(editor, picture)
    editor.view.focus()
}

export async function insertGallery(editor) {
    insertBlocks(editor, [editor.schema.nodes.gallery.create()])
}

/** Another picture in the same place; the words that were written for the old one go with it. */
export async function replacePicture(place) {
    const picture = await place.desk.pictures.choose?.()
    if (picture) place.set(attributesOf(picture))
}

export async function addToGallery(place) {
    const { desk, editor } = place
    const picture = await desk.pictures.choose?.()
    const position = place.getPos()
    if (!picture || position == null) return
    const node = editor.schema.nodes.picture.create(attributesOf(picture))
    editor.view.dispatch(editor.state.tr.insert(position + place.node.nodeSize - 1, node))
}

/** Lets somebody choose files of their own computer. */
export function uploadPictures(editor) {
    const input = element("input", { type: "file", accept: "image/*", multiple: true })
    input.addEventListener("change", () => insertFiles(editor, [...input.files]))
    input.click()
}

/** Pictures by paste and by drop, and what became of those that were on their way. */
export const Uploading = Extension.create({
    name: "uploading",
    addProseMirrorPlugins() {
        const { editor } = this
        return [new pm.state.Plugin({
            appendTransaction: (transactions, before, state) => {
                const { done } = uploadsOf(editor.storage.desk)
                return done.size && transactions.some(tr => tr.docChanged) ? settle(state, done) : undefined
            },
            props: {
                handlePaste(view, event) {
                    const data = event.clipboardData
                    const files = [...(data?.files ?? [])]
                    return files.some(isImage) && isPictureOnly(data.getData("text/html")) && insertFiles(editor, files)
                },
                handleDrop(view, event, slice, moved) {
                    const files = [...(event.dataTransfer?.files ?? [])]
                    if (moved || !files.length) return false
                    event.preventDefault()
                    const position = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
                    insertFiles(editor, files, position)
                    return true
                },
            },
        })]
    },
})

/** A picture copied from a page comes with the HTML of itself; a text copied from Word comes with a picture of itself. */
function isPictureOnly(html) {
    return !html || new DOMParser().parseFromString(withStylesAsData(html), "text/html").body.textContent.trim() === ""
}
