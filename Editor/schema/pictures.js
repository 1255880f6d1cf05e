import { Node } from "../library.js"
import { galleryView } from "../views/gallery.js"
import { pictureView } from "../views/picture.js"
import { attribute, count } from "./attribute.js"

export const Picture = Node.create({
    name: "picture",
    group: "block",
    atom: true,
    draggable: true,
    addAttributes: () => ({
        source: attribute("source", ""),
        alt: attribute("alt", ""),
        caption: attribute("caption", ""),
        credit: attribute("credit", ""),
        width: attribute("width", null, count),
        height: attribute("height", null, count),
    }),
    parseHTML: () => [{ tag: "figure[data-source]" }],
    // What other programs get when a story is copied into them: its words.
    renderHTML: ({ node, HTMLAttributes }) =>
        ["figure", HTMLAttributes, [node.attrs.caption, node.attrs.credit].filter(Boolean).join(" ")],
    addNodeView: () => pictureView,
})

export const Gallery = Node.create({
    name: "gallery",
    group: "block",
    content: "picture*",
    isolating: true,
    parseHTML: () => [{ tag: "div[data-gallery]" }],
    renderHTML: () => ["div", { "data-gallery": "" }, 0],
    addNodeView: () => galleryView,
})
