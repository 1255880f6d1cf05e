/**
 * A picture of pasted HTML: `{ source }` when its bytes are there and on their way to the library, else `{ kind }`, the
 * kind of thing that was left out; null for a dot that only counts readers.
 */
export function pastedPicture(image, upload) {
    const source = image.getAttribute("src") ?? ""
    if (isDot(image)) return null
    if (/^data:image\//i.test(source)) {
        const file = fileOf(source, image.getAttribute("alt"))
        return file && upload ? { source: upload(file) } : { kind: "pictures" }
    }
    if (/^(file|cid|blob|about|webkit-fake-url):/i.test(source) || !source) return { kind: "picturesUnread" }
    return { kind: "picturesElsewhere" }
}

function isDot(image) {
    const side = name => Number(image.getAttribute(name) ?? 99)
    return side("width") <= 2 && side("height") <= 2
}

const ENDINGS = { "image/jpeg": "jpg", "image/svg+xml": "svg" }

function fileOf(address, name) {
    try {
        const [, type, coding, data] = /^data:([^;,]+)[^,]*?(;base64)?,(.*)$/is.exec(address)
        const text = coding ? atob(data.replace(/\s/g, "")) : decodeURIComponent(data)
        const bytes = coding ? Uint8Array.from(text, letter => letter.charCodeAt(0)) : new TextEncoder().encode(text)
        const ending = ENDINGS[type.toLowerCase()] ?? type.split("/")[1]
        return new File([bytes], `${(name || "picture").slice(0, 60)}.${ending}`, { type })
    } catch {
        return null
    }
}
