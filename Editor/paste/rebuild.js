import { webAddress } from "../addresses.js"
import { languageTag } from "../schema/marks.js"
import { pastedAddress } from "./links.js"
import { around, flat, isBlock, isLayout, says, withoutOuterBreaks } from "./nodes.js"
import { pastedPicture } from "./pictures.js"
import { isHidden, isUnderlined, marksOf } from "./styles.js"

const HEADINGS = { H1: "h2", H2: "h2", H3: "h3", H4: "h4", H5: "h4", H6: "h4" }
const AS_IT_IS = { P: "p", BLOCKQUOTE: "blockquote", UL: "ul", OL: "ol", LI: "li", TR: "tr" }
const GONE = new Set([
    "SCRIPT", "STYLE", "LINK", "META", "TITLE", "HEAD", "TEMPLATE", "NOSCRIPT", "COL", "COLGROUP", "XML", "BASE", "WBR",
    "DATALIST",
])
const NOT_HELD = new Set([
    "OBJECT", "SVG", "CANVAS", "INPUT", "TEXTAREA", "SELECT", "BUTTON", "APPLET", "MAP", "METER", "PROGRESS", "MATH",
])
const IN_A_LINE = new Set([
    "A", "ABBR", "ACRONYM", "B", "BDI", "BDO", "BIG", "CITE", "CODE", "DATA", "DEL", "DFN", "EM", "FONT", "I", "INS", "KBD",
    "LABEL", "MARK", "NOBR", "Q", "RUBY", "RB", "RT", "RP", "S", "SAMP", "SMALL", "SPAN", "STRIKE", "STRONG", "SUB", "SUP", "TIME",
    "TT", "U", "VAR",
])

/**
 * Writes pasted nodes anew from what the tree can hold, and nothing else: what is not named here does not come through,
 * its words do. `leavings` counts what was left out.
 */
export class Rebuilder {
    constructor(document, { leavings, upload }) {
        Object.assign(this, { document, leavings, upload })
    }

    children(parent) {
        return [...parent.childNodes].flatMap(child => this.node(child))
    }

    node(node) {
        if (node.nodeType === 3) return this.text(node)
        if (node.nodeType !== 1) return []
        const name = node.tagName.toUpperCase()
        if (GONE.has(name) || name.includes(":") && !node.textContent.trim()) return []
        if (isHidden(node)) return []
        if (NOT_HELD.has(name)) return this.leave("parts")
        if (name === "BR") return [this.document.createElement("br")]
        if (name === "IMG") return this.picture(node, "")
        if (name === "FIGURE") return this.figure(node)
        if (["IFRAME", "EMBED", "VIDEO", "AUDIO"].includes(name)) return this.embed(node)
        if (name === "TD" || name === "TH") return this.cell(node, name.toLowerCase())
        if (node.hasAttribute("data-footnote")) return this.footnote(node)
        if (IN_A_LINE.has(name)) return this.inLine(node)
        return this.block(node, name)
    }

    leave(kind) {
        this.leavings.add(kind)
        return []
    }

    text(node) {
        const isVerbatim = node.parentElement?.closest("pre")
        // Programs write two spaces as a space and one that does not break.
        const text = isVerbatim ? node.data : node.data.replace(/ \u00a0|\u00a0 |\u00a0\u00a0+/g, " ")
        return text ? [this.document.createTextNode(text)] : []
    }

    make(name, children, attributes = {}) {
        const made = this.document.createElement(name)
        for (const [key, value] of Object.entries(attributes)) if (value) made.setAttribute(key, value)
        made.append(...children)
        return made
    }

    inLine(node) {
        if (node.classList.contains("Apple-converted-space")) return [this.document.createTextNode(" ")]
        let inside = this.children(node)
        if (!inside.length) return []
        if (isUnderlined(node) && node.textContent.trim()) this.leavings.add("underlined")
        // A quotation inside a line has its marks by style only.
        if (node.tagName === "Q") inside = ["“", ...inside, "”"]
        const inHeading = node.closest("h1, h2, h3, h4, h5, h6, th")
        for (const mark of marksOf(node)) {
            if (mark === "strong" && inHeading) continue
            inside = around(inside, children => this.make(mark, children))
        }
        const lang = languageTag(node.getAttribute("lang"))
        const dir = node.getAttribute("dir")
        // Word and Docs say a language of every run; only what also changes direction is somebody's choice.
        if (lang && ["rtl", "ltr"].includes(dir)) {
            inside = around(inside, children => this.make("span", children, { lang, dir }))
        }
        return node.tagName === "A" && node.hasAttribute("href") ? this.link(node, inside) : inside
    }

