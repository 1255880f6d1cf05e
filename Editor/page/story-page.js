import { element } from "../elements.js"
import { openStoryEditor } from "../story-editor.js"
import { makeChooser } from "./chooser.js"
import { lookAgain, makeChecks } from "./checks.js"
import { settleClash } from "./clash.js"
import { makeConversation } from "./conversation.js"
import { editorWords } from "./editor-words.js"
import { makeLeadPicture } from "./lead-picture.js"
import { makeLibrary } from "./library.js"
import { openLocalCopies } from "./local-copies.js"
import { makePreview } from "./preview.js"
import { makeSaving } from "./saving.js"
import { makeServer } from "./server.js"
import { makeSharedLink } from "./shared-link.js"
import { helpFields, makeFields } from "./story-fields.js"

const PRESENCE_MILLISECONDS = 20_000
const PREVIEW_MILLISECONDS = 1200

/** The page on which a story is written. */
const form = document.getElementById("story")
const { dataset } = form
const words = JSON.parse(dataset.words)
const isReadOnly = "readOnly" in dataset
const [saved, since, others, notices] = ["saved", "since", "others", "notices"].map(name => document.querySelector(`[data-${name}]`))
const word = (key, values = {}) => (words[key] ?? key).replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all)
const server = makeServer(form)

const library = makeLibrary({ findAddress: dataset.findPictures, addAddress: dataset.pictures, server, word })

let saving = null
const changed = () => saving?.changed()
const text = openStoryEditor(form.querySelector("[data-editor]"), {
    document: JSON.parse(form.elements.body.value),
    language: dataset.language,
    direction: dataset.direction,
    words: await editorWords(),
    label: words.body,
    readOnly: isReadOnly,
    onChange: changed,
    pictures: library,
    links: dataset.findStories ? { search: findStories } : {},
    comments: { begin: passage => conversation.begin(passage) },
})
const fields = makeFields(form, text)
helpFields(form, word)
const conversation = makeConversation(document.querySelector("[data-conversation]"), { server, word, text, isReadOnly })
const checks = makeChecks(document.querySelector("[data-checks]"), server)
for (const root of document.querySelectorAll("[data-chooser]")) {
    makeChooser(root, { server, word, edition: dataset.edition, onChange: changed })
}

makeLeadPicture(document.querySelector("[data-lead]"), { library, onChange: changed })

async function findStories(query) {
    const { status, data } = await server.get(`${dataset.findStories}?${new URLSearchParams({ q: query, edition: dataset.edition })}`)
    return status === 200 ? data.found.map(({ name, detail, address }) => ({ title: name, detail, address })) : []
}

if (isReadOnly) {
    const deeds = document.querySelectorAll("[data-chooser] button, [data-lead] button")
    for (const field of [...form.elements, ...deeds]) field.disabled = true
    makePreview(document.getElementById("preview"), document.querySelector("[data-preview]"), async () => true)
} else {
    write()
}

function write() {
    const copies = openLocalCopies(dataset.story)
    saving = makeSaving({
        address: form.action, point: form.elements.point.value, read: fields.read, server, copies, tell,
        settle: async (standing, mine, base) => {
            const merged = await settleClash({
                mine, theirs: standing.fields, base, author: standing.author, word, language: dataset.language, direction: dataset.direction,
            })
            if (merged) show(merged)
            return merged
        },
    })
    // The fields beside the text are the form's too, wherever they stand.
    const written = listener => event => { if (form.contains(event.target) || event.target.form === form) listener() }
    for (const kind of ["input", "change"]) document.addEventListener(kind, written(changed))
    form.addEventListener("submit", event => { event.preventDefault(); saving.save() })
    addEventListener("keydown", event => {
        if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
        event.preventDefault()
        saving.save()
    })
    // Whoever turns to something else leaves nothing unsaved behind.
    addEventListener("blur", () => { if (saving.isUnsaved) saving.save() })
    document.addEventListener("visibilitychange", () => { if (document.hidden && saving.isUnsaved) saving.save() })
    addEventListener("beforeunload", event => { if (saving.isUnsaved) event.preventDefault() })

    const preview = makePreview(document.getElementById("preview"), document.querySelector("[data-preview]"), () => saving.save())
    let previewTimer = null
    for (const kind of ["input", "change"]) {
        document.addEventListener(kind, written(() => {
            clearTimeout(previewTimer)
            previewTimer = setTimeout(() => preview.refresh(), PREVIEW_MILLISECONDS)
        }))
    }
    for (const share of document.querySelectorAll("form[data-share]")) {
        makeSharedLink(share, { server, save: () => saving.save(), word })
    }
    for (const deed of document.querySelectorAll("form[data-deed]")) deed.addEventListener("submit", decide)

    offerCopy(copies)
    notePresence()
    setInterval(notePresence, PRESENCE_MILLISECONDS)
}

