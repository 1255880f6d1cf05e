import { gatherFootnotes } from "./footnotes.js"
import { Leavings } from "./leavings.js"
import { mendLists } from "./lists.js"
import { Rebuilder } from "./rebuild.js"
import { stylesOf, withStylesAsData } from "./styles.js"
import { makeWordLists } from "./word-lists.js"

/** Whether the HTML was copied in a story editor: then it is the tree already. */
export const isOwn = html => /\sdata-pm-slice=/.test(html)

/**
 * Foreign HTML made of what the tree can hold. `upload(file)` takes a picture whose bytes are in the HTML and answers with
 * the source to show it by. Answers with `{ html, leavings }`.
 */
export function cleaned(html, { upload } = {}) {
    const leavings = new Leavings()
    const { body } = new DOMParser().parseFromString(withStylesAsData(html), "text/html")
    takeComments(body, leavings)
    gatherFootnotes(body)
    makeWordLists(body)
    const made = body.ownerDocument.createElement("div")
    const rebuilder = new Rebuilder(body.ownerDocument, { leavings, upload })
    made.append(...rebuilder.paragraphs("div", rebuilder.children(body)))
    mendLists(made)
    return { html: made.innerHTML, leavings }
}

/** What colleagues noted beside the text in Word is not the text. */
function takeComments(body, leavings) {
    for (const node of body.querySelectorAll("[data-style*='mso-element']")) {
        if (stylesOf(node)["mso-element"] === "comment") {
            leavings.add("comments")
            node.remove()
        }
    }
    body.querySelectorAll(".msocomanchor, .MsoCommentReference").forEach(node => node.remove())
}
