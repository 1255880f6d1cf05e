/** Asks the desk, as the story's own page may. */
export function makeServer(form) {
    const token = form.elements.token
    const headers = { Accept: "application/json" }

    async function answerOf(response) {
        const isData = response.headers.get("Content-Type")?.startsWith("application/json")
        // A page instead of data is the way to the entrance, or a door before the desk.
        return { status: isData ? response.status : 401, data: isData ? await response.json() : {} }
    }

    async function send(address, fields) {
        return answerOf(await fetch(address, {
            method: "POST", headers, body: new URLSearchParams({ ...fields, token: token.value }),
        }))
    }

    /** Whether the session has changed, and the page has its token now. */
    async function renewToken() {
        const { status, data } = await get(form.dataset.token)
        if (status !== 200 || !data.token || data.token === token.value) return false
        for (const field of document.querySelectorAll("input[name=token]")) field.value = data.token
        return true
    }

    /** Only an older way of asking tells how much of a file has gone out. */
    function sendFile(address, file, onProgress) {
        return new Promise((resolve, reject) => {
            const request = new XMLHttpRequest()
            request.open("POST", address)
            const sent = { ...headers, "Content-Type": "application/octet-stream", "X-Page-Token": token.value }
            for (const [name, value] of Object.entries(sent)) request.setRequestHeader(name, value)
            request.upload.addEventListener("progress", event => onProgress?.(event.loaded / event.total))
            request.addEventListener("error", reject)
            request.addEventListener("abort", reject)
            request.addEventListener("load", () => {
                const isData = request.getResponseHeader("Content-Type")?.startsWith("application/json")
                resolve({ status: isData ? request.status : 401, data: isData ? JSON.parse(request.responseText) : {} })
            })
            request.send(file)
        })
    }

    async function get(address) {
        return answerOf(await fetch(address, { headers }))
    }

    return {
        get,
        /** Sends the bytes of a file; `onProgress` hears which part of them has gone out. */
        sendFile: (address, file, onProgress) => twice(() => sendFile(address, file, onProgress)),
        /** Sends fields; after a new sign-in once more, with the new token. Throws when there is no connection. */
        post: (address, fields) => twice(() => send(address, fields)),
    }

    async function twice(act) {
        const answer = await act()
        if (![401, 403].includes(answer.status) || !await renewToken()) return answer
        return act()
    }
}
