import { element } from "../elements.js"
import { makeServer } from "./server.js"

/** The library's page: many files at once, each with its progress, by choice or by drop. */
const form = document.querySelector("form[data-upload]")
const { dataset } = form
const words = JSON.parse(dataset.words)
const word = (key, values = {}) => (words[key] ?? key).replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all)
const server = makeServer(form)
const list = document.querySelector("[data-uploads]")
const told = document.querySelector("[data-progress]")

// Two at a time: one is on its way while the server looks at the other.
const AT_ONCE = 2
const waiting = []
let running = 0
let count = 0
let done = 0

function take(files) {
    for (const file of files) {
        count += 1
        const row = element("li", {}, element("p", {}, element("bdi", {}, file.name), " ", element("span", { class: "said" })))
        list.append(row)
        if (file.size > Number(dataset.most)) tell(row, "failed", word("uploadTooLarge"))
        else wait(file, row)
    }
    go()
}

function wait(file, row) {
    row.dataset.state = "waits"
    row.querySelector(".said").textContent = word("uploadWaits")
    waiting.push({ file, row })
}

function go() {
    while (running < AT_ONCE && waiting.length) {
        running += 1
        send(waiting.shift()).finally(() => {
            running -= 1
            go()
        })
    }
    told.textContent = count ? word(done === count ? "uploadsDone" : "uploadsRun", { done, count }) : ""
}

async function send({ file, row }) {
    const said = row.querySelector(".said")
    const bar = element("progress", { max: 1, value: 0, "aria-label": file.name })
    row.dataset.state = "runs"
    row.querySelector("p").after(bar)
    const progress = part => {
        bar.value = part
        said.textContent = word("uploadRuns", { percent: Math.round(part * 100) })
    }
    progress(0)
    try {
        const { status, data } = await server.sendFile(`${form.action}?${new URLSearchParams({ name: file.name })}`, file, progress)
        bar.remove()
        if (status === 200) return show(row, data)
        if (status === 401) return offerAgain(file, row, word("uploadSignedOut"), element("a", { href: dataset.signIn, target: "_blank", rel: "noopener" }, word("uploadSignedOut")))
        // The reason names the file already.
        row.querySelector("p").replaceChildren(element("bdi", { class: "said" }, data.fault ?? word("uploadFailed")))
        tell(row, "failed")
    } catch {
        bar.remove()
        offerAgain(file, row, word("uploadFailed"))
    }
}

function show(row, picture) {
    const name = row.querySelector("bdi").textContent
    row.prepend(element("img", { src: picture.thumbnail, alt: "" }))
    row.querySelector("p").replaceChildren(element("a", { href: picture.address }, element("bdi", {}, name)), " ", element("span", { class: "said" }))
    tell(row, "done", word(picture.isNew ? "uploadDone" : "uploadKnown"))
}

function offerAgain(file, row, reason, link = null) {
    const again = element("button", {
        type: "button", onclick: () => {
            for (const extra of row.querySelectorAll("button, a")) extra.remove()
            done -= 1
            wait(file, row)
            go()
        },
    }, word("uploadAgain"))
    row.append(again)
    tell(row, "failed", link ? "" : reason)
    if (link) row.querySelector(".said").append(link)
}

function tell(row, state, words) {
    row.dataset.state = state
    if (words != null) row.querySelector(".said").textContent = words
    done += 1
    told.textContent = word(done === count ? "uploadsDone" : "uploadsRun", { done, count })
}

const field = form.elements.files
form.addEventListener("submit", event => {
    event.preventDefault()
    take(field.files)
    field.value = ""
})
field.addEventListener("change", () => form.requestSubmit())
form.dataset.instant = ""

const carriesFiles = event => [...event.dataTransfer?.types ?? []].includes("Files")
addEventListener("dragover", event => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    form.dataset.over = ""
})
addEventListener("dragleave", event => { if (!event.relatedTarget) delete form.dataset.over })
addEventListener("drop", event => {
    delete form.dataset.over
    if (!carriesFiles(event)) return
    event.preventDefault()
    take(event.dataTransfer.files)
})
addEventListener("beforeunload", event => { if (running || waiting.length) event.preventDefault() })
