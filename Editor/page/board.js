import { makePlacing, renew, send } from "./placing.js"

/** The board: cards are moved from column to column, by mouse or by the form that each has. */
const said = document.querySelector("[data-said]")
const has = (list, state) => list.split(" ").includes(state)

function start(board) {
    const words = JSON.parse(board.dataset.words)
    const tell = (key, values = {}) => {
        said.textContent = (words[key] ?? key).replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all)
    }

    async function move(card, state) {
        const headline = card.querySelector("[data-open]").textContent.trim()
        const name = board.querySelector(`[data-column="${state}"]`).dataset.name
        const { status, data } = await send(card.dataset.action, { to: state, point: card.dataset.point })
        if (status === 0) return tell("pageOffline")
        const address = card.dataset.address
        // Whatever came of it, the board shows how things stand.
        const fresh = await renew("[data-board]")
        if (!fresh) return
        start(fresh)
        if (status === 200) tell("boardMoved", { headline, state: name })
        else tell("boardRefused", { headline, reason: data.fault ?? "" })
        fresh.querySelector(`[data-address="${address}"] [data-open]`)?.focus()
    }

    makePlacing(board, {
        things: "[data-card]", places: "[data-column]",
        mayPut: (card, column) => has(`${card.dataset.to} ${card.dataset.opens}`, column.dataset.column),
        put: (card, column) => {
            // What readers will see is decided where it is seen.
            if (has(card.dataset.opens, column.dataset.column)) location.assign(card.dataset.address)
            else move(card, column.dataset.column)
        },
    })
    for (const form of board.querySelectorAll("[data-card] form")) {
        form.addEventListener("submit", event => {
            event.preventDefault()
            move(form.closest("[data-card]"), event.submitter.value)
        })
    }
}

start(document.querySelector("[data-board]"))