    link(node, inside) {
        const href = node.getAttribute("href")
        const address = pastedAddress(href)
        if (address) return around(inside, children => this.make("a", children, { href: address }))
        if (!href.startsWith("#") && href.trim()) this.leavings.add("links")
        return inside
    }

    block(node, name) {
        if (name === "TABLE" && isLayout(node)) return this.wrapped("div", node)
        if (name === "CAPTION") return []
        if (name === "PRE") return node.textContent.trim() ? [this.make("pre", [node.textContent])] : []
        if (name === "HR") return [this.make("hr", [])]
        const inside = this.children(node)
        if (name === "TR" && !inside.length) return []
        if (["TBODY", "THEAD", "TFOOT"].includes(name)) return inside
        if (name === "TABLE") return this.table(node, inside)
        if (!inside.some(says)) return []
        if (name === "DT") return [this.make("p", [this.make("strong", inside)])]
        if (name === "OL") return [this.make("ol", inside, { start: node.getAttribute("start") })]
        const made = HEADINGS[name] ?? (/^Mso(Title|Subtitle)$/.test(node.className) ? "h2" : AS_IT_IS[name] ?? "div")
        if (made === "p" && /\bMso(Intense)?Quote/.test(node.className)) {
            return [this.make("blockquote", [this.make("p", inside)])]
        }
        return made === "p" || made === "div" ? this.paragraphs(made, inside) : [this.make(made, inside)]
    }

    wrapped(name, node) {
        const inside = this.children(node)
        return inside.some(says) ? [this.make(name, inside)] : []
    }

    /** Two line breaks in a row are what old pages have for a paragraph. */
    paragraphs(name, inside) {
        const parts = [[]]
        const isBreak = one => one?.nodeName === "BR"
        const isSpace = one => one.nodeType === 3 && !one.data.trim()
        const kept = inside.filter((one, index) => !(isSpace(one) && isBreak(inside[index - 1]) && isBreak(inside[index + 1])))
        kept.forEach((one, index) => {
            const inRun = isBreak(one) && (isBreak(kept[index + 1]) || isBreak(kept[index - 1]))
            const besideBlock = isBreak(one) && [kept[index - 1], kept[index + 1]].some(isBlock)
            if (inRun || besideBlock) parts.push([])
            else parts.at(-1).push(one)
        })
        return parts.map(withoutOuterBreaks).filter(part => part.some(says)).map(part => this.make(name, part))
    }

    cell(node, name) {
        const inside = this.children(node)
        const tag = name === "th" || node.closest("thead") ? "th" : "td"
        return [this.make(tag, inside, { colspan: node.getAttribute("colspan"), rowspan: node.getAttribute("rowspan") })]
    }

    table(node, rows) {
        const caption = node.querySelector(":scope > caption")
        const words = caption ? this.children(caption) : []
        const before = words.some(says) ? [this.make("p", [this.make("strong", words)])] : []
        const kept = rows.filter(row => row.nodeName === "TR")
        return kept.length ? [...before, this.make("table", kept)] : before
    }

    figure(node) {
        const caption = node.querySelector("figcaption")
        const words = caption?.textContent.replace(/\s+/g, " ").trim() ?? ""
        const images = [...node.querySelectorAll("img")]
        if (!images.length) return this.wrapped("div", node)
        const made = images.flatMap(image => this.picture(image, words))
        // The caption of a picture that was left out is still somebody's words.
        return made.length || !caption ? made : [this.make("p", this.children(caption))]
    }

    picture(image, caption) {
        const picture = pastedPicture(image, this.upload)
        if (!picture) return []
        if (picture.kind) return this.leave(picture.kind)
        const alt = image.getAttribute("alt")
        return [this.make("figure", [], { "data-source": picture.source, "data-alt": alt, "data-caption": caption })]
    }

    embed(node) {
        const address = webAddress(node.getAttribute("src") ?? node.querySelector("source")?.getAttribute("src"))
        if (!address) return this.leave("embeds")
        const title = node.getAttribute("title")
        return [this.make("div", [], { "data-embed": "web", "data-address": address, "data-title": title })]
    }

    footnote(node) {
        const lines = [...node.childNodes].flatMap(child => [...this.node(child), this.document.createTextNode(" ")])
        const words = this.make("span", lines.flatMap(flat), { "data-footnote": "note" })
        return words.textContent.trim() ? [words] : []
    }
}
