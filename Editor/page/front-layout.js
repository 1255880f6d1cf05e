const UNDO_STEPS = 50
const STROKE_MILLISECONDS = 2000

/**
 * A front as it is being laid out: its slots and the stories in them, and what can be done with them. `onChange(kind)` hears
 * of every change; `kind` is `shape` when something stands elsewhere now, `words` when only a field has another value.
 */
export function makeLayout(slots, { layouts, onChange }) {
    let past = []
    let lastStroke = { name: null, at: 0 }

    const slot = key => slots.find(one => one.key === key)
    const place = (key, article) => slot(key)?.stories.find(story => story.article === article)
    const shape = act => {
        remember()
        lastStroke.name = null
        act()
        onChange("shape")
    }
    const remember = () => {
        past.push(JSON.stringify(slots))
        past = past.slice(-UNDO_STEPS)
    }
    const fit = one => { one.count = Math.max(one.count, one.stories.length) }

    return {
        get slots() { return slots },
        get canUndo() { return past.length > 0 },
        slot,
        place,
        json: () => JSON.stringify(slots),
        /** Where a story stands: the keys of its slots. */
        standsIn: article => slots.filter(one => one.stories.some(story => story.article === article)).map(one => one.key),

        /** Takes up what others did too. To go back from there would undo it unseen. */
        adopt(others) {
            slots = others
            past = []
            onChange("adopted")
        },
        undo() {
            const before = past.pop()
            if (!before) return false
            lastStroke.name = null
            slots = JSON.parse(before)
            onChange("shape")
            return true
        },

        addSlot(layout) {
            const key = freshKey()
            const { count } = layouts.find(one => one.key === layout)
            shape(() => slots.push({ key, layout, title: "", count, section: null, stories: [] }))
            return key
        },
        removeSlot(key) { shape(() => { slots = slots.filter(one => one.key !== key) }) },
        moveSlot(key, index) {
            const from = slots.findIndex(one => one.key === key)
            const to = Math.max(0, Math.min(slots.length - 1, index))
            if (from === to) return false
            shape(() => slots.splice(to, 0, ...slots.splice(from, 1)))
            return true
        },
        /** Another layout shows its usual number, unless somebody chose another. */
        setLayout(key, layout) {
            shape(() => {
                const one = slot(key)
                const usual = name => layouts.find(choice => choice.key === name).count
                if (one.count === Math.max(usual(one.layout), one.stories.length)) one.count = usual(layout)
                one.layout = layout
                fit(one)
            })
        },
        setSlot(key, name, value) {
            stroke(`${key}/${name}`)
            slot(key)[name] = value
            fit(slot(key))
            onChange("words")
        },

        /** False when the story stands in the slot already. */
        add(article, key, index = Infinity) {
            if (place(key, article)) return false
            shape(() => {
                slot(key).stories.splice(index, 0, { article, headline: "", picture: null, until: "" })
                fit(slot(key))
            })
            return true
        },
        remove(key, article) {
            shape(() => { slot(key).stories = slot(key).stories.filter(story => story.article !== article) })
        },
        /** Moves a story to a place of its slot or another; false when it cannot stand there. */
        move(key, article, toKey, index) {
            const from = slot(key).stories.findIndex(story => story.article === article)
            if (key !== toKey && place(toKey, article)) return false
            const to = key === toKey && index > from ? index - 1 : index
            if (key === toKey && to === from) return false
            shape(() => {
                const [story] = slot(key).stories.splice(from, 1)
                slot(toKey).stories.splice(to, 0, story)
                fit(slot(toKey))
            })
            return true
        },
        /** One step up or down, at its end into the slot before or after. Gives the key of its slot; null where it stays. */
        step(key, article, by) {
            const index = slot(key).stories.findIndex(story => story.article === article)
            const next = index + by
            if (next >= 0 && next < slot(key).stories.length) return this.move(key, article, key, by > 0 ? next + 1 : next) ? key : null
            const others = slots.filter(one => one.key === key || one.layout !== "newsletter")
            const neighbour = others[others.findIndex(one => one.key === key) + by]
            return neighbour && this.move(key, article, neighbour.key, by > 0 ? 0 : neighbour.stories.length) ? neighbour.key : null
        },
        setPlace(key, article, name, value, kind = "words") {
            stroke(`${key}/${article}/${name}`)
            place(key, article)[name] = value
            onChange(kind)
        },
    }

    /** What is typed into one field without a pause is one step to go back. */
    function stroke(name) {
        const now = Date.now()
        if (lastStroke.name !== name || now - lastStroke.at > STROKE_MILLISECONDS) remember()
        lastStroke = { name, at: now }
    }
}

function freshKey() {
    const bytes = crypto.getRandomValues(new Uint8Array(5))
    return `s${[...bytes].map(byte => byte.toString(36).padStart(2, "0")).join("")}`
}
