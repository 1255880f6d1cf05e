import { webAddress, typedAddress } from "./addresses.js"
import { dialogField, openDialog } from "./dialog.js"

/** What the desk knows about an address; without an answer it is a plain page of the web. */
export async function recognised(desk, address) {
    try {
        const known = await desk.embeds.recognise?.(address)
        if (known) return { provider: known.provider || "web", address: known.address || address, title: known.title || null }
    } catch {
        // The desk is out of reach; the address itself is enough to go on with.
    }
    return null
}

/** Asks for an address and embeds what is there; with `place`, in the place of an embed that is there already. */
export function openEmbedDialog(editor, place = null) {
    const { desk } = editor.storage
    const { input, row } = dialogField(desk.word("embed.address"), {
        type: "url", dir: "ltr", value: place?.node.attrs.address, placeholder: "https://", inputmode: "url",
    })
    openDialog({
        desk,
        title: desk.word(place ? "embed.change" : "embed.new"),
        fields: [row],
        confirm: desk.word("embed.set"),
        async onConfirm() {
            const address = webAddress(typedAddress(input.value) ?? "")
            if (!address) return desk.word("embed.refused")
            const known = (await recognised(desk, address)) ?? { provider: "web", address, title: null }
            if (place) place.set(known)
            else editor.commands.insertContent({ type: "embed", attrs: known })
        },
        view: editor.view,
    })
    input.select()
}
