import { element } from "../elements.js"
import { openStoryEditor } from "../story-editor.js"
import { settleClash } from "./clash.js"
import { editorWords } from "./editor-words.js"
import { makeLibrary } from "./library.js"
import { openLocalCopies } from "./local-copies.js"
import { makePreview } from "./preview.js"
import { makeSaving } from "./saving.js"
import { makeServer } from "./server.js"
import { helpFields, makeFields } from "./story-fields.js"

const PREVIEW_MILLISECONDS = 1200

/** The page on which a static page is written: a title and a text, saved as those of stories are. */
const form = document.getElementById("story")
const { dataset } = form
const words = JSON.parse(dataset.words)
const word = (key, values = {}) => (words[key] ?? key).replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all)
const [saved, since, notices] = ["saved", "since", "notices"].map(name => document.querySelector(`[data-${name}]`))
const server = makeServer(form)
const copies = openLocalCopies(`page-${dataset.page}`)

let saving = null
const changed = () => saving?.changed()
const text = openStoryEditor(form.querySelector("[data-editor]"), {
    document: JSON.parse(form.elements.body.value),
    language: dataset.language,
    direction: dataset.direction,
    words: await editorWords(),
    label: words.body,
    onChange: changed,
    pictures: makeLibrary({ findAddress: dataset.findPictures, addAddress: dataset.pictures, server, word }),
    links: { search: findStories },
})
const fields = makeFields(form, text)
helpFields(form, word)

saving = makeSaving({
    address: form.action, point: form.elements.point.value, read, server, copies, tell,
    settle: async (standing, mine, base) => {
        const merged = await settleClash({
            mine, theirs: standing.fields, base, author: standing.author, word, language: dataset.language, direction: dataset.direction,
        })
        if (merged) fields.write(merged)
        return merged
    },
})
const preview = makePreview(document.getElementById("preview"), document.querySelector("[data-preview]"), () => saving.save())
let previewTimer = null
form.addEventListener("input", () => {
    changed()
    clearTimeout(previewTimer)
    previewTimer = setTimeout(() => preview.refresh(), PREVIEW_MILLISECONDS)
})
form.addEventListener("submit", event => {
    // The buttons that take up an older text are of a form of their own.
    event.preventDefault()
    saving.save()
})
addEventListener("keydown", event => {
    if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
    event.preventDefault()
    saving.save()
})
addEventListener("blur", () => { if (saving.isUnsaved) saving.save() })
document.addEventListener("visibilitychange", () => { if (document.hidden && saving.isUnsaved) saving.save() })
addEventListener("beforeunload", event => { if (saving.isUnsaved) event.preventDefault() })
for (const deed of document.querySelectorAll("form[data-deed]")) deed.addEventListener("submit", decide)
offerCopy()

function read() {
    const { title, body } = fields.read()
    return { title, body }
}

async function findStories(query) {
    const { status, data } = await server.get(`${dataset.findStories}?${new URLSearchParams({ q: query, edition: dataset.edition })}`)
    return status === 200 ? data.found.map(({ name, detail, address }) => ({ title: name, detail, address })) : []
}

/** A decision is made upon the text that is on the page: it is saved first. */
async function decide(event) {
    event.preventDefault()
    const { target: deed, submitter } = event
    if (!await saving.save()) return
    const sent = { ...Object.fromEntries(new FormData(deed, submitter)), point: saving.point }
    const answer = await server.post(deed.action, sent).catch(() => null)
    if (answer?.status === 200) location.assign(answer.data.address)
    else tell(answer?.status === 401 ? "signedOut" : answer ? "refused" : "offline", answer?.data)
}

function tell(state, details) {
    saved.dataset.state = state
    const says = {
        saved: [word("pageSaved")],
        saving: [word("pageSaving")],
        unsaved: [word("pageUnsaved")],
        offline: [word("pageOffline")],
        clash: [word("pageUnsaved")],
        refused: [`${word("pageRefused")} ${details?.fault ?? ""}`],
        signedOut: [word("pageSignedOut"), " ", element("a", { href: dataset.signIn, target: "_blank", rel: "noopener" }, word("pageSignIn"))],
    }[state]
    // The same words are not said to listeners again.
    if (saved.textContent !== says.map(part => part.textContent ?? part).join("")) saved.replaceChildren(...says)
    since.textContent = state === "saved" && details?.at ? timeOf(details.at, { timeStyle: "medium" }) : ""
}

const timeOf = (at, style) => new Date(at).toLocaleString(document.documentElement.lang, { ...style, hourCycle: "h23" })

async function offerCopy() {
    const copy = await copies.find()
    if (!copy) return
    const onPage = read()
    if (Object.keys(onPage).every(name => copy.fields[name] === onPage[name])) return copies.forget()
    const box = element("div", { class: "notice", role: "status" },
        element("p", {}, word("pageKept", { time: timeOf(copy.at, { dateStyle: "medium", timeStyle: "short" }) })))
    const deed = (label, act) => element("button", { type: "button", onclick: () => { box.remove(); act() } }, word(label))
    box.append(element("p", {},
        deed("pageRestore", () => { fields.write(copy.fields); saving.resume(copy) }), deed("pageDiscard", () => copies.forget())))
    notices.replaceChildren(box)
}
