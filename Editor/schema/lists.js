import { Node, wrappingInputRule } from "../library.js"

export const ListItem = Node.create({
    name: "listItem",
    content: "block+",
    defining: true,
    parseHTML: () => [{ tag: "li" }],
    renderHTML: () => ["li", 0],
    addKeyboardShortcuts() {
        return {
            Enter: () => this.editor.commands.splitListItem(this.name),
            Tab: () => this.editor.commands.sinkListItem(this.name),
            "Shift-Tab": () => this.editor.commands.liftListItem(this.name),
        }
    },
})

export const BulletList = Node.create({
    name: "bulletList",
    group: "block list",
    content: "listItem+",
    parseHTML: () => [{ tag: "ul" }],
    renderHTML: () => ["ul", 0],
    addKeyboardShortcuts() {
        return { "Mod-Shift-8": () => this.editor.commands.toggleList(this.name, "listItem") }
    },
    addInputRules() {
        return [wrappingInputRule({ find: /^\s*[-*•]\s$/, type: this.type })]
    },
})

export const OrderedList = Node.create({
    name: "orderedList",
    group: "block list",
    content: "listItem+",
    addAttributes: () => ({
        start: {
            default: 1,
            parseHTML: from => {
                const start = Number(from.getAttribute("start") ?? 1)
                return Number.isInteger(start) && Math.abs(start) <= 1_000_000_000 ? start : 1
            },
            renderHTML: ({ start }) => (start === 1 ? {} : { start }),
        },
    }),
    parseHTML: () => [{ tag: "ol" }],
    renderHTML: ({ HTMLAttributes }) => ["ol", HTMLAttributes, 0],
    addKeyboardShortcuts() {
        return { "Mod-Shift-7": () => this.editor.commands.toggleList(this.name, "listItem") }
    },
    addInputRules() {
        return [wrappingInputRule({
            find: /^(\d{1,4})[.)]\s$/,
            type: this.type,
            getAttributes: match => ({ start: Number(match[1]) }),
            joinPredicate: (match, node) => node.childCount + node.attrs.start === Number(match[1]),
        })]
    },
})
