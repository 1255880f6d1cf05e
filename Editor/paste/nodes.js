// Questions and small changes that are asked of nodes while a paste is written anew.

const BLOCKS = new Set([
    "P", "DIV", "H2", "H3", "H4", "UL", "OL", "LI", "TABLE", "TR", "TD", "TH", "BLOCKQUOTE", "PRE", "HR", "FIGURE",
])

export const isBlock = node => Boolean(node) && BLOCKS.has(node.nodeName)

/** A mark goes around the words inside blocks, never around a block. */
export function around(nodes, wrap) {
    const result = []
    let run = []
    const finish = () => {
        if (run.some(node => node.nodeType !== 3 || node.data.trim())) result.push(wrap(run))
        else result.push(...run)
        run = []
    }
    for (const node of nodes) {
        if (!isBlock(node)) run.push(node)
        else {
            finish()
            if (!["FIGURE", "HR", "PRE"].includes(node.nodeName) && !node.hasAttribute("data-embed")) {
                node.replaceChildren(...around([...node.childNodes], wrap))
            }
            result.push(node)
        }
    }
    finish()
    return result
}

/** What a note may hold of a block: the words in it. */
export function flat(node) {
    return isBlock(node) ? [...node.childNodes].flatMap(flat) : [node]
}

/** Without the line breaks and spaces at both ends. */
export function withoutOuterBreaks(nodes) {
    const isEmpty = node => node.nodeName === "BR" || (node.nodeType === 3 && !node.data.trim())
    const first = nodes.findIndex(node => !isEmpty(node))
    return first < 0 ? [] : nodes.slice(first, nodes.findLastIndex(node => !isEmpty(node)) + 1)
}

/** Whether a reader would see anything of it. */
export function says(node) {
    if (node.nodeType === 3) return node.data.replace(/[\u00a0\u200b\ufeff]/g, " ").trim() !== ""
    return ["HR", "FIGURE"].includes(node.nodeName) || node.hasAttribute("data-embed") || [...node.childNodes].some(says)
}

/** A table that only sets things beside each other, as mail does. */
export function isLayout(table) {
    const role = table.getAttribute("role")
    return role === "presentation" || role === "none" || table.querySelectorAll("td, th").length <= 1
        || Boolean(table.querySelector("table"))
}
