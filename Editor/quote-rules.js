// Which quotation marks a language takes: double, single, and whether a straight apostrophe is one in every place.

const NARROW = "\u202f"

const pairs = {
    en: ["“", "”", "‘", "’"],
    he: ["“", "”", "‘", "’"],
    ar: ["«", "»", "‘", "’"],
    fa: ["«", "»", "‹", "›"],
    fr: ["«" + NARROW, NARROW + "»", "’", "’"],
    de: ["„", "“", "‚", "‘"],
    es: ["«", "»", "‘", "’"],
    it: ["«", "»", "’", "’"],
    pt: ["“", "”", "‘", "’"],
    ru: ["«", "»", "„", "“"],
    uk: ["«", "»", "„", "“"],
    pl: ["„", "”", "’", "’"],
    nl: ["“", "”", "‘", "’"],
    yi: ["„", "“", "‚", "’"],
}

const APOSTROPHE = "’"
const HEBREW = /[\u05d0-\u05ea\u05f0-\u05f2]/
const HEBREW_LANGUAGES = new Set(["he", "iw", "yi"])

const base = language => (language || "en").toLowerCase().split("-")[0]

/** Whether a mark after this text opens: at the start, after a space, a dash, an opening bracket or an opening mark. */
function opens(before) {
    return before === ""
        || /[\s\u00a0\u202f([{<\u2013\u2014\u2012\u05be/-]$/.test(before) || /[“‘„‚«‹¿¡]\u202f?$/.test(before)
}

/**
 * What to put for the character that is typed after `before`, the text of its paragraph: `{ text, taken }`, where `taken`
 * counts the characters before it that give way. Null when it stays as it is.
 */
export function quotedText(language, before, typed) {
    const tongue = base(language)
    const [open, close, openSingle, closeSingle] = pairs[tongue] ?? pairs[base(language) === "iw" ? "he" : "en"]
    if (HEBREW_LANGUAGES.has(tongue)) {
        const hebrew = insideHebrewWord(before, typed, closeSingle)
        if (hebrew) return hebrew
    }
    if (typed === "\"") return { text: opens(before) ? open : close, taken: 0 }
    if (typed !== "'") return null
    if (!opens(before)) return { text: apostropheOrClose(before, openSingle, closeSingle), taken: 0 }
    return { text: openSingle, taken: 0 }
}

/** Between letters a straight mark is an apostrophe, unless a single quotation is open there. */
function apostropheOrClose(before, openSingle, closeSingle) {
    const isOpen = before.lastIndexOf(openSingle) > before.lastIndexOf(closeSingle)
    return isOpen && openSingle !== APOSTROPHE && closeSingle !== APOSTROPHE ? closeSingle : APOSTROPHE
}

/**
 * Hebrew puts its own marks into words: gershayim before the last letter of an abbreviation, geresh after a letter.
 * Whether a mark closes a quotation or stands inside a word is known only when the next letter comes.
 */
function insideHebrewWord(before, typed, closeSingle) {
    const letter = before.at(-1) ?? ""
    if (typed === "'" && HEBREW.test(letter)) {
        const isQuoted = before.lastIndexOf("‘") > before.lastIndexOf(closeSingle)
        return { text: isQuoted ? closeSingle : "׳", taken: 0 }
    }
    if (!HEBREW.test(typed) || !HEBREW.test(before.at(-2) ?? "")) return null
    if (letter === "”") return { text: "״" + typed, taken: 1 }
    if (letter === "’") return { text: "׳" + typed, taken: 1 }
    return null
}
