import { countWords, plainText, readingMinutes } from "./count.js"
import { element } from "./elements.js"

const QUIET_MILLISECONDS = 400

/** The line below the story: its words and how long they take to read, and what has just happened. */
export function makeStatus(editor) {
    const { desk } = editor.storage
    const length = element("span", { class: "story-length" })
    const said = element("span", { class: "story-said", role: "status" })
    const warning = element("span", {})
    const dismiss = element("button", { type: "button", class: "story-button", onclick: () => warn("") }, desk.word("dismiss"))
    // The words stand in an element that is always there: otherwise they would not be read out.
    const warned = element("div", { class: "story-warned is-empty", role: "status" }, warning)
    let timer = null

    function warn(text) {
        warning.textContent = text
        warned.classList.toggle("is-empty", !text)
        if (text) warned.append(dismiss)
        else dismiss.remove()
    }

    function count() {
        timer = null
        if (editor.isDestroyed) return
        const words = countWords(plainText(editor.state.doc))
        length.textContent = `${desk.count("words", words)} · ${desk.count("minutes", readingMinutes(words))}`
    }
    editor.on("update", () => {
        clearTimeout(timer)
        timer = setTimeout(count, QUIET_MILLISECONDS)
    })
    count()
    return {
        line: element("div", { class: "story-status" }, warned, element("div", { class: "story-status-row" }, length, said)),
        warn,
        count,
        say: text => { said.textContent = text },
        stop: () => clearTimeout(timer),
    }
}
