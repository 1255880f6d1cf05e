import { webAddress } from "../addresses.js"
import { Node } from "../library.js"
import { embedView } from "../views/embed.js"
import { attribute } from "./attribute.js"

export const Embed = Node.create({
    name: "embed",
    group: "block",
    atom: true,
    draggable: true,
    addAttributes: () => ({
        provider: attribute("provider", "web", text => (/^[A-Za-z0-9+#._-]{1,40}$/.test(text) ? text : "web")),
        address: attribute("address", ""),
        title: attribute("title"),
    }),
    parseHTML: () => [{
        tag: "div[data-embed]",
        getAttrs: from => (webAddress(from.getAttribute("data-address")) ? null : false),
    }],
    renderHTML: ({ node, HTMLAttributes }) =>
        ["div", { "data-embed": "", ...HTMLAttributes }, node.attrs.title || node.attrs.address],
    addNodeView: () => embedView,
})
