/** Makes an element. Attributes that are null or false are left out; functions named `on…` listen. */
export function element(name, attributes = {}, ...children) {
    const made = document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) {
        if (value == null || value === false) continue
        if (typeof value === "function") made.addEventListener(key.slice(2), value)
        else made.setAttribute(key, value === true ? "" : value)
    }
    made.append(...children.filter(child => child != null))
    return made
}

let lastNumber = 0

/** An identifier that no other element of the page has. */
export function freshId(name) {
    lastNumber += 1
    return `story-editor-${name}-${lastNumber}`
}
