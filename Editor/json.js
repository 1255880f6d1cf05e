// The tree's JSON, in and out, in the form in which the newspaper writes it: members in the order type, attrs, content,
// marks, text; attributes at their defaults left out. Equal stories give equal texts.

const always = value => value
const ifAny = value => (value === "" || value == null ? undefined : value)
const spanning = value => (value > 1 ? value : undefined)

const ATTRIBUTES = {
    heading: { level: always },
    orderedList: { start: always },
    blockquote: { attribution: ifAny },
    pullQuotation: { attribution: ifAny },
    picture: { source: always, alt: always, caption: ifAny, credit: ifAny, width: ifAny, height: ifAny },
    tableCell: { colspan: spanning, rowspan: spanning },
    tableHeader: { colspan: spanning, rowspan: spanning },
    codeBlock: { language: ifAny },
    factBox: { title: always },
    embed: { provider: always, address: always, title: ifAny },
    link: { href: always },
    language: { lang: ifAny, dir: ifAny },
}

/** A node of the editor as the server reads it; pictures that are still being uploaded are left out. */
export function nodeJSON(node, isLeftOut = () => false) {
    const json = { type: node.type.name }
    if (node.isText) {
        if (node.marks.length) json.marks = node.marks.map(mark => withAttributes({ type: mark.type.name }, mark.attrs))
        json.text = clean(node.text)
        return json
    }
    withAttributes(json, node.attrs)
    const content = []
    node.forEach(child => {
        if (isLeftOut(child) || (child.isText && clean(child.text) === "")) return
        content.push(nodeJSON(child, isLeftOut))
    })
    if (!content.length && node.type.contentMatch.defaultType?.name === "paragraph") content.push({ type: "paragraph" })
    if (content.length) json.content = content
    return json
}

function withAttributes(json, values) {
    const attributes = {}
    for (const [name, written] of Object.entries(ATTRIBUTES[json.type] ?? {})) {
        const value = written(values[name])
        if (value != null) attributes[name] = typeof value === "string" ? clean(value) : value
    }
    if (Object.keys(attributes).length) json.attrs = attributes
    return json
}

// Characters that neither HTML nor XML can hold arrive by pasting; the server would take them out too.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g

function clean(text) {
    return text.replace(FORBIDDEN, "")
}

const NEEDS_PARAGRAPH = new Set(["doc", "listItem", "blockquote", "factBox", "tableCell", "tableHeader"])
const SAYS_NOTHING_WHEN_EMPTY = new Set(["bulletList", "orderedList", "table"])

/** JSON from the server as the editor can hold it: no container is empty, no list or table without entries is left. */
export function loadable(json) {
    const document = json ?? { type: "doc" }
    return fill(document)
}

function fill(node) {
    if (node.type === "text") return { ...node, text: clean(node.text), marks: lastOfEachKind(node.marks) }
    const content = (node.content ?? []).map(fill).filter(says)
    if (!content.length && NEEDS_PARAGRAPH.has(node.type)) content.push({ type: "paragraph" })
    const attrs = node.attrs && Object.fromEntries(Object.entries(node.attrs).filter(([, value]) => value != null))
    return { ...node, attrs, content: content.length ? content : undefined }
}

function says(node) {
    if (node.type === "text") return node.text !== ""
    return Boolean(node.content) || !SAYS_NOTHING_WHEN_EMPTY.has(node.type)
}

/** The tree may say one kind of mark twice, the innermost counts; the editor holds it once. */
function lastOfEachKind(marks) {
    return marks && [...new Map(marks.map(mark => [mark.type, mark])).values()]
}
