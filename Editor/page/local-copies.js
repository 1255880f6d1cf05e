/**
 * What is written and not yet acknowledged by the desk, in this browser: it outlives a crash, a closed tab and a session
 * that ended. Where a browser has no room for it, nothing is kept and nothing breaks.
 */
export function openLocalCopies(story) {
    let opened = null

    /** What became of the work; tried once more, for a browser may close its store at any time. Null when that fails too. */
    async function run(mode, work, isSecond = false) {
        try {
            opened ??= open()
            return await asked(work((await opened).transaction(STORE, mode).objectStore(STORE)))
        } catch {
            opened = null
            return isSecond ? null : run(mode, work, true)
        }
    }

    return {
        /** The copy of this story: `{ fields, point, at }`; null when there is none. */
        find: () => run("readonly", store => store.get(story)).then(copy => copy ?? null),
        keep: copy => run("readwrite", store => store.put({ ...copy, story, at: Date.now() })),
        forget: () => run("readwrite", store => store.delete(story)),
    }
}

const STORE = "texts"

function open() {
    const request = indexedDB.open("stoppress-desk", 1)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "story" })
    return asked(request)
}

const asked = request => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
})
