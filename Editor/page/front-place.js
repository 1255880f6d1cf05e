import { element } from "../elements.js"

/** A story in a slot: a row to be moved, and behind it what the front says instead of the story's own words. */
export function makePlace(slot, story, index, context) {
    const { layout, word, say, nameOf, stories, pictures, open, show, focusOn } = context
    const { key } = slot
    const { article } = story
    const known = stories[article] ?? { headline: `${article}`, state: "", detail: word("placeGone"), thumbnail: "" }
    const name = story.headline || known.headline
    const id = `${key}/${article}`
    const isOpen = open.has(id)
    const focus = deed => `${id}/${deed}`

    const step = by => {
        const to = layout.slot(layout.step(key, article, by))
        if (!to) return
        say("saidMoved", { name, number: to.stories.findIndex(one => one.article === article) + 1, slot: nameOf(to) })
        focusOn(`${to.key}/${article}/${by < 0 ? "up" : "down"}`, `${to.key}/${article}/edit`)
    }

    const remove = () => {
        const next = slot.stories[index + 1] ?? slot.stories[index - 1]
        layout.remove(key, article)
        say("saidRemoved", { name, slot: nameOf(slot) })
        focusOn(...(next ? [`${key}/${next.article}/remove`] : []), `${key}/layout`)
    }
    const button = (deed, label, sign, act, more = {}) => element("button", {
        type: "button", class: "sign", "data-focus": focus(deed), "aria-label": word(label, { name }), onclick: act, ...more,
    }, sign)
    const toggle = () => {
        if (isOpen) open.delete(id)
        else open.add(id)
        show()
    }

    const words = element("bdi", { lang: context.language }, name)
    const signs = element("span", { class: "hint" })
    const tell = () => {
        const said = layout.place(key, article)
        words.textContent = said.headline || known.headline
        signs.textContent = [
            known.detail,
            said.headline ? word("placeChanged") : "",
            said.until ? said.until <= context.now() ? word("placeOver") : word("placePinned", { time: said.until.replace("T", " ").slice(0, 16) }) : "",
        ].filter(Boolean).join(" · ")
    }
    tell()

    const picture = story.picture ? pictures[story.picture] : known.thumbnail
    const row = element("div", { class: "place-row", draggable: "true" },
        picture ? element("img", { class: "thumb", src: picture, alt: "", loading: "lazy", draggable: "false" }) : element("span", { class: "thumb" }),
        element("p", { class: "place-words" }, words, signs),
        element("div", { class: "place-deeds" },
            button("up", "placeUp", "↑", () => step(-1)),
            button("down", "placeDown", "↓", () => step(1)),
            button("edit", "placeEdit", "…", toggle, { "aria-expanded": String(isOpen) }),
            button("remove", "placeRemove", "×", remove)))
    return element("li", {
        class: "place", "data-article": article, "data-state": known.state,
        onkeydown: event => {
            if (!event.altKey || !["ArrowUp", "ArrowDown"].includes(event.key)) return
            event.preventDefault()
            step(event.key === "ArrowUp" ? -1 : 1)
        },
    }, row, isOpen ? details() : null)

    function details() {
        const set = (field, value, kind) => {
            layout.setPlace(key, article, field, value, kind)
            tell()
        }
        const headline = element("input", {
            "data-focus": focus("headline"), value: story.headline, placeholder: known.headline, maxlength: 300, dir: "auto", lang: context.language,
            oninput: () => set("headline", headline.value),
        })
        const until = element("input", {
            "data-focus": focus("until"), type: "datetime-local", step: 1, value: story.until, onchange: () => set("until", until.value),
        })
        const target = element("select", {
            "data-focus": focus("target"), onchange: () => {
                const to = layout.slot(target.value)
                if (!layout.move(key, article, to.key, to.stories.length)) {
                    say("saidAlready", { name, slot: nameOf(to) })
                    return show()
                }
                open.delete(id)
                open.add(`${to.key}/${article}`)
                show()
                say("saidMoved", { name, number: to.stories.length, slot: nameOf(to) })
                focusOn(`${to.key}/${article}/target`)
            },
        }, ...layout.slots.filter(one => one.layout !== "newsletter").map(one =>
            element("option", { value: one.key, selected: one.key === key }, nameOf(one))))
        const labelled = (text, field) => element("label", {}, element("span", { class: "hint" }, text), field)
        return element("div", { class: "place-details" },
            labelled(word("placeHeadline"), headline),
            labelled(word("placeUntil"), until),
            labelled(word("placeMoveTo"), target),
            element("p", { class: "place-picture" }, element("span", { class: "hint" }, word("placePicture")),
                element("button", {
                    type: "button", "data-focus": focus("choose"), onclick: async () => {
                        const chosen = await context.library.choose()
                        if (!chosen) return
                        pictures[chosen.id] = chosen.thumbnail
                        set("picture", chosen.id, "shape")
                    },
                }, word("placePictureChoose")),
                story.picture ? element("button", {
                    type: "button", "data-focus": focus("own"), onclick: () => { set("picture", null, "shape"); focusOn(focus("choose")) },
                }, word("placePictureOwn")) : null))
    }
}
