import { element, freshId } from "../elements.js"

const TYPING_MILLISECONDS = 180

/**
 * A list of chosen things in their order, and a field to find more: sections, names, topics, stories. The form carries their
 * numbers. All of it by key: arrows and Enter in the field, and a button at each thing to remove it or move it up.
 * Gives back what chooses a thing from elsewhere.
 */
export function makeChooser(root, { server, word, edition, onChange }) {
    const list = root.querySelector("ol")
    const value = root.querySelector("input[type=hidden]")
    const field = root.querySelector("input[type=text]")
    const options = [...root.querySelectorAll("[data-options] > li")].map(item => ({ id: item.dataset.id, name: item.textContent }))
    const chosen = () => [...list.children].map(item => item.dataset.id)

    const keep = () => {
        value.value = chosen().join(",")
        onChange()
    }
    const dress = item => {
        const name = item.textContent
        item.append(
            element("button", {
                type: "button", class: "up", "aria-label": word("pageMoveUp", { name }), onclick: () => {
                    if (item.previousElementSibling) item.previousElementSibling.before(item)
                    keep()
                    item.querySelector(".up").focus()
                },
            }, "↑"),
            element("button", {
                type: "button", class: "remove", "aria-label": word("pageRemove", { name }), onclick: () => {
                    const next = item.nextElementSibling ?? item.previousElementSibling
                    item.remove()
                    keep()
                    ;(next?.querySelector(".remove") ?? field)?.focus()
                },
            }, "×"))
        return item
    }
    const choose = thing => {
        if (!chosen().includes(String(thing.id))) {
            list.append(dress(element("li", { "data-id": thing.id }, element("bdi", {}, thing.name))))
            keep()
        }
        field.value = ""
        close()
    }
    for (const item of list.children) dress(item)
    const chooser = { root, choose, has: id => chosen().includes(String(id)), focus: () => field?.focus() }
    if (!field) return chooser

    // The field and what it finds

    const box = element("ul", { id: freshId("found"), class: "found", role: "listbox", "aria-label": field.placeholder, hidden: true })
    field.after(box)
    field.setAttribute("role", "combobox")
    field.setAttribute("autocomplete", "off")
    field.setAttribute("aria-autocomplete", "list")
    field.setAttribute("aria-controls", box.id)
    field.setAttribute("aria-expanded", "false")
    let active = -1
    let asked = 0
    let timer = null

    const items = () => [...box.querySelectorAll("[role=option]")]
    const point = index => {
        active = index
        items().forEach((item, place) => {
            item.setAttribute("aria-selected", String(place === active))
            if (place === active) item.scrollIntoView({ block: "nearest" })
        })
        field.setAttribute("aria-activedescendant", items()[active]?.id ?? "")
    }
    const close = () => {
        clearTimeout(timer)
        asked += 1
        box.hidden = true
        box.replaceChildren()
        field.setAttribute("aria-expanded", "false")
        point(-1)
    }
    const show = (things, name) => {
        const left = things.filter(thing => !chosen().includes(String(thing.id)))
        const option = (label, detail, act) => element("li", {
            id: freshId("option"), role: "option", "aria-selected": "false",
            onmousedown: event => { event.preventDefault(); act() },
        }, element("bdi", {}, label), detail ? element("span", { class: "hint" }, detail) : null)
        const rows = left.map(thing => {
            const row = option(thing.name, thing.detail, () => choose(thing))
            row.act = () => choose(thing)
            return row
        })
        if (root.dataset.add && name && !things.some(thing => thing.name.toLowerCase() === name.toLowerCase())) {
            const act = () => add(name)
            const row = option(word("pageAdd", { name }), "", act)
            row.act = act
            rows.push(row)
        }
        box.replaceChildren(...(rows.length ? rows : [element("li", { class: "hint", role: "presentation" }, word("pageNothingFound"))]))
        box.hidden = false
        field.setAttribute("aria-expanded", "true")
        point(rows.length ? 0 : -1)
    }
    const add = async name => {
        const { status, data } = await server.post(root.dataset.add, { name, edition }).catch(() => ({ status: 0, data: {} }))
        if (status === 200) choose(data)
    }
    const find = async () => {
        const words = field.value.trim()
        const turn = ++asked
        if (!root.dataset.find) {
            const wanted = words.toLowerCase()
            return show(options.filter(option => option.name.toLowerCase().includes(wanted)), "")
        }
        if (!words) return close()
        const address = `${root.dataset.find}?${new URLSearchParams({ q: words, edition })}`
        const { status, data } = await server.get(address).catch(() => ({ status: 0 }))
        if (turn === asked && status === 200) show(data.found, words)
    }

    field.addEventListener("input", event => {
        event.stopPropagation()
        clearTimeout(timer)
        timer = setTimeout(find, root.dataset.find ? TYPING_MILLISECONDS : 0)
    })
    field.addEventListener("focus", () => { if (!root.dataset.find) find() })
    field.addEventListener("blur", close)
    field.addEventListener("keydown", event => {
        const count = items().length
        if (event.key === "ArrowDown" && box.hidden) find()
        else if (event.key === "ArrowDown" && count) point((active + 1) % count)
        else if (event.key === "ArrowUp" && count) point((active + count - 1) % count)
        else if (event.key === "Escape" && !box.hidden) close()
        else if (event.key === "Enter") {
            if (!box.hidden && items()[active]) items()[active].act()
        } else return
        event.preventDefault()
    })
    return chooser
}
