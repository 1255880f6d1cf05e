/**
 * The fields of a story's form, the text among them, as they are sent: all by name but the token and the point.
 * `text` is the story editor, which holds the body.
 */
export function makeFields(form, text) {
    const named = () => [...form.elements].filter(field => field.name && !["token", "point", "body"].includes(field.name))
    return {
        read() {
            const fields = Object.fromEntries(named().map(field => [field.name, field.value]))
            fields.body = text.json ? JSON.stringify(text.json()) : ""
            return fields
        },
        /** Fills in the fields that stand on the page, and the text; lists of chosen things are the page's to show anew. */
        write(fields) {
            for (const field of named()) {
                if (fields[field.name] == null || field.type === "hidden") continue
                field.value = fields[field.name]
                field.dispatchEvent(new Event("shown"))
            }
            text.setDocument(JSON.parse(fields.body))
        },
    }
}

/** Fields that grow with their words, and say how many characters are good. */
export function helpFields(form, word) {
    const all = [...form.elements]
    for (const field of all.filter(field => field.matches("textarea:not([hidden])"))) {
        let width = null
        const grow = () => {
            field.style.blockSize = "auto"
            field.style.blockSize = `${field.scrollHeight}px`
        }
        field.addEventListener("input", grow)
        field.addEventListener("shown", grow)
        new ResizeObserver(([entry]) => {
            // Only another width makes other lines; to answer to the height would be to answer to oneself.
            if (entry.contentRect.width !== width) grow()
            width = entry.contentRect.width
        }).observe(field)
        // No field but the text has lines of its own.
        field.addEventListener("keydown", event => {
            if (event.key === "Enter" && !event.isComposing) event.preventDefault()
        })
    }
    for (const field of all.filter(field => field.dataset.count)) {
        const most = Number(field.dataset.count)
        const hint = document.createElement("p")
        hint.className = "characters"
        field.after(hint)
        const count = () => {
            const number = [...field.value].length
            hint.textContent = number > most * 0.8 ? word("pageCharacters", { count: number, most }) : ""
            hint.toggleAttribute("data-over", number > most)
        }
        field.addEventListener("input", count)
        field.addEventListener("shown", count)
        count()
    }
}