/** A decision is made upon the text that is on the page: it is saved first. */
async function decide(event) {
    event.preventDefault()
    const { target: deed, submitter } = event
    if (!await saving.save()) return
    const sent = { ...Object.fromEntries(new FormData(deed, submitter)), point: saving.point }
    let answer = await server.post(deed.action, sent).catch(() => null)
    if (answer?.data.html != null) {
        if (!await lookAgain(answer.data, word)) return
        answer = await server.post(deed.action, { ...sent, checked: 1 }).catch(() => null)
    }
    if (answer?.status === 200) location.assign(answer.data.address)
    else tell(answer?.status === 401 ? "signedOut" : answer ? "refused" : "offline", answer?.data)
}

/** Shows other fields than those on the page; what was chosen from lists comes anew with the page. */
function show(merged) {
    const lists = [...form.elements].filter(field => field.type === "hidden" && merged[field.name] != null && field.name !== "body")
    const isElsewhere = lists.some(field => field.value !== merged[field.name])
    fields.write(merged)
    for (const field of lists) field.value = merged[field.name]
    if (isElsewhere) saving.reloadsAfterSave = true
}

// How things stand

function tell(state, details) {
    saved.dataset.state = state
    const time = details?.at ? new Date(details.at).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" }) : ""
    const says = {
        saved: [word("pageSaved")],
        saving: [word("pageSaving")],
        unsaved: [word("pageUnsaved")],
        offline: [word("pageOffline")],
        clash: [word("pageUnsaved")],
        refused: [`${word("pageRefused")} ${details?.fault ?? ""}`],
        signedOut: [word("pageSignedOut"), " ", element("a", { href: dataset.signIn, target: "_blank", rel: "noopener" }, word("pageSignIn"))],
    }
    const said = says[state]
    // The same words are not said to listeners again.
    if (saved.textContent !== said.map(part => part.textContent ?? part).join("")) saved.replaceChildren(...said)
    since.textContent = state === "saved" ? time : ""
    if (state === "saved" && time) checks.refresh()
    if (state === "saved" && saving?.reloadsAfterSave) location.reload()
}

function notice(words, ...deeds) {
    const box = element("div", { class: "notice", role: "status" }, element("p", {}, words))
    box.append(element("p", {}, ...deeds.map(([label, act]) => element("button", {
        type: "button", onclick: () => { box.remove(); act() },
    }, label))))
    notices.replaceChildren(box)
}

async function offerCopy(copies) {
    const copy = await copies.find()
    if (!copy) return
    const onPage = fields.read()
    if (Object.keys(copy.fields).every(name => copy.fields[name] === onPage[name])) return copies.forget()
    const time = new Date(copy.at).toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short", hourCycle: "h23" })
    notice(word("pageKept", { time }),
        [word("pageRestore"), () => { show(copy.fields); saving.resume(copy) }],
        [word("pageDiscard"), () => copies.forget()])
}

let newestSeen = null

async function notePresence() {
    if (document.hidden) return
    const { status, data } = await server.post(dataset.presence, {}).catch(() => ({ status: 0 }))
    if (status !== 200) return
    conversation.refresh(data.comments)
    others.textContent = data.others.length ? `${word("pageOthers")} ${data.others.join(", ")}` : ""
    const isNewer = data.point !== saving.point && saved.dataset.state !== "saving"
    if (!isNewer || data.point === newestSeen || saving.isUnsaved) return
    newestSeen = data.point
    notice(word("pageNewer", { name: data.author }), [word("pageLoadNewer"), () => location.reload()])
}
