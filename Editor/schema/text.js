import { Node, textblockTypeInputRule } from "../library.js"

export const Doc = Node.create({ name: "doc", topNode: true, content: "block+" })

export const Text = Node.create({ name: "text", group: "inline" })

export const Paragraph = Node.create({
    name: "paragraph",
    // First among the blocks: wherever the schema needs a block to fill a gap, it makes a paragraph.
    priority: 1000,
    group: "block",
    content: "inline*",
    parseHTML: () => [{ tag: "p" }],
    renderHTML: () => ["p", 0],
    addKeyboardShortcuts() {
        return { "Mod-Alt-0": () => this.editor.commands.setNode("paragraph") }
    },
})

export const Heading = Node.create({
    name: "heading",
    group: "block",
    content: "inline*",
    defining: true,
    addAttributes: () => ({ level: { default: 2, rendered: false } }),
    parseHTML: () => [2, 3, 4].map(level => ({ tag: "h" + level, attrs: { level } })),
    renderHTML: ({ node }) => ["h" + node.attrs.level, 0],
    addKeyboardShortcuts() {
        const toggle = level => () => this.editor.commands.toggleNode("heading", "paragraph", { level })
        return { "Mod-Alt-2": toggle(2), "Mod-Alt-3": toggle(3), "Mod-Alt-4": toggle(4) }
    },
    addInputRules() {
        return [2, 3, 4].map(level =>
            textblockTypeInputRule({ find: new RegExp(`^#{${level}}\\s$`), type: this.type, getAttributes: { level } }))
    },
})

export const HardBreak = Node.create({
    name: "hardBreak",
    group: "inline",
    inline: true,
    selectable: false,
    linebreakReplacement: true,
    parseHTML: () => [{ tag: "br" }],
    renderHTML: () => ["br"],
    renderText: () => "\n",
    addKeyboardShortcuts() {
        const insert = () => this.editor.commands.command(({ tr, state, dispatch }) => {
            if (state.selection.$from.parent.type.spec.code) return false
            if (dispatch) tr.replaceSelectionWith(this.type.create()).scrollIntoView()
            return true
        })
        return { "Shift-Enter": insert, "Mod-Enter": () => this.editor.commands.exitCode() || insert() }
    },
})

export const CodeBlock = Node.create({
    name: "codeBlock",
    group: "block",
    content: "text*",
    marks: "",
    code: true,
    defining: true,
    addAttributes: () => ({
        language: {
            default: null,
            parseHTML: from => /language-([A-Za-z0-9+#._-]{1,40})/.exec(from.firstElementChild?.className ?? "")?.[1] ?? null,
            rendered: false,
        },
    }),
    parseHTML: () => [{ tag: "pre", preserveWhitespace: "full" }],
    renderHTML: ({ node }) => {
        const { language } = node.attrs
        return ["pre", { dir: "ltr", spellcheck: "false" }, ["code", language ? { class: "language-" + language } : {}, 0]]
    },
    addKeyboardShortcuts() {
        return {
            // Without it nobody gets out of code at the end of a story.
            Enter: ({ editor }) => {
                const { $from, empty } = editor.state.selection
                if (!empty || $from.parent.type !== this.type || $from.parentOffset < $from.parent.nodeSize - 2) return false
                if (!$from.parent.textContent.endsWith("\n\n")) return false
                return editor.chain().command(({ tr }) => {
                    tr.delete($from.pos - 2, $from.pos)
                    return true
                }).exitCode().run()
            },
        }
    },
})

export const Divider = Node.create({
    name: "horizontalRule",
    group: "block",
    parseHTML: () => [{ tag: "hr" }],
    renderHTML: () => ["hr"],
})
