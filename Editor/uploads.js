// While a picture is on its way to the library it stands in the story under a name of its own. What became of it is kept,
// so that undoing and doing again, which bring the name back, bring the picture.
const PENDING = "pending:"
const LEFT_OUT = Symbol("left out")

export const isPending = source => source.startsWith(PENDING)
export const isPendingPicture = node => node.type.name === "picture" && isPending(node.attrs.source)

export const uploadsOf = desk => (desk.uploads ??= { last: 0, names: new Map(), done: new Map() })

export function pendingName(desk, source) {
    return uploadsOf(desk).names.get(source) ?? ""
}

/** A picture as the desk gives it, with only what the tree knows of it. */
export function attributesOf({ source, alt, caption, credit, width, height }) {
    const words = { alt: alt ?? "", caption: caption ?? "", credit: credit ?? "" }
    return { source, ...words, width: width ?? null, height: height ?? null }
}

/** Starts to upload a file; the answer is the source under which it stands in the story until it is there. */
export function startUpload(editor, file) {
    const { desk } = editor.storage
    const uploads = uploadsOf(desk)
    uploads.last += 1
    const source = PENDING + uploads.last
    const name = file.name || desk.word("picture")
    uploads.names.set(source, name)
    desk.say(desk.word("picture.uploading", { name }))
    Promise.resolve().then(() => desk.pictures.upload(file)).then(
        picture => {
            uploads.done.set(source, attributesOf(picture))
            desk.say(desk.word("picture.uploaded", { name }))
        },
        error => {
            uploads.done.set(source, LEFT_OUT)
            desk.say(desk.word("picture.failed", { name, reason: error?.message ?? "" }))
        },
    ).then(() => {
        if (editor.isDestroyed) return
        const tr = settle(editor.state, uploads.done)
        if (tr) editor.view.dispatch(tr)
    })
    return source
}

/** The change that puts what became of the uploads in the place of their names; undefined when there is none. */
export function settle(state, done) {
    const { tr } = state
    state.doc.descendants((node, position) => {
        if (!isPendingPicture(node) || !done.has(node.attrs.source)) return
        const outcome = done.get(node.attrs.source)
        const from = tr.mapping.map(position)
        if (outcome === LEFT_OUT) tr.delete(from, from + node.nodeSize)
        else tr.setNodeMarkup(from, null, withWordsOf(node, outcome))
    })
    // Not a step of its own to undo: one step takes away the picture that somebody put in.
    return tr.docChanged ? tr.setMeta("addToHistory", false) : undefined
}

/** What was written beside a picture while it was on its way stays. */
function withWordsOf(node, picture) {
    const { alt, caption, credit } = node.attrs
    return { ...picture, alt: alt || picture.alt, caption: caption || picture.caption, credit: credit || picture.credit }
}
