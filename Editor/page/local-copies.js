/**
 * What is written and not yet acknowledged by the desk, in this browser: it outlives a crash, a closed tab and a session
 * that ended. Where a browser has no room for it, nothing is kept and nothing breaks.
 */
export function openLocalCopies(story) {
    const opened = open().catch(() => null)

    async function run(mode, work) {
        const database = await opened
        if (!database) return null
        try {
            return await asked(work(database.transaction(STORE, mode).objectStore(STORE)))
        } catch {
            return null
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
