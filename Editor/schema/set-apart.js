import { Node, wrappingInputRule } from "../library.js"
import { attribute } from "./attribute.js"
import { attributedView } from "../views/attributed.js"
import { factBoxView } from "../views/fact-box.js"

export const Quotation = Node.create({
    name: "blockquote",
    group: "block",
    content: "block+",
    defining: true,
    addAttributes: () => ({ attribution: attribute("attribution") }),
    parseHTML: () => [{ tag: "blockquote" }],
    renderHTML: ({ HTMLAttributes }) => ["blockquote", HTMLAttributes, 0],
    addNodeView: () => attributedView("blockquote", "quotation"),
    addKeyboardShortcuts() {
        return { "Mod-Shift-b": () => this.editor.commands.toggleWrap(this.name) }
    },
    addInputRules() {
        return [wrappingInputRule({ find: /^>\s$/, type: this.type })]
    },
})

export const PullQuotation = Node.create({
    name: "pullQuotation",
    group: "block",
    content: "inline*",
    defining: true,
    addAttributes: () => ({ attribution: attribute("attribution") }),
    // Before a paragraph, which it would be otherwise.
    parseHTML: () => [{ tag: "p[data-pull-quotation]", priority: 60 }],
    renderHTML: ({ HTMLAttributes }) => ["p", { "data-pull-quotation": "", ...HTMLAttributes }, 0],
    addNodeView: () => attributedView("p", "pull-quotation"),
})

export const FactBox = Node.create({
    name: "factBox",
    group: "block",
    content: "block+",
    defining: true,
    addAttributes: () => ({ title: attribute("title", "") }),
    parseHTML: () => [{ tag: "aside[data-fact-box]" }],
    renderHTML: ({ HTMLAttributes }) => ["aside", { "data-fact-box": "", ...HTMLAttributes }, 0],
    addNodeView: () => factBoxView,
})
