import { makeLibrary } from "./library.js"
import { makeServer } from "./server.js"

/** A contributor's page: the portrait is chosen from the library. */
const form = document.querySelector("form[data-contributor]")
const { dataset } = form
const words = JSON.parse(dataset.words)
const server = makeServer(form)
const library = makeLibrary({
    findAddress: dataset.findPictures, addAddress: dataset.pictures, server, word: key => words[key] ?? key,
})
const choose = form.querySelector("[data-choose]")
const shown = form.querySelector("p.portrait")
choose.hidden = false
choose.addEventListener("click", async () => {
    const picture = await library.choose()
    choose.focus()
    if (!picture) return
    form.elements.portrait.value = picture.id
    shown.hidden = false
    shown.querySelector("img").src = picture.thumbnail
    form.elements.withoutPortrait.checked = false
    form.querySelector(".without").hidden = false
})
