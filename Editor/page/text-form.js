import { openStoryEditor } from "../story-editor.js"
import { editorWords } from "./editor-words.js"
import { makeLibrary } from "./library.js"
import { makeServer } from "./server.js"
import { helpFields, makeFields } from "./story-fields.js"

/**
 * The form of a text, with its editor: a story's or a static page's. `more` is what the editor gets besides what the form
 * says of itself.
 */
export async function openTextForm(more) {
    const form = document.getElementById("story")
    const { dataset } = form
    const words = JSON.parse(dataset.words)
    const word = (key, values = {}) => (words[key] ?? key).replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all)
    const server = makeServer(form)
    const library = makeLibrary({ findAddress: dataset.findPictures, addAddress: dataset.pictures, server, word })
    const text = openStoryEditor(form.querySelector("[data-editor]"), {
        document: JSON.parse(form.elements.body.value),
        language: dataset.language,
        direction: dataset.direction,
        words: await editorWords(),
        label: words.body,
        pictures: library,
        links: dataset.findStories ? { search: findStories } : {},
        ...more,
    })
    const fields = makeFields(form, text)
    helpFields(form, word)
    return { form, word, server, library, text, fields }

    async function findStories(query) {
        const asked = new URLSearchParams({ q: query, edition: dataset.edition })
        const { status, data } = await server.get(`${dataset.findStories}?${asked}`)
        return status === 200 ? data.found.map(({ name, detail, address }) => ({ title: name, detail, address })) : []
    }
}
