import { element } from "../elements.js"
import { differences, proposal, wordsOf } from "./differences.js"

/**
 * Shows two texts of one story beside each other, and gives back the one that somebody makes of them; null when they would
 * rather decide later. `mine`, `theirs` and `base` are the fields of the story's form.
 */
export function settleClash({ mine, theirs, base, author, word, language, direction }) {
    return new Promise(resolve => {
        const parts = []
        for (const name of Object.keys(mine)) {
            if (name !== "body" && mine[name] !== theirs[name]) parts.push(fieldPart(name, mine, theirs, base, word, author))
        }
        const blocks = [mine, theirs, base].map(fields => JSON.parse(fields.body).content)
        const body = differences(blocks[0], blocks[1]).map(run => run.same ? samePart(run.same, word) : blockPart(run, blocks[2], word, author))
        const merged = () => {
            const fields = { ...mine }
            for (const part of parts) Object.assign(fields, part.fields())
            const content = body.flatMap(part => part.blocks())
            fields.body = JSON.stringify({ type: "doc", content: content.length ? content : [{ type: "paragraph" }] })
            return fields
        }
        const close = fields => {
            dialog.close()
            dialog.remove()
            resolve(fields)
        }
        const titleId = "clash-title"
        const dialog = element("dialog", { class: "clash", "aria-labelledby": titleId, oncancel: () => close(null) },
            element("h2", { id: titleId }, word("pageClashTitle")),
            element("p", {}, word("pageClashText", { name: author })),
            element("div", { class: "clash-heads", "aria-hidden": "true" },
                element("p", {}, word("pageYours")), element("p", {}, word("pageTheirs", { name: author }))),
            element("div", { class: "clash-parts", lang: language, dir: direction }, ...parts.map(part => part.dom), ...body.map(part => part.dom)),
            element("p", { class: "clash-deeds" },
                element("button", { type: "button", class: "primary", onclick: () => close(merged()) }, word("pageKeepMerged")),
                element("button", { type: "button", onclick: () => close(null) }, word("pageClose"))))
        document.body.append(dialog)
        dialog.showModal()
    })
}

function fieldPart(name, mine, theirs, base, word, author) {
    const choice = choiceOf(word(name), mine[name] === base[name] ? "theirs" : "mine", ["mine", "theirs"], word, author)
    return {
        dom: row(choice, [mine[name]], [theirs[name]], word, word(name)),
        fields: () => ({ [name]: choice.value() === "mine" ? mine[name] : theirs[name] }),
    }
}

function samePart(blocks, word) {
    const words = blocks.map(wordsOf)
    const shown = words.length > 2 ? [words[0], "…", words.at(-1)] : words
    return {
        dom: element("div", { class: "clash-same", "aria-label": word("pageSame") }, ...shown.map(text => element("p", { dir: "auto" }, text))),
        blocks: () => blocks,
    }
}

function blockPart(run, base, word, author) {
    const choice = choiceOf(word("body"), proposal(run, base), ["mine", "both", "theirs"], word, author)
    return {
        dom: row(choice, run.mine.map(wordsOf), run.theirs.map(wordsOf), word, word("body")),
        blocks: () => ({ mine: run.mine, theirs: run.theirs, both: [...run.mine, ...run.theirs] })[choice.value()],
    }
}

let choices = 0

function choiceOf(label, proposed, values, word, author) {
    const name = `clash-${++choices}`
    const names = { mine: word("pageYours"), theirs: word("pageTheirs", { name: author }), both: word("pageBoth") }
    const radios = values.map(value => element("input", { type: "radio", name, value, checked: value === proposed }))
    return {
        dom: element("fieldset", {}, element("legend", { class: "for-ears" }, label),
            ...radios.map(radio => element("label", {}, radio, " ", names[radio.value]))),
        value: () => radios.find(radio => radio.checked)?.value ?? proposed,
    }
}

function row(choice, mine, theirs, word, label) {
    const side = (kind, texts) => element("div", { class: `clash-${kind}` },
        ...(texts.some(text => text) ? texts.map(text => element("p", { dir: "auto" }, text)) : [element("p", { class: "hint" }, word("pageEmpty"))]))
    return element("div", { class: "clash-row", role: "group", "aria-label": label }, side("mine", mine), side("theirs", theirs), choice.dom)
}
