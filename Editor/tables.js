import { insertBlocks } from "./pictures.js"
import { pm } from "./library.js"

const tables = pm.tables

/** A table of three columns with a row of headings and two rows; the cursor goes into its first cell. */
export function insertTable(editor) {
    const { tableRow, tableHeader, tableCell, table, paragraph } = editor.schema.nodes
    const row = type => tableRow.create(null, [1, 2, 3].map(() => type.create(null, paragraph.create())))
    const before = editor.state.selection.from
    insertBlocks(editor, [table.create(null, [row(tableHeader), row(tableCell), row(tableCell)])])
    const { state, view } = editor
    let first = null
    state.doc.nodesBetween(Math.max(0, before - 2), Math.min(state.doc.content.size, before + 8), (node, position) => {
        if (first == null && node.type === tableHeader) first = position
    })
    if (first != null) {
        view.dispatch(state.tr.setSelection(pm.state.TextSelection.near(state.doc.resolve(first + 1))))
    }
}

const command = run => editor => {
    run(editor.state, editor.view.dispatch)
    editor.view.focus()
}
const possible = run => editor => run(editor.state)

function action(key, run) {
    return { key, run: command(run), isEnabled: possible(run) }
}

/** What can be done with the table around the cursor. */
export const tableActions = [
    action("table.rowAbove", tables.addRowBefore),
    action("table.rowBelow", tables.addRowAfter),
    action("table.columnBefore", tables.addColumnBefore),
    action("table.columnAfter", tables.addColumnAfter),
    action("table.headerRow", tables.toggleHeader("row")),
    action("table.headerColumn", tables.toggleHeader("column")),
    action("table.merge", tables.mergeCells),
    action("table.split", tables.splitCell),
    action("table.deleteRow", tables.deleteRow),
    action("table.deleteColumn", tables.deleteColumn),
    action("table.delete", tables.deleteTable),
]

export const isInTable = editor => tables.isInTable(editor.state)
