// Stands in for the desk: what it would answer is made up here, and what it is asked is noted in `window.asked`.
import { openStoryEditor } from "/desk/assets/editor/story-editor.js"

const nothingAsked = () => ({ uploads: [], searches: [], recognised: [], changes: 0 })
let asked = window.asked = nothingAsked()

const stories = [
    { headline: "Harbour trams to run all night", address: "/2026/11/harbour-trams/", detail: "22 November 2026 · News" },
    { headline: "The harbour that never froze", address: "/2019/02/harbour/", detail: "2 February 2019 · Feature" },
    { headline: "קו הרכבת אל הנמל", address: "/he/2026/11/port-line/", detail: "22.11.2026" },
]

const library = {
    source: "pictures/harbour.jpg", alt: "Boats at dawn", caption: "The harbour", credit: "Photo: A. Stone",
    width: 1800, height: 1200, address: "/picture.svg",
}

const answer = {
    async upload(file) {
        asked.uploads.push({ name: file.name, type: file.type, size: file.size })
        await new Promise(done => setTimeout(done, window.uploadMilliseconds ?? 20))
        if (file.name.includes("broken")) throw new Error("The file is damaged.")
        return { source: `pictures/${file.name}`, alt: "", caption: "", credit: "", width: 1200, height: 800, address: "/picture.svg" }
    },
    async choose() { return "chosen" in window ? window.chosen : library },
    address: () => "/picture.svg",
    async search(text) {
        asked.searches.push(text)
        if (text === "unreachable") throw new Error("no answer")
        return stories.filter(story => story.headline.toLowerCase().includes(text.toLowerCase()))
    },
    async recognise(address) {
        asked.recognised.push(address)
        return /youtube|youtu\.be/.test(address) ? { provider: "youtube", address, title: "A film of the harbour" } : null
    },
}

window.beginStory = options => {
    window.story?.destroy()
    window.story = openStoryEditor(document.getElementById("desk"), {
        pictures: { upload: answer.upload, choose: answer.choose, address: answer.address },
        links: { search: answer.search },
        embeds: { recognise: answer.recognise },
        onChange() { asked.changes += 1 },
        ...options,
    })
}
window.beginAnew = () => {
    delete window.chosen
    delete window.uploadMilliseconds
    asked = window.asked = nothingAsked()
}
const query = new URLSearchParams(location.search)
window.beginStory({ document: null, language: query.get("lang") ?? "en", direction: query.get("dir") ?? "ltr" })
document.documentElement.dataset.ready = ""
