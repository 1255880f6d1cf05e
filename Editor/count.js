// Words and reading time, counted as the newspaper counts them (Documents/Text/WordCount).

const WORDS_A_MINUTE = 230

const WORD = /[\p{L}\p{N}]/u
const MARK = /[\p{M}\u200c\u200d\u00ad\u0640]/u
const IDEOGRAPH = /[\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u
const JOINERS = new Set(["'", ".", ",", "\"", "’", "׳", "״"])

/** Runs of letters and digits; an apostrophe or a gershayim inside a word does not divide it; an ideograph is a word. */
export function countWords(text) {
    let count = 0
    let isInside = false
    let joinerBefore = false
    for (const character of text) {
        if (MARK.test(character)) continue
        if (IDEOGRAPH.test(character)) {
            count += 1
            isInside = false
            joinerBefore = false
        } else if (WORD.test(character)) {
            if (!isInside) count += 1
            isInside = true
            joinerBefore = false
        } else if (JOINERS.has(character)) {
            isInside = isInside && !joinerBefore
            joinerBefore = true
        } else {
            isInside = false
            joinerBefore = false
        }
    }
    return count
}

export const readingMinutes = words => Math.max(1, Math.round(words / WORDS_A_MINUTE))

/** All words of the story: blocks divided by a blank line, entries and rows by a line end, cells by a tab; notes last. */
export function plainText(doc) {
    const notes = []
    const paragraphs = paragraphsOf(doc, notes)
    return [...paragraphs, ...notes].join("\n\n")
}

function paragraphsOf(parent, notes) {
    const found = []
    const add = text => {
        const trimmed = (text ?? "").trim()
        if (trimmed) found.push(trimmed)
    }
    parent.forEach(node => {
        const { name } = node.type
        const { alt, caption, credit, title, attribution } = node.attrs
        if (name === "picture") add([alt, caption, credit].filter(words => words.trim()).join("\n"))
        else if (name === "embed") add(title)
        else if (name === "bulletList" || name === "orderedList") {
            add(children(node).map(item => paragraphsOf(item, notes).join("\n")).filter(Boolean).join("\n"))
        } else if (name === "table") {
            add(children(node).map(row => children(row).map(cell => paragraphsOf(cell, notes).join("\n")).join("\t")).join("\n"))
        } else if (node.isTextblock) {
            add(line(node, notes))
            add(attribution)
        } else {
            if (name === "factBox") add(title)
            found.push(...paragraphsOf(node, notes))
            add(attribution)
        }
    })
    return found
}

const children = node => Array.from({ length: node.childCount }, (_, index) => node.child(index))

function line(node, notes) {
    let text = ""
    node.forEach(child => {
        if (child.isText) text += child.text
        else if (child.type.name === "hardBreak") text += "\n"
        else if (child.type.name === "footnote") notes.push(line(child, []))
    })
    return text
}
