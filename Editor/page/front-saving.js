const PAUSE_MILLISECONDS = 500
const RETRY_MILLISECONDS = [2000, 4000, 8000, 15000, 30000]

/**
 * Keeps a front at the desk as it is being laid out.
 *
 * `data` is the front as the page got it, `layout` holds its slots, `tell(state, details)` shows how things stand, `known(data)` takes in what stories and pictures
 * are called, and `settle(data)` asks somebody what to make of slots that others changed too; null for later.
 */
export function makeFrontSaving({ address, data, layout, server, tell, known, settle }) {
    let { number } = data
    let kept = layout.json()
    let standing = { ...data, own: number }
    let isTold = true
    let timer = null
    let failures = 0
    let running = null
    let isClashing = false

    const later = milliseconds => {
        clearTimeout(timer)
        timer = setTimeout(save, milliseconds)
    }

    function changed() {
        isTold = false
        tell("unsaved")
        if (!isClashing) later(PAUSE_MILLISECONDS)
    }

    /** Saves what has changed; tells whether the desk has all of it now. */
    async function save() {
        clearTimeout(timer)
        if (running) {
            await running
            return layout.json() === kept || save()
        }
        running = attempt()
        try {
            return await running
        } finally {
            running = null
        }
    }

    async function attempt() {
        const sent = layout.json()
        if (sent === kept) {
            // What was done was undone before it was sent.
            if (!isTold) settled(standing)
            return true
        }
        tell("saving")
        const answer = await server.post(address, { number, slots: sent }).catch(() => null)
        if (answer?.status === 200) return take(answer.data, sent)
        if (answer?.status === 409 && answer.data.clashes) return decide(answer.data, sent)
        if (answer?.status === 401) tell("signedOut")
        else if (answer && answer.status < 500) tell("refused", answer.data)
        else {
            tell("offline")
            later(RETRY_MILLISECONDS[Math.min(failures, RETRY_MILLISECONDS.length - 1)])
            failures += 1
        }
        return false
    }

    function take(data, sent) {
        failures = 0
        known(data)
        if (layout.json() !== sent) {
            // What was changed while the desk answered began from what was sent, not from what others did to it.
            number = data.own
            kept = sent
            return attempt()
        }
        number = data.number
        kept = sent
        if (data.number !== data.own) {
            layout.adopt(data.slots)
            kept = layout.json()
        }
        settled(data)
        return true
    }

    function settled(data) {
        standing = { ...data, own: data.number }
        isTold = true
        tell("saved", data)
    }

    async function decide(data, sent) {
        known(data.front)
        if (layout.json() !== sent) return attempt()
        isClashing = true
        tell("clash")
        const slots = await settle(data)
        isClashing = false
        if (!slots) return false
        number = data.front.number
        layout.adopt(slots)
        // What was chosen is sent even where it is just what the others have.
        kept = null
        return attempt()
    }

    addEventListener("online", () => { if (layout.json() !== kept) save() })

    return {
        changed,
        save,
        get number() { return number },
        get isUnsaved() { return layout.json() !== kept },
    }
}
