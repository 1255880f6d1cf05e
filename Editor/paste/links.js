import { linkAddress } from "../addresses.js"

const TRACKING = /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|yclid|_hsenc|_hsmi|mkt_tok|vero_id)$/i

/** The address that a pasted link may keep, without what follows its readers about; null when it may keep none. */
export function pastedAddress(href) {
    const address = linkAddress(href)
    if (!address || address.startsWith("#")) return null
    if (!/^https?:/i.test(address)) return address
    try {
        return withoutTracking(new URL(address), address)
    } catch {
        return address
    }
}

function withoutTracking(url, address) {
    // Google Docs and mail lead through a page that counts.
    if (/(^|\.)google\.[a-z.]+$/.test(url.hostname) && url.pathname === "/url") {
        const target = linkAddress(url.searchParams.get("q") ?? url.searchParams.get("url"))
        if (target && /^https?:/i.test(target)) return pastedAddress(target)
    }
    const names = [...url.searchParams.keys()].filter(name => TRACKING.test(name))
    if (!names.length) return address
    for (const name of names) url.searchParams.delete(name)
    return url.href
}
