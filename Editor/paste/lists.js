/** Lists as old programs nest them, a list right inside a list, become lists inside entries; what is in no entry gets one. */
export function mendLists(body) {
    for (const list of body.querySelectorAll("ul, ol")) {
        let item = null
        for (const child of [...list.childNodes]) {
            if (child.nodeName === "LI") item = child
            else if (child.nodeType === 3 && !child.data.trim()) child.remove()
            else if (item && (child.nodeName === "UL" || child.nodeName === "OL")) item.append(child)
            else {
                item = list.ownerDocument.createElement("li")
                child.replaceWith(item)
                item.append(child)
            }
        }
        if (!list.childElementCount) list.remove()
    }
}
