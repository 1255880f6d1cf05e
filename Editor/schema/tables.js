import { Extension, Node, pm } from "../library.js"
import { count } from "./attribute.js"

const { goToNextCell, tableEditing } = pm.tables

function span(name) {
    return {
        default: 1,
        parseHTML: from => Math.min(count(from.getAttribute(name)) ?? 1, 1000),
        renderHTML: attributes => (attributes[name] > 1 ? { [name]: attributes[name] } : {}),
    }
}

const spans = () => ({ colspan: span("colspan"), rowspan: span("rowspan") })

export const Table = Node.create({
    name: "table",
    group: "block",
    content: "tableRow+",
    tableRole: "table",
    isolating: true,
    parseHTML: () => [{ tag: "table" }],
    renderHTML: () => ["div", { class: "story-table" }, ["table", ["tbody", 0]]],
})

export const TableRow = Node.create({
    name: "tableRow",
    content: "(tableCell | tableHeader)*",
    tableRole: "row",
    parseHTML: () => [{ tag: "tr" }],
    renderHTML: () => ["tr", 0],
})

function cell(name, tag, tableRole) {
    return Node.create({
        name,
        content: "block+",
        tableRole,
        isolating: true,
        addAttributes: spans,
        parseHTML: () => [{ tag }],
        renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
    })
}

export const TableCell = cell("tableCell", "td", "cell")
export const TableHeader = cell("tableHeader", "th", "header_cell")

/** Selecting cells, and Tab from cell to cell; Tab in the last one makes a row. */
export const TableEditing = Extension.create({
    name: "tableEditing",
    // Before the lists: inside a cell Tab goes on to the next.
    priority: 200,
    // The library of tables finds its nodes by this role.
    extendNodeSchema: node => ({ tableRole: node.config.tableRole ?? null }),
    addKeyboardShortcuts() {
        const go = direction => () => {
            const { state, view } = this.editor
            if (isInListInsideCell(state)) return false
            return goToNextCell(direction)(state, view.dispatch)
        }
        return {
            Tab: () => go(1)() || (pm.tables.isInTable(this.editor.state) && !isInListInsideCell(this.editor.state)
                && pm.tables.addRowAfter(this.editor.state, this.editor.view.dispatch)
                && goToNextCell(1)(this.editor.state, this.editor.view.dispatch)),
            "Shift-Tab": go(-1),
        }
    },
    addProseMirrorPlugins: () => [tableEditing()],
})

function isInListInsideCell(state) {
    const { $from } = state.selection
    for (let depth = $from.depth; depth > 0; depth -= 1) {
        const { name } = $from.node(depth).type
        if (name === "listItem") return true
        if (name === "tableCell" || name === "tableHeader") return false
    }
    return false
}
