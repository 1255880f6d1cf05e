/// How one text became another, word by word.
package enum WordDifference {
    package enum Kind: String, Hashable, Sendable {
        case same
        case removed
        case added
    }

    /// A run of words that were kept, taken out or put in.
    package struct Run: Hashable, Sendable {
        package var kind: Kind
        package var text: String

        package init(_ kind: Kind, _ text: String) {
            self.kind = kind
            self.text = text
        }
    }

    /// The paragraphs of both texts in their order, each as its runs. Paragraphs that stand for one another are compared by
    /// their words; to read all runs but the added gives the old text, all but the removed the new one.
    package static func paragraphs(from old: String, to new: String) -> [[Run]] {
        let (left, right) = (lines(of: old), lines(of: new))
        var rows: [[Run]] = []
        for change in aligned(left, right) {
            switch change {
            case .same(let line): rows.append([Run(.same, line)])
            case .changed(let old, let new):
                for index in 0..<max(old.count, new.count) {
                    if index < old.count, index < new.count {
                        rows.append(words(from: old[index], to: new[index]))
                    } else if index < old.count {
                        rows.append([Run(.removed, old[index])])
                    } else {
                        rows.append([Run(.added, new[index])])
                    }
                }
            }
        }
        return rows
    }

    /// One line as its runs.
    package static func words(from old: String, to new: String) -> [Run] {
        var runs: [Run] = []
        func add(_ kind: Kind, _ words: [String]) {
            guard !words.isEmpty else { return }
            let text = words.joined()
            if runs.last?.kind == kind { runs[runs.count - 1].text += text } else { runs.append(Run(kind, text)) }
        }
        for change in aligned(pieces(of: old), pieces(of: new)) {
            switch change {
            case .same(let word): add(.same, [word])
            case .changed(let old, let new):
                add(.removed, old)
                add(.added, new)
            }
        }
        return runs
    }

    private enum Change {
        case same(String)
        case changed(old: [String], new: [String])
    }

    /// What both lists share, and between it what differs (Myers, as the standard library has it).
    private static func aligned(_ old: [String], _ new: [String]) -> [Change] {
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for change in new.difference(from: old) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        var changes: [Change] = []
        var (i, j) = (0, 0)
        while i < old.count || j < new.count {
            var (gone, come): ([String], [String]) = ([], [])
            while removed.contains(i) {
                gone.append(old[i])
                i += 1
            }
            while inserted.contains(j) {
                come.append(new[j])
                j += 1
            }
            if !gone.isEmpty || !come.isEmpty { changes.append(.changed(old: gone, new: come)) }
            if i < old.count, j < new.count { changes.append(.same(old[i])) }
            i += 1
            j += 1
        }
        return changes
    }

    private static func lines(of text: String) -> [String] { text.split(separator: "\n").map(String.init) }

    /// Words with the spaces before them: more is written at the end of a line than at its beginning.
    private static func pieces(of line: String) -> [String] {
        var pieces: [String] = []
        for character in line {
            if let last = pieces.last?.last, last.isWhitespace || !character.isWhitespace {
                pieces[pieces.count - 1].append(character)
            } else {
                pieces.append(String(character))
            }
        }
        return pieces
    }
}
