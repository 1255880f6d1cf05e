import { element } from "../elements.js"

/** A picture's page: the focal point by pointer and by key, and what pages make of it. */
const stage = document.querySelector("[data-stage]")
const image = stage.querySelector("img")
const form = document.querySelector("form[data-description]")
const fields = [form.elements.focusAcross, form.elements.focusDown]
const crops = [...document.querySelectorAll(".crops img")]
const says = JSON.parse(stage.dataset.words).focusAt
const size = [Number(stage.dataset.width), Number(stage.dataset.height)]
const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }

const isReadOnly = form.querySelector("fieldset").disabled
const point = () => fields.map(field => (field.value === "" ? 50 : Math.min(100, Math.max(0, Number(field.value)))))
const mark = element("button", { type: "button", class: "focus-mark", onkeydown: move })
if (!isReadOnly) {
    stage.append(mark)
    stage.dataset.live = ""
    image.addEventListener("click", event => {
        const box = image.getBoundingClientRect()
        put((event.clientX - box.left) / box.width * 100, (event.clientY - box.top) / box.height * 100)
        mark.focus()
    })
    for (const field of fields) field.addEventListener("input", show)
    for (const crop of crops) crop.src = stage.dataset.whole
    show()
}

function move(event) {
    const step = STEPS[event.key]
    if (!step) return
    event.preventDefault()
    const [across, down] = point()
    const far = event.shiftKey ? 10 : 1
    put(across + step[0] * far, down + step[1] * far)
}

function put(across, down) {
    [across, down].forEach((value, index) => { fields[index].value = Math.min(100, Math.max(0, Math.round(value))) })
    show()
}

function show() {
    const [across, down] = point()
    mark.style.left = `${across}%`
    mark.style.top = `${down}%`
    mark.toggleAttribute("data-unset", fields.every(field => field.value === ""))
    mark.setAttribute("aria-label", says.replace("{across}", across).replace("{down}", down))
    for (const crop of crops) crop.style.objectPosition = place(Number(crop.dataset.across) / Number(crop.dataset.down), [across, down])
}

/** What stands where in a crop of a ratio: its middle as near to the point as the picture's edges allow. */
function place(ratio, point) {
    const [width, height] = size
    const crop = [Math.min(width, height * ratio), Math.min(height, width / ratio)]
    return crop.map((part, index) => {
        const room = size[index] - part
        if (room < 1) return "50%"
        const start = Math.min(room, Math.max(0, size[index] * point[index] / 100 - part / 2))
        return `${start / room * 100}%`
    }).join(" ")
}
