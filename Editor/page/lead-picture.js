/** The picture at the head of a story: chosen from the library, described, taken away. */
export function makeLeadPicture(root, { library, onChange }) {
    const [number, image, words] = ["input[type=hidden]", "img", "[data-has-picture]"].map(selector => root.querySelector(selector))
    const field = name => root.querySelector(`[name=${name}]`)
    const put = picture => {
        number.value = picture?.id ?? ""
        words.hidden = !picture
        if (picture) {
            image.src = picture.thumbnail
            image.alt = picture.alt
        }
        for (const [name, value] of [["pictureText", picture?.alt], ["pictureCaption", picture?.caption], ["pictureCredit", picture?.credit]]) {
            field(name).value = value ?? ""
            field(name).dispatchEvent(new Event("shown"))
        }
        onChange()
    }
    root.querySelector("[data-choose]").addEventListener("click", async () => {
        const picture = await library.choose()
        if (picture) put(picture)
    })
    root.querySelector("[data-remove]").addEventListener("click", () => put(null))
}
