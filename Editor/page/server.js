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

    async function sendFile(address, file) {
        return answerOf(await fetch(address, {
            method: "POST", headers: { ...headers, "Content-Type": "application/octet-stream", "X-Page-Token": token.value }, body: file,
        }))
    }

    async function get(address) {
        return answerOf(await fetch(address, { headers }))
    }

    return {
        get,
        sendFile: (address, file) => twice(() => sendFile(address, file)),
        /** Sends fields; after a new sign-in once more, with the new token. Throws when there is no connection. */
        post: (address, fields) => twice(() => send(address, fields)),
    }

    async function twice(act) {
        const answer = await act()
        if (![401, 403].includes(answer.status) || !await renewToken()) return answer
        return act()
    }
}
