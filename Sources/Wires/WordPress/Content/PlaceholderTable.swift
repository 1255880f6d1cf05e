import Documents

/// Nodes that HTML cannot say, kept aside while the HTML around them is read; each leaves a picture or a link behind
/// whose address names its place here.
struct PlaceholderTable {
    private(set) var blocks: [[Block]] = []
    private(set) var footnotes: [[Inline]] = []
    /// Drawn anew each time, so that no content can name a place.
    private let base = "https://placeholder.invalid/\(UInt64.random(in: 0...UInt64.max))/"

    /// HTML that stands for blocks, itself a block.
    mutating func html(for nodes: [Block]) -> String {
        blocks.append(nodes)
        return "<figure><img src=\"\(base)block/\(blocks.count - 1)\" alt=\"\"></figure>"
    }

    /// HTML that stands for a footnote in a line of text.
    mutating func html(forFootnote note: [Inline]) -> String {
        footnotes.append(note)
        return "<a href=\"\(base)note/\(footnotes.count - 1)\">*</a>"
    }

    func blocks(for picture: PlacedPicture) -> [Block]? {
        number(in: picture.source, kind: "block/").flatMap { blocks.indices.contains($0) ? blocks[$0] : nil }
    }

    func footnote(for target: LinkTarget) -> [Inline]? {
        number(in: target.address, kind: "note/").flatMap { footnotes.indices.contains($0) ? footnotes[$0] : nil }
    }

    private func number(in address: String, kind: String) -> Int? {
        let prefix = base + kind
        return address.hasPrefix(prefix) ? Int(address.dropFirst(prefix.count)) : nil
    }
}

// MARK: - Putting the nodes back

extension PlaceholderTable {
    /// The blocks with every placeholder replaced by what it stands for.
    func restored(_ source: [Block]) -> [Block] {
        source.rewritten(leaf: leaf, line: restored)
    }

    private func leaf(_ block: Block) -> [Block] {
        switch block {
        case .picture(let picture): blocks(for: picture).map(restored) ?? [block]
        case .gallery(let pictures): restored(gallery: pictures)
        default: [block]
        }
    }

    private func restored(gallery pictures: [PlacedPicture]) -> [Block] {
        guard pictures.contains(where: { blocks(for: $0) != nil }) else { return [.gallery(pictures)] }
        return pictures.flatMap { picture in blocks(for: picture).map(restored) ?? [.picture(picture)] }
    }

    private func restored(_ inlines: [Inline]) -> [Inline] {
        inlines.map { inline in
            guard case .text(_, let marks) = inline else { return inline }
            for case .link(let target) in marks {
                if let note = footnote(for: target) { return .footnote(note) }
            }
            return inline
        }
    }
}
