/** How long somebody may go on writing before their words are sent, and how long after the last key. */
const PAUSE_MILLISECONDS = 1500
const LONGEST_MILLISECONDS = 5000
const COPY_MILLISECONDS = 400
const RETRY_MILLISECONDS = [2000, 4000, 8000, 15000, 30000]

/**
 * Sees to it that no word is lost: what changes goes to this browser's own store at once and to the desk soon after, and
 * leaves the store when the desk has it.
 *
 * `read()` gives the fields, `tell(state, details)` shows how things stand, and `settle(standing, mine, base)` asks
 * somebody what to make of two texts.
 */
export function makeSaving({ address, point, read, server, copies, tell, settle }) {
    let kept = read()
    let changedAt = null
    let timers = {}
    let failures = 0
    let running = null
    let isClashing = false

    const isAlike = (one, other) => Object.keys(one).every(name => one[name] === other[name])
    const later = (name, milliseconds, work) => {
        clearTimeout(timers[name])
        timers[name] = setTimeout(work, milliseconds)
    }

    function changed() {
        changedAt ??= Date.now()
        tell("unsaved")
        later("copy", COPY_MILLISECONDS, keepCopy)
        later("save", Math.max(0, Math.min(PAUSE_MILLISECONDS, changedAt + LONGEST_MILLISECONDS - Date.now())), save)
    }

    function keepCopy() {
        const fields = read()
        return isAlike(fields, kept) ? copies.forget() : copies.keep({ fields, base: kept, point })
    }

    /** Saves what has changed; tells whether the desk has every word now. */
    async function save() {
        clearTimeout(timers.save)
        if (isClashing) return false
        // What is typed while the desk answers is saved after it.
        if (running) {
            await running
            return isAlike(read(), kept) || save()
        }
        running = attempt()
        try {
            return await running
        } finally {
            running = null
        }
    }

    async function attempt() {
        const fields = read()
        if (isAlike(fields, kept)) {
            changedAt = null
            tell("saved", {})
            return true
        }
        await copies.keep({ fields, base: kept, point })
        tell("saving")
        let answer
        try {
            answer = await server.post(address, { ...fields, point })
        } catch {
            return failed("offline")
        }
        switch (answer.status) {
        case 200: return saved(fields, answer.data)
        case 409: return clash(fields, answer.data)
        case 401: case 403: return failed("signedOut")
        case 422: return failed("refused", answer.data)
        default: return failed("offline")
        }
    }

    async function saved(fields, data) {
        failures = 0
        kept = fields
        point = data.point
        const isWhole = isAlike(read(), kept)
        changedAt = isWhole ? null : Date.now()
        if (isWhole) await copies.forget()
        else later("save", PAUSE_MILLISECONDS, save)
        tell(isWhole ? "saved" : "unsaved", { at: Date.now() })
        return isWhole
    }

    function failed(state, data) {
        tell(state, data)
        const pause = RETRY_MILLISECONDS[Math.min(failures, RETRY_MILLISECONDS.length - 1)]
        failures += 1
        later("save", pause, save)
        return false
    }

    async function clash(mine, standing) {
        // Somebody settled or moved the very text that this one began from: no words stand against each other.
        if (isAlike(kept, standing.fields)) {
            point = standing.point
            return attempt()
        }
        isClashing = true
        tell("clash")
        const merged = await settle(standing, mine, kept)
        isClashing = false
        if (!merged) {
            tell("clash")
            return false
        }
        kept = standing.fields
        point = standing.point
        return attempt()
    }

    addEventListener("online", () => { if (changedAt) save() })

    return {
        changed,
        save,
        get point() { return point },
        /** Whether the desk does not have every word yet. */
        get isUnsaved() { return !isAlike(read(), kept) },
        /** What was read anew from the desk is where this page goes on from. */
        startFrom(standing) {
            kept = read()
            point = standing.point
            changedAt = null
            copies.forget()
        },
        /** Takes up words that began from another text than the one on the page. */
        resume(copy) {
            point = copy.point
            kept = copy.base
            changed()
            return save()
        },
    }
}
