import { element } from "../elements.js"

/** Makes a link by which somebody outside sees the story, and shows it this once. */
export function makeSharedLink(form, { server, save, word }) {
    const [place, fault] = ["shared", "fault"].map(name => form.querySelector(`[data-${name}]`))
    form.addEventListener("submit", async event => {
        event.preventDefault()
        if (!await save()) return
        const answer = await server.post(form.action, Object.fromEntries(new FormData(form))).catch(() => null)
        fault.hidden = answer?.status === 200
        if (answer?.status !== 200) {
            fault.textContent = `${word(answer ? "pageRefused" : "pageNoConnection")} ${answer?.data.fault ?? ""}`
            return
        }
        const copy = element("button", { type: "button", onclick: async () => {
            await navigator.clipboard.writeText(answer.data.address)
            copy.textContent = word("pageCopied")
        } }, word("pageCopy"))
        place.replaceChildren(element("code", { dir: "ltr" }, answer.data.address), " ", copy,
            element("span", { class: "hint" }, answer.data.text))
    })
}
