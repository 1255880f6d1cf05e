import { element } from "../elements.js"
import { settleFrontClash } from "./front-clash.js"
import { makeDragging } from "./front-drag.js"
import { makeFinder } from "./front-finder.js"
import { makeLayout } from "./front-layout.js"
import { makeFrontSaving } from "./front-saving.js"
import { makeSlots } from "./front-slots.js"
import { makeLibrary } from "./library.js"
import { makePreview } from "./preview.js"
import { makeServer } from "./server.js"

/** The page on which a front is laid out. */
const form = document.getElementById("front")
const { dataset } = form
const part = name => document.querySelector(`[data-${name}]`)
const [words, layouts, sections, data] = ["words", "layouts", "sections", "front"].map(name => JSON.parse(dataset[name]))
const word = (key, values = {}) => (words[key] ?? key).replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all)
const server = makeServer(form)
const { stories, pictures } = data
const undo = part("undo")
const publish = document.querySelector(".deeds .primary")

const say = (key, values) => { part("said").textContent = word(key, values) }
const nameOf = slot => slot.title || layouts.find(one => one.key === slot.layout).name
const nameOfStory = article => stories[article]?.headline ?? `${article}`
const now = () => new Date().toLocaleString("sv-SE", { timeZone: dataset.zone }).replace(" ", "T")
const library = makeLibrary({ findAddress: dataset.findPictures, addAddress: dataset.pictures, server, word })

const layout = makeLayout(data.slots, { layouts, onChange: changed })
const context = { layout, layouts, sections, word, say, nameOf, stories, pictures, library, now, language: dataset.language }
const slots = makeSlots(part("slots"), context)
const finder = makeFinder({
    ...context, field: document.getElementById("find"), target: document.getElementById("target"), list: part("found"), server,
})
makeDragging({ list: part("slots"), finder: part("found"), layout, nameOf, nameOfStory, say })

const saving = makeFrontSaving({
    address: form.action, data, layout, server, tell,
    known: news => { Object.assign(stories, news.stories); Object.assign(pictures, news.pictures) },
    settle: clash => settleFrontClash({ data: clash, own: layout.slots, describe, word }),
})
const preview = makePreview(document.getElementById("preview"), part("preview"), () => saving.save())
let published = !data.isAhead

function changed(kind) {
    if (kind !== "words") {
        slots.show()
        finder.show()
    }
    undo.disabled = !layout.canUndo
    if (kind !== "adopted") saving.changed()
}

/** A slot in the lines by which somebody knows it. */
function describe(slot) {
    const line = parts => parts.filter(Boolean).join(" · ")
    return [
        nameOf(slot),
        line([layouts.find(one => one.key === slot.layout).name, `${word("slotCount")}: ${slot.count}`, sections.find(one => one.id === slot.section)?.name]),
        ...slot.stories.map(story => line([
            `• ${story.headline || nameOfStory(story.article)}`, story.picture && word("placePicture"),
            story.until && word("placePinned", { time: story.until.replace("T", " ").slice(0, 16) }),
        ])),
    ]
}

// How things stand

function tell(state, details) {
    const saved = part("saved")
    saved.dataset.state = state
    const says = {
        saved: [word("pageSaved")],
        saving: [word("pageSaving")],
        unsaved: [word("pageUnsaved")],
        clash: [word("pageUnsaved")],
        offline: [word("frontOffline")],
        refused: [details?.fault ?? word("pageRefused")],
        signedOut: [word("pageSignedOut"), " ", element("a", { href: dataset.signIn, target: "_blank", rel: "noopener" }, word("pageSignIn"))],
    }[state]
    if (saved.textContent !== says.map(one => one.textContent ?? one).join("")) saved.replaceChildren(...says)
    if (state === "saved") {
        published = !details.isAhead
        if (details.number !== details.own) say("saidMerged", { name: details.author })
        preview.refresh()
    }
    publish.disabled = published && state === "saved"
}

slots.show()
finder.show()
publish.disabled = published

undo.addEventListener("click", () => { if (layout.undo()) say("saidUndone") })
part("add-slot").addEventListener("click", () => {
    const key = layout.addSlot("list")
    finder.aimAt(key)
    slots.focusOn(`${key}/layout`)
})
part("slots").addEventListener("focusin", event => {
    const slot = event.target.closest(".slot")
    if (slot) finder.aimAt(slot.dataset.key)
})
form.addEventListener("submit", event => { event.preventDefault(); saving.save() })
addEventListener("keydown", event => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
    const key = event.key.toLowerCase()
    // In a field the browser takes back what was typed there.
    const isTyping = event.target.matches?.("input, textarea")
    if (key === "s") saving.save()
    else if (key === "z" && !isTyping && layout.canUndo) undo.click()
    else return
    event.preventDefault()
})
addEventListener("blur", () => { if (saving.isUnsaved) saving.save() })
addEventListener("beforeunload", event => { if (saving.isUnsaved) event.preventDefault() })

/** A decision is made upon the layout that is on the page: it is saved first. */
for (const deed of document.querySelectorAll("form[data-deed]")) {
    deed.addEventListener("submit", async event => {
        event.preventDefault()
        if (!await saving.save()) return
        const sent = { ...Object.fromEntries(new FormData(deed, event.submitter)), number: saving.number }
        const answer = await server.post(deed.action, sent).catch(() => null)
        if (answer?.status === 200) location.assign(answer.data.address)
        else tell(answer?.status === 401 ? "signedOut" : answer ? "refused" : "offline", answer?.data)
    })
}
