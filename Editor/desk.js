import { Extension } from "./library.js"
import { english } from "./words.js"

/**
 * What every part of the editor is given: the words, the doors to pictures, links, embeds and comments, and a way to say something.
 * It hangs on the editor as `editor.storage.desk`.
 */
export function makeDesk(options) {
    const words = { ...english, ...options.words }
    const forms = new Intl.PluralRules(document.documentElement.lang || "en")
    return {
        language: options.language || "en",
        direction: options.direction || "ltr",
        readOnly: Boolean(options.readOnly),
        pictures: options.pictures ?? {},
        links: options.links ?? {},
        embeds: options.embeds ?? {},
        comments: options.comments ?? {},
        /** The words under a key; `{name}` in them is replaced by the value of that name. */
        word(key, values = {}) {
            return (words[key] ?? key).replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all)
        },
        /** Other words by which somebody may look for what is under a key. */
        also: key => words[key + ".also"] ?? "",
        /** Words for a number of things: `key.one`, `key.two` and so on, as far as the language has them, else `key`. */
        count(key, number, values = {}) {
            const own = `${key}.${forms.select(number)}`
            const form = words[own] ? own : key
            return this.word(form, { count: number, ...values })
        },
        /** Tells in the status line; the door replaces it, and `warn`, once the line is there. */
        say() {},
        /** Tells what was left out; it stays until it is dismissed. */
        warn() {},
        /** Fields whose text is not in the document yet; each is a function that puts it there. */
        unsaved: new Set(),
        /** The dialogs that are open. */
        dialogs: new Set(),
    }
}

export const deskExtension = desk => Extension.create({ name: "desk", addStorage: () => desk })
