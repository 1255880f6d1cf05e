/** An attribute that travels as `data-…` when a part of a story is copied. */
export function attribute(name, missing = null, read = text => text) {
    const dataName = "data-" + name
    return {
        default: missing,
        parseHTML: from => (from.hasAttribute(dataName) ? read(from.getAttribute(dataName)) : missing),
        renderHTML: attributes => (attributes[name] == null ? {} : { [dataName]: attributes[name] }),
    }
}

/** A whole number from 1 up, or null. */
export function count(text) {
    const number = Number(text)
    return Number.isInteger(number) && number >= 1 && number <= 1_000_000 ? number : null
}
