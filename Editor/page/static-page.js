import { openLocalCopies } from "./local-copies.js"
import { openTextForm } from "./text-form.js"
import { makeWriting } from "./writing.js"

/** The page on which a static page is written: a title and a text, saved as those of stories are. */
let writing = null
const { form, word, server, fields } = await openTextForm({ onChange: () => writing?.saving.changed() })

writing = makeWriting({
    form, word, server,
    copies: openLocalCopies(`page-${form.dataset.page}`),
    read() {
        const { title, body } = fields.read()
        return { title, body }
    },
    show: fields.write,
})
