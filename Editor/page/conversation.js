/**
 * What colleagues say about a story, beside its text. `text` is the story editor, in which the passages are marked.
 * Gives back `begin(passage)`, which begins to say something, and `refresh(mark)`.
 */
export function makeConversation(root, { server, word, text, isReadOnly }) {
    const [place, about, number] = ["comments", "about", "openComments"]
        .map(name => root.querySelector(`[data-${name.replace(/[A-Z]/g, letter => "-" + letter.toLowerCase())}]`))
    const form = root.querySelector("form[data-say]#say")
    const { passage, text: words } = form.elements
    let mark = root.dataset.mark

    function choose(chosen) {
        passage.value = chosen
        about.hidden = !chosen
        about.querySelector("q").textContent = chosen
    }

    function begin(chosen) {
        root.open = true
        choose(chosen)
        words.focus()
        words.scrollIntoView({ block: "nearest" })
    }

    function showPassages() {
        const open = place.querySelectorAll("[data-passage]:not([data-settled] *)")
        text.showPassages([...open].map(button => button.dataset.passage))
    }

    function show(data) {
        mark = data.mark
        number.textContent = data.open
        place.replaceChildren(...new DOMParser().parseFromString(data.html, "text/html").body.childNodes)
        showPassages()
    }

    async function say(event) {
        const said = event.target.closest("form[data-say]")
        if (!said) return
        event.preventDefault()
        const fault = said.querySelector("[data-fault]")
        const answer = await server.post(said.action, Object.fromEntries(new FormData(said, event.submitter))).catch(() => null)
        if (answer?.status === 200) {
            show(answer.data)
            if (said === form) {
                form.reset()
                choose("")
                if (fault) fault.hidden = true
            }
            return
        }
        const key = answer?.status === 401 ? "pageSignedOut" : answer ? "pageRefused" : "pageNoConnection"
        if (fault) {
            fault.textContent = `${word(key)} ${answer?.data.fault ?? ""}`
            fault.hidden = false
        }
    }

    root.addEventListener("submit", say)
    root.addEventListener("keydown", event => {
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return
        event.target.closest("form[data-say]")?.requestSubmit()
    })
    root.querySelector("[data-forget]").addEventListener("click", () => choose(""))
    place.addEventListener("click", event => {
        const button = event.target.closest("[data-passage]")
        if (button && !text.revealPassage(button.dataset.passage)) button.title = word("pageGone")
    })
    const selecting = root.querySelector("[data-comment-selection]")
    // The selection in the text stays while the button is pressed.
    selecting.addEventListener("mousedown", event => event.preventDefault())
    selecting.addEventListener("click", () => text.commentOnSelection())
    // Who writes has it among the tools of the text.
    selecting.hidden = !isReadOnly
    showPassages()

    return {
        begin,
        /** Reads the conversation anew when it has another mark than the one that is shown. */
        async refresh(newest) {
            if (newest === mark || place.contains(document.activeElement)) return
            const { status, data } = await server.get(root.dataset.address).catch(() => ({ status: 0 }))
            if (status === 200) show(data)
        },
    }
}
