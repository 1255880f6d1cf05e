import Documents

extension TreeReader {
    static let captionClasses = ["wp-caption-text", "gallery-caption", "wp-element-caption"]
    static let galleryClasses = ["gallery", "wp-block-gallery", "blocks-gallery-grid", "tiled-gallery"]

    mutating func readPicture(_ node: ParsedNode, into flow: inout Flow, _ marks: [Mark]) {
        if node.has(anyClass: ["emoji", "wp-smiley"]), let words = node["alt"], !words.isEmpty {
            return flow.line.add(words, marks)
        }
        if let picture = picture(node) { flow.add(.picture(picture)) }
    }

    private mutating func picture(_ node: ParsedNode) -> PlacedPicture? {
        let width = side(node["width"])
        let height = side(node["height"])
        if let width, let height, width <= 1, height <= 1 {
            left.add("picture", "of one pixel", line: node.line)
            return nil
        }
        guard let source = PictureSource.best(of: node) else {
            left.add("picture", "without a usable address", line: node.line)
            return nil
        }
        return PlacedPicture(
            source: source, alternativeText: CharacterRules.cleaned(node["alt"] ?? "").trimmed, width: width,
            height: height)
    }

    private func side(_ written: String?) -> Int? {
        guard let digits = written?.trimmed.prefix(while: \.isNumber), let pixels = Int(digits) else { return nil }
        return (1...Limits.pictureSide).contains(pixels) && written?.contains("%") == false ? pixels : nil
    }

    /// A figure of any kind: its caption goes to what it shows.
    mutating func readFigure(_ node: ParsedNode, into flow: inout Flow, _ marks: [Mark], _ depth: Int) {
        if node.has(anyClass: Self.pullQuotationClasses) { return readPullQuotation(node, into: &flow, marks, depth) }
        if node.has(anyClass: Self.galleryClasses) { return readGallery(node, into: &flow, marks, depth) }
        let captionNode = untaken(in: node) { $0.name == "figcaption" || $0.has(anyClass: Self.captionClasses) }
        if let captionNode { taken.insert(ObjectIdentifier(captionNode)) }
        let blocks = blocks(in: node, marks: marks, depth: depth)
        guard let captionNode else { return flow.add(blocks) }
        if blocks.count == 1, let captioned = self.captioned(blocks[0], by: captionNode) {
            flow.add(captioned)
        } else {
            let pictures = blocks.compactMap(\.placedPicture)
            flow.add(pictures.count == blocks.count && blocks.count > 1 ? [.gallery(pictures)] : blocks)
            readBlock(captionNode, into: &flow, marks, depth)
        }
    }

    /// Nil when the block has no place for a caption.
    private mutating func captioned(_ block: Block, by node: ParsedNode) -> Block? {
        switch block {
        case .picture(var picture):
            (picture.caption, picture.credit) = caption(of: node)
            return .picture(picture)
        case .quotation(let blocks, attribution: nil):
            let words = caption(of: node)
            return .quotation(
                blocks, attribution: [words.caption, words.credit].filter { !$0.isEmpty }.joined(separator: " "))
        case .embed(var embed) where embed.title == nil:
            let words = caption(of: node).caption
            embed.title = words.isEmpty ? nil : words
            return .embed(embed)
        default: return nil
        }
    }

    /// A caption's words, and apart from them the credit that it names.
    mutating func caption(of node: ParsedNode) -> (caption: String, credit: String) {
        if let link = untaken(in: node, where: { $0.name == "a" && $0["href"] != nil }) {
            left.add("link", "in a caption: \((link["href"] ?? "").prefix(80))", line: link.line)
        }
        guard
            let credit = node.first(where: {
                $0.has(anyClass: ["credit", "media-credit", "photo-credit", "wp-media-credit"])
            })
        else { return (text(of: node), "") }
        let words = text(of: credit)
        taken.insert(ObjectIdentifier(credit))
        return (text(of: node), words)
    }

    mutating func readGallery(_ node: ParsedNode, into flow: inout Flow, _ marks: [Mark], _ depth: Int) {
        var inner = Flow()
        readChildren(of: node, into: &inner, [], depth)
        inner.endLine()
        var pictures: [PlacedPicture] = []
        var others: [Block] = []
        for block in inner.blocks.flatMap(\.unlisted) {
            switch block {
            case .picture(let picture): pictures.append(picture)
            case .gallery(let more): pictures += more
            default: others.append(block)
            }
        }
        if !pictures.isEmpty { flow.add(.gallery(pictures)) }
        flow.add(others)
    }
}

extension Block {
    fileprivate var placedPicture: PlacedPicture? {
        if case .picture(let picture) = self { picture } else { nil }
    }

    /// Galleries are often written as lists; the blocks of the items of such a list, the block itself otherwise.
    fileprivate var unlisted: [Block] {
        if case .unorderedList(let items) = self { items.flatMap(\.blocks) } else { [self] }
    }
}

extension Flow {
    /// Gives a caption that stands behind a picture to it; false when there is no picture without one.
    mutating func captionLastPicture(with words: (caption: String, credit: String)) -> Bool {
        endLine()
        guard case .picture(var picture) = blocks.last, picture.caption.isEmpty else { return false }
        (picture.caption, picture.credit) = words
        blocks[blocks.count - 1] = .picture(picture)
        return true
    }
}
