const TRANSLATED = ["ar", "fr", "he"]

/** The editor's words in the language of the page; none for English, which the editor itself speaks. */
export async function editorWords() {
    const language = document.documentElement.lang
    return TRANSLATED.includes(language) ? (await import(`../words/${language}.js`)).words : {}
}
