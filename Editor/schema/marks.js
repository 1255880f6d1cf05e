import { linkAddress } from "../addresses.js"
import { Mark } from "../library.js"

// From the outside in: the order of this list is the order of the tree.

export const Link = Mark.create({
    name: "link",
    inclusive: false,
    addAttributes: () => ({ href: { default: null } }),
    parseHTML: () => [{
        tag: "a[href]",
        getAttrs: from => {
            const href = linkAddress(from.getAttribute("href"))
            return href ? { href } : false
        },
    }],
    // No title, no target: what the tree does not know is not made up here.
    renderHTML: ({ mark }) => ["a", { href: mark.attrs.href, rel: "noopener noreferrer" }, 0],
})

export const Language = Mark.create({
    name: "language",
    addAttributes: () => ({ lang: { default: null }, dir: { default: null } }),
    parseHTML: () => [{
        tag: "span",
        consuming: false,
        getAttrs: from => {
            const lang = languageTag(from.getAttribute("lang"))
            const dir = ["ltr", "rtl"].includes(from.getAttribute("dir")) ? from.getAttribute("dir") : null
            return lang || dir ? { lang, dir } : false
        },
    }],
    renderHTML: ({ mark }) => ["span", { lang: mark.attrs.lang, dir: mark.attrs.dir }, 0],
})

/** The tag when it has the form of one, else null. */
export function languageTag(text) {
    return text && text.length <= 35 && /^[A-Za-z][A-Za-z0-9-]*$/.test(text) ? text : null
}

function simple(name, tag, rules, keys) {
    return Mark.create({
        name,
        parseHTML: () => [{ tag }, ...rules],
        renderHTML: () => [tag, 0],
        addKeyboardShortcuts() {
            return Object.fromEntries(keys.map(key => [key, () => this.editor.commands.toggleMark(name)]))
        },
    })
}

export const Bold = simple("bold", "strong", [{ tag: "b" }], ["Mod-b"])
export const Italic = simple("italic", "em", [{ tag: "i" }, { tag: "cite" }], ["Mod-i"])
export const Strike = simple("strike", "s", [{ tag: "del" }, { tag: "strike" }], ["Mod-Shift-x"])
export const Subscript = simple("subscript", "sub", [], ["Mod-,"])
export const Superscript = simple("superscript", "sup", [], ["Mod-."])
export const Code = simple("code", "code", [{ tag: "kbd" }, { tag: "samp" }, { tag: "tt" }], ["Mod-e"])
