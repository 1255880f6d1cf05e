import { element } from "../elements.js"
import { settleClash } from "./clash.js"
import { makePreview } from "./preview.js"
import { makeSaving } from "./saving.js"

const PREVIEW_MILLISECONDS = 1200

/**
 * What happens on a page on which a text is written: it is saved meanwhile and when one turns away, the page tells how
 * things stand and offers what this browser kept, and the real page is shown beside it.
 *
 * `read()` gives what is saved, `show(fields)` puts other fields on the page. When a decision is answered with something
 * to look at, `ask(data)` tells whether it is made all the same. `onSaved(isNew)` hears when the desk has every word, and
 * whether it has just taken some.
 */
export function makeWriting({ form, word, server, copies, read, show, ask = async () => false, onSaved = () => {} }) {
    const { dataset } = form
    const [saved, since, notices] = ["saved", "since", "notices"].map(name => document.querySelector(`[data-${name}]`))
    const saving = makeSaving({
        address: form.action, point: form.elements.point.value, read, server, copies, tell,
        settle: async (standing, mine, base) => {
            const merged = await settleClash({
                mine, theirs: standing.fields, base, author: standing.author, word, language: dataset.language, direction: dataset.direction,
            })
            if (merged) show(merged)
            return merged
        },
    })
    const preview = showPreview(() => saving.save())
    let previewTimer = null
    for (const kind of ["input", "change"]) {
        document.addEventListener(kind, event => {
            // The fields beside the text are the form's too, wherever they stand.
            if (!form.contains(event.target) && event.target.form !== form) return
            saving.changed()
            clearTimeout(previewTimer)
            previewTimer = setTimeout(() => preview.refresh(), PREVIEW_MILLISECONDS)
        })
    }
    form.addEventListener("submit", event => { event.preventDefault(); saving.save() })
    addEventListener("keydown", event => {
        if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
        event.preventDefault()
        saving.save()
    })
    // Whoever turns to something else leaves nothing unsaved behind.
    addEventListener("blur", () => { if (saving.isUnsaved) saving.save() })
    document.addEventListener("visibilitychange", () => { if (document.hidden && saving.isUnsaved) saving.save() })
    addEventListener("beforeunload", event => { if (saving.isUnsaved) event.preventDefault() })
    for (const deed of document.querySelectorAll("form[data-deed]")) deed.addEventListener("submit", decide)
    offerCopy()
    return { saving, notice, get isSaving() { return saved.dataset.state === "saving" } }

    /** A decision is made upon the text that is on the page: it is saved first. */
    async function decide(event) {
        event.preventDefault()
        const { target: deed, submitter } = event
        if (!await saving.save()) return
        const sent = { ...Object.fromEntries(new FormData(deed, submitter)), point: saving.point }
        let answer = await server.post(deed.action, sent).catch(() => null)
        if (answer?.data.html != null) {
            if (!await ask(answer.data)) return
            answer = await server.post(deed.action, { ...sent, checked: 1 }).catch(() => null)
        }
        if (answer?.status === 200) location.assign(answer.data.address)
        else tell(answer?.status === 401 ? "signedOut" : answer ? "refused" : "offline", answer?.data)
    }

    function tell(state, details) {
        saved.dataset.state = state
        const says = {
            saved: [word("pageSaved")],
            saving: [word("pageSaving")],
            unsaved: [word("pageUnsaved")],
            offline: [word("pageOffline")],
            clash: [word("pageUnsaved")],
            refused: [`${word("pageRefused")} ${details?.fault ?? ""}`],
            signedOut: [word("pageSignedOut"), " ", element("a", { href: dataset.signIn, target: "_blank", rel: "noopener" }, word("pageSignIn"))],
        }[state]
        // The same words are not said to listeners again.
        if (saved.textContent !== says.map(part => part.textContent ?? part).join("")) saved.replaceChildren(...says)
        const isNew = state === "saved" && details?.at != null
        since.textContent = isNew ? timeOf(details.at, { timeStyle: "medium" }) : ""
        if (state === "saved") onSaved(isNew)
    }

    function notice(words, ...deeds) {
        const box = element("div", { class: "notice", role: "status" }, element("p", {}, words))
        box.append(element("p", {}, ...deeds.map(([label, act]) => element("button", {
            type: "button", onclick: () => { box.remove(); act() },
        }, label))))
        notices.replaceChildren(box)
    }

    async function offerCopy() {
        const copy = await copies.find()
        if (!copy) return
        const onPage = read()
        if (Object.keys(onPage).every(name => copy.fields[name] === onPage[name])) return copies.forget()
        notice(word("pageKept", { time: timeOf(copy.at, { dateStyle: "medium", timeStyle: "short" }) }),
            [word("pageRestore"), () => { show(copy.fields); saving.resume(copy) }],
            [word("pageDiscard"), () => copies.forget()])
    }
}

/** The page's preview; `save()` comes before each look. */
export function showPreview(save) {
    return makePreview(document.getElementById("preview"), document.querySelector("[data-preview]"), save)
}

function timeOf(at, style) {
    return new Date(at).toLocaleString(document.documentElement.lang, { ...style, hourCycle: "h23" })
}
