// Which addresses a link or an embed may carry: the same rules as the tree's, so that nothing is refused on saving.

const ALLOWED_SCHEMES = new Set(["http", "https", "mailto", "tel"])
const LONGEST_BYTES = 4096

/** The address as a link may carry it; null when no link may. */
export function linkAddress(text) {
    const address = (text ?? "").trim()
    if (!address || new TextEncoder().encode(address).length > LONGEST_BYTES) return null
    if (/[\u0000-\u0020\u007f]/.test(address)) return null
    const end = address.search(/[:/?#]/)
    if (end < 0 || address[end] !== ":") return address
    return ALLOWED_SCHEMES.has(address.slice(0, end).toLowerCase()) ? address : null
}

/** The address when it is an absolute http or https one, else null. */
export function webAddress(text) {
    const address = linkAddress(text)
    return address && /^https?:\/\/./i.test(address) ? address : null
}

/** What somebody typed as an address: `example.org/a` is meant as https. */
export function typedAddress(text) {
    const typed = text.trim()
    if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(typed)) return linkAddress("mailto:" + typed)
    if (/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#:]|$)/u.test(typed) && !/^[a-z]+:/i.test(typed)) {
        return linkAddress("https://" + typed)
    }
    return /^([a-z]+:|\/|#)/i.test(typed) ? linkAddress(typed) : null
}
