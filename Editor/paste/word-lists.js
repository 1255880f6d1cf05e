import { stylesOf } from "./styles.js"

/** Word writes a list as paragraphs that say their level in `mso-list`, with their mark as text: real lists instead. */
export function makeWordLists(body) {
    let lists = []
    let last = null
    for (const paragraph of [...body.querySelectorAll("p, h1, h2, h3, h4, h5, h6")]) {
        const level = levelOf(paragraph)
        if (!level) continue
        const { isOrdered, start } = takeMark(paragraph)
        if (!last || !follows(last, paragraph)) lists = []
        lists = lists.filter(list => list.level <= level)
        let list = lists.at(-1)
        if (!list || list.level < level || (list.level === level && list.isOrdered !== isOrdered)) {
            if (list?.level === level) lists.pop()
            list = openList(lists.at(-1), paragraph, last, { level, isOrdered, start })
            lists.push(list)
        }
        const item = paragraph.ownerDocument.createElement("li")
        const after = lists.length === 1 && !list.node.isConnected
        if (after) paragraph.before(list.node)
        list.node.append(item)
        item.append(paragraph)
        last = lists[0].node
    }
}

function levelOf(paragraph) {
    const list = stylesOf(paragraph)["mso-list"]
    if (!list || list === "none" || list === "skip") return null
    return Number(/level(\d)/.exec(list)?.[1] ?? 1)
}

function follows(last, paragraph) {
    let next = last.nextSibling
    while (next && next.nodeType !== 1) {
        if (next.nodeType === 3 && next.data.trim()) return false
        next = next.nextSibling
    }
    return next === paragraph
}

function openList(above, paragraph, last, { level, isOrdered, start }) {
    const node = paragraph.ownerDocument.createElement(isOrdered ? "ol" : "ul")
    if (isOrdered && start > 1) node.setAttribute("start", start)
    if (above) (above.node.lastElementChild ?? above.node).append(node)
    else if (last?.nextElementSibling === paragraph) last.after(node)
    return { node, level, isOrdered }
}

/** Takes the mark that stands as text before the words away, and says what kind of list it speaks of. */
function takeMark(paragraph) {
    const mark = [...paragraph.querySelectorAll("span")].find(span => /ignore/.test(stylesOf(span)["mso-list"] ?? ""))
    const text = mark?.textContent.replace(/[\s\u00a0]/g, "") ?? ""
    mark?.remove()
    const number = /^\(?(\d+)[.):]?\)?$/.exec(text)?.[1]
    return { isOrdered: Boolean(number) || /^\(?[a-z]{1,5}[.)]\)?$/i.test(text), start: Number(number ?? 1) }
}
