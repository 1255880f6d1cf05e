/** What could not be kept of something that was pasted, counted by kind: nothing is lost silently. */
export class Leavings {
    counts = new Map()

    add(kind, number = 1) {
        this.counts.set(kind, (this.counts.get(kind) ?? 0) + number)
    }

    /** In words, such as "Left out: 2 pictures of other sites, 1 comment."; empty when all was kept. */
    words(desk) {
        if (!this.counts.size) return ""
        const list = [...this.counts].map(([kind, number]) => desk.count("paste." + kind, number))
        return desk.word("paste.leftOut", { list: list.join(desk.word("paste.and")) })
    }
}
