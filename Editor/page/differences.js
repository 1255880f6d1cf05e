/**
 * Where two lists of blocks differ: runs of `{ same }` and `{ mine, theirs }` in order. Blocks are alike when their JSON is.
 */
export function differences(mine, theirs) {
    const [left, right] = [mine, theirs].map(blocks => blocks.map(block => JSON.stringify(block)))
    const runs = []
    const add = (kind, block) => {
        const last = runs.at(-1)
        if (kind === "same") {
            if (last?.same) last.same.push(block)
            else runs.push({ same: [block] })
        } else if (last?.mine) last[kind].push(block)
        else runs.push({ mine: [], theirs: [], [kind]: [block] })
    }
    const lengths = longest(left, right)
    let [i, j] = [0, 0]
    while (i < left.length || j < right.length) {
        if (i < left.length && j < right.length && left[i] === right[j]) add("same", mine[i++], j++)
        else if (j >= right.length || i < left.length && lengths[i + 1][j] >= lengths[i][j + 1]) add("mine", mine[i++])
        else add("theirs", theirs[j++])
    }
    return runs.flatMap(paired)
}

/** As many blocks on both sides are the same blocks, each changed: they are compared one by one. */
function paired(run) {
    if (run.same || run.mine.length !== run.theirs.length) return [run]
    return run.mine.map((block, index) => ({ mine: [block], theirs: [run.theirs[index]] }))
}

/** How long the longest common run of blocks is from each place on. */
function longest(left, right) {
    const lengths = Array.from({ length: left.length + 1 }, () => new Uint32Array(right.length + 1))
    for (let i = left.length - 1; i >= 0; i--) {
        for (let j = right.length - 1; j >= 0; j--) {
            lengths[i][j] = left[i] === right[j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1])
        }
    }
    return lengths
}

/**
 * What to keep where two texts differ, by what both began with: what only one of them changed is that one's; where both
 * did, both.
 */
export function proposal({ mine, theirs }, base) {
    const known = new Set(base.map(block => JSON.stringify(block)))
    const isOld = blocks => blocks.every(block => known.has(JSON.stringify(block)))
    if (mine.length === 0) return isOld(theirs) ? "mine" : "theirs"
    if (theirs.length === 0) return isOld(mine) ? "theirs" : "mine"
    if (isOld(mine)) return "theirs"
    return isOld(theirs) ? "mine" : "both"
}

/** The words of a block. */
export function wordsOf(block) {
    if (block.type === "text") return block.text
    if (block.type === "hardBreak") return "\n"
    const inside = (block.content ?? []).map(wordsOf).join(block.content?.some(part => part.type === "text") ? "" : "\n")
    return inside || block.attrs?.caption || block.attrs?.alt || block.attrs?.alternativeText || block.attrs?.src || `(${block.type})`
}
