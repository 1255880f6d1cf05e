import { Node } from "../library.js"
import { footnoteView } from "../views/footnote.js"

export const Footnote = Node.create({
    name: "footnote",
    group: "inline",
    inline: true,
    // Not `inline*`: a note stands in no other note.
    content: "(text | hardBreak)*",
    // Outside it is one thing, a number; its words are edited in a dialog.
    atom: true,
    draggable: true,
    parseHTML: () => [{ tag: "span[data-footnote]" }],
    renderHTML: () => ["span", { "data-footnote": "" }, 0],
    addNodeView: () => footnoteView,
})
