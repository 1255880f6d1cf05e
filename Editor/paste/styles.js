const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi
const QUOTED_OR_FORBIDDEN = /"[^"]*"|'[^']*'|[\s/](style|on[a-z]+)(?=\s*=)/gi

/**
 * HTML with its styles and handlers as `data-…`: the policy of the page forbids them in elements, and a browser complains
 * of them even where it only parses. Styles are read as text besides: a browser drops what only Word understands.
 */
export function withStylesAsData(html) {
    return html.replace(/<style\b[\s\S]*?<\/style\s*>/gi, "")
        .replace(TAG, tag => tag.replace(QUOTED_OR_FORBIDDEN, (part, name) => (name ? ` data-${name.toLowerCase()}` : part)))
}

/** The declarations of a style. */
export function stylesOf(node) {
    const styles = {}
    for (const declaration of (node.getAttribute?.("data-style") ?? "").split(";")) {
        const colon = declaration.indexOf(":")
        if (colon > 0) styles[declaration.slice(0, colon).trim().toLowerCase()] = declaration.slice(colon + 1).trim().toLowerCase()
    }
    return styles
}

const isHeavy = weight => weight === "bold" || weight === "bolder" || Number(weight) >= 600
const isLight = weight => weight === "normal" || weight === "lighter" || Number(weight) < 600

const TAGS = {
    B: "strong", STRONG: "strong", I: "em", EM: "em", CITE: "em", DFN: "em", VAR: "em", S: "s", DEL: "s", STRIKE: "s",
    SUB: "sub", SUP: "sup", CODE: "code", KBD: "code", SAMP: "code", TT: "code",
}

/** The marks of an element, by its name and by its style, which can also take the name's meaning away. */
export function marksOf(node) {
    const styles = stylesOf(node)
    const marks = new Set([TAGS[node.tagName]].filter(Boolean))
    const weight = styles["font-weight"]
    if (weight) isHeavy(weight) ? marks.add("strong") : isLight(weight) && marks.delete("strong")
    if (/italic|oblique/.test(styles["font-style"] ?? "")) marks.add("em")
    else if (styles["font-style"] === "normal") marks.delete("em")
    if (/line-through/.test(styles["text-decoration"] ?? styles["text-decoration-line"] ?? "")) marks.add("s")
    if (styles["vertical-align"] === "super") marks.add("sup")
    if (styles["vertical-align"] === "sub") marks.add("sub")
    return [...marks]
}

export function isUnderlined(node) {
    if (node.tagName === "U") return true
    return /underline/.test(stylesOf(node)["text-decoration"] ?? "") && !node.closest("a") && !node.querySelector("a")
}

export function isHidden(node) {
    const styles = stylesOf(node)
    return node.hidden || styles.display === "none" || styles["mso-hide"] === "all" || styles.visibility === "hidden"
}
