/** The browser's own choice of a colour beside the field that holds its number; an empty field is the theme's colour. */
export function makeColours(field) {
    const choice = document.createElement("input")
    choice.type = "color"
    choice.setAttribute("aria-label", field.labels[0].textContent)
    const show = () => { choice.value = /^#[0-9a-f]{6}$/i.test(field.value) ? field.value.toLowerCase() : field.placeholder }
    choice.addEventListener("input", () => { field.value = choice.value })
    field.addEventListener("input", show)
    field.after(choice)
    show()
}
