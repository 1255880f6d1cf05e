const WRAPPED_LETTERS = 55

/**
 * Paragraphs of a plain text, each a list of lines. A blank line divides paragraphs; without any, each line is one. Lines
 * that a mail program has broken for their length are one line again.
 */
export function plainParagraphs(text) {
    const clean = text.replace(/\r\n?/g, "\n").replace(/[\u2028\u2029]/g, "\n").trim()
    if (!clean) return []
    if (!/\n[ \t]*\n/.test(clean)) return clean.split(/\n+/).map(line => [line.trim()])
    return clean.split(/\n(?:[ \t]*\n)+/).map(paragraph => {
        const lines = paragraph.split("\n").map(line => line.trim()).filter(Boolean)
        const isWrapped = lines.length > 1 && lines.slice(0, -1).every(line => line.length >= WRAPPED_LETTERS)
        return isWrapped ? [lines.join(" ")] : lines
    })
}
