import { lookAgain, makeChecks } from "./checks.js"
import { makeChooser } from "./chooser.js"
import { makeConversation } from "./conversation.js"
import { makeLeadPicture } from "./lead-picture.js"
import { openLocalCopies } from "./local-copies.js"
import { makeOffers } from "./offers.js"
import { makeOutside } from "./outside.js"
import { makeSharedLink } from "./shared-link.js"
import { openTextForm } from "./text-form.js"
import { makeWriting, showPreview } from "./writing.js"

const PRESENCE_MILLISECONDS = 20_000

/** The page on which a story is written. */
let writing = null
let reloadsWhenSaved = false
const changed = () => writing?.saving.changed()
const isReadOnly = "readOnly" in document.getElementById("story").dataset
const { form, word, server, library, text, fields } = await openTextForm({
    readOnly: isReadOnly,
    onChange: changed,
    comments: { begin: passage => conversation.begin(passage) },
})
const { dataset } = form
const conversation = makeConversation(document.querySelector("[data-conversation]"), { server, word, text, isReadOnly })
const checks = makeChecks(document.querySelector("[data-checks]"), server)
const choosers = {}
for (const root of document.querySelectorAll("[data-chooser]")) {
    choosers[root.dataset.chooser] = makeChooser(root, { server, word, edition: dataset.edition, onChange: changed })
}
const outside = makeOutside(document.querySelector("[data-outside]"), document.getElementById("preview").dataset.address)
makeLeadPicture(document.querySelector("[data-lead]"), { library, onChange: changed })

if (isReadOnly) {
    const deeds = document.querySelectorAll("[data-chooser] button, [data-lead] button")
    for (const field of [...form.elements, ...deeds]) field.disabled = true
    showPreview(async () => true)
} else {
    write()
}

function write() {
    const { topics, related } = choosers
    const offers = makeOffers(dataset.suggestions, dataset.findStories ? { topics, related } : { topics }, { server, word })
    offers.refresh()
    writing = makeWriting({
        form, word, server, read: fields.read, show,
        copies: openLocalCopies(dataset.story),
        ask: data => lookAgain(data, word),
        onSaved(isNew) {
            if (isNew) for (const part of [checks, offers, outside]) part.refresh()
            if (reloadsWhenSaved) location.reload()
        },
    })
    for (const share of document.querySelectorAll("form[data-share]")) {
        makeSharedLink(share, { server, save: () => writing.saving.save(), word })
    }
    notePresence()
    setInterval(notePresence, PRESENCE_MILLISECONDS)
}

/** Shows other fields than those on the page; what was chosen from lists comes anew with the page. */
function show(merged) {
    const lists = [...form.elements].filter(field => field.type === "hidden" && merged[field.name] != null && field.name !== "body")
    if (lists.some(field => field.value !== merged[field.name])) reloadsWhenSaved = true
    fields.write(merged)
    for (const field of lists) field.value = merged[field.name]
}

let newestSeen = null

async function notePresence() {
    if (document.hidden) return
    const { status, data } = await server.post(dataset.presence, {}).catch(() => ({ status: 0 }))
    if (status !== 200) return
    conversation.refresh(data.comments)
    const others = document.querySelector("[data-others]")
    others.textContent = data.others.length ? `${word("pageOthers")} ${data.others.join(", ")}` : ""
    const { saving } = writing
    const isNewer = data.point !== saving.point && !writing.isSaving
    if (!isNewer || data.point === newestSeen || saving.isUnsaved) return
    newestSeen = data.point
    writing.notice(word("pageNewer", { name: data.author }), [word("pageLoadNewer"), () => location.reload()])
}
