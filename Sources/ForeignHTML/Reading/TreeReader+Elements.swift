import Documents

extension TreeReader {
    /// Reads one element by its name; an element that is not named here has only its text read.
    mutating func read(_ node: ParsedNode, into flow: inout Flow, _ marks: [Mark], _ depth: Int) {
        switch node.name {
        case "b", "strong": readInline(node, .strong, into: &flow, marks, depth)
        case "i", "em", "cite", "var", "dfn": readInline(node, .emphasis, into: &flow, marks, depth)
        case "code", "kbd", "samp", "tt": readInline(node, .code, into: &flow, marks, depth)
        case "s", "del", "strike": readInline(node, .strikethrough, into: &flow, marks, depth)
        case "sub": readInline(node, .subscript, into: &flow, marks, depth)
        case "sup": readSuperscript(node, into: &flow, marks, depth)
        case "a": readLink(node, into: &flow, marks, depth)
        case "q": readQuote(node, into: &flow, marks, depth)
        case "rt": readRuby(node, into: &flow, marks, depth)
        case "br": flow.line.addLineBreak()
        case "rp", "wbr", "source", "track", "param": break
        default: readBlockElement(node, into: &flow, marks, depth)
        }
    }

    private mutating func readBlockElement(_ node: ParsedNode, into flow: inout Flow, _ marks: [Mark], _ depth: Int) {
        switch node.name {
        case "h1", "h2": readHeading(.two, node, into: &flow, marks, depth)
        case "h3": readHeading(.three, node, into: &flow, marks, depth)
        case "h4", "h5", "h6": readHeading(.four, node, into: &flow, marks, depth)
        case "ul", "ol", "menu", "dir": readList(node, into: &flow, marks, depth)
        case "blockquote": readQuotation(node, into: &flow, marks, depth)
        case "aside", "section", "div", "p", "dd", "figcaption": readBox(node, into: &flow, marks, depth)
        case "figure": readFigure(node, into: &flow, marks, depth)
        case "img": readPicture(node, into: &flow, marks)
        case "table": readTable(node, into: &flow, marks, depth)
        case "pre" where node.has(class: "wp-block-verse"): readVerse(node, into: &flow, marks)
        case "pre": readCode(node, into: &flow)
        case "hr": flow.add(.divider)
        case "iframe", "video", "audio", "object", "embed": readEmbed(node, into: &flow, marks, depth)
        case "noscript": readFallback(node, into: &flow, marks, depth)
        case "dt", "summary": readBlock(node, into: &flow, marks.adding(.strong), depth)
        case _ where ElementNames.special.contains(node.name): readBlock(node, into: &flow, marks, depth)
        default: readChildren(of: node, into: &flow, marks, depth)
        }
    }

    /// Boxes that are more than a block when their class says so.
    private mutating func readBox(_ node: ParsedNode, into flow: inout Flow, _ marks: [Mark], _ depth: Int) {
        if node.has(class: "fact-box"), canNest(node, at: depth) {
            readFactBox(node, into: &flow, marks, depth)
        } else if node.has(anyClass: Self.pullQuotationClasses) {
            readPullQuotation(node, into: &flow, marks, depth)
        } else if node.has(anyClass: Self.galleryClasses) {
            readGallery(node, into: &flow, marks, depth)
        } else if node.has(class: "wp-caption"), node.first(where: { $0.name == "img" }) != nil {
            readFigure(node, into: &flow, marks, depth)
        } else if node.has(anyClass: Self.captionClasses), !node.has(class: "blocks-gallery-caption"),
            flow.captionLastPicture(with: caption(of: node))
        {
            return
        } else if node.name == "section", node.has(class: "footnotes") {
            readFootnoteSection(node, into: &flow, marks, depth)
        } else if let embed = placedEmbed(node) {
            flow.add(.embed(embed))
        } else {
            readBlock(node, into: &flow, marks, depth)
        }
    }

    private mutating func readInline(
        _ node: ParsedNode, _ mark: Mark, into flow: inout Flow, _ marks: [Mark], _ depth: Int
    ) {
        readChildren(of: node, into: &flow, marks.adding(mark), depth)
    }

    private mutating func readQuote(_ node: ParsedNode, into flow: inout Flow, _ marks: [Mark], _ depth: Int) {
        flow.line.add("“", marks)
        readChildren(of: node, into: &flow, marks, depth)
        flow.line.add("”", marks)
    }

    /// How a word is pronounced stands in brackets behind it.
    private mutating func readRuby(_ node: ParsedNode, into flow: inout Flow, _ marks: [Mark], _ depth: Int) {
        flow.line.add("(", marks)
        readChildren(of: node, into: &flow, marks, depth)
        flow.line.add(")", marks)
    }

    private mutating func readCode(_ node: ParsedNode, into flow: inout Flow) {
        let code = node.first { $0.name == "code" }
        let classes = [node["class"], code?["class"]].compactMap(\.self).joined(separator: " ")
        let language = classes.split(whereSeparator: \.isWhitespace).first { $0.hasPrefix("language-") }
            .map { String($0.dropFirst("language-".count)) }
        let text = CharacterRules.cleaned(node.textContent)
        guard !text.isBlank else { return flow.endLine() }
        flow.add(.code(text, language: language.flatMap { CharacterRules.isName($0) ? $0 : nil }))
    }

    /// A poem is no program: its lines stay lines of text.
    private func readVerse(_ node: ParsedNode, into flow: inout Flow, _ marks: [Mark]) {
        flow.endLine()
        for line in node.textContent.split(separator: "\n", omittingEmptySubsequences: false) {
            flow.line.add(String(line), marks)
            flow.line.addLineBreak()
        }
        flow.endLine()
    }

    /// What a page shows without scripts often repeats a picture that a script would load.
    private mutating func readFallback(_ node: ParsedNode, into flow: inout Flow, _ marks: [Mark], _ depth: Int) {
        flow.endLine()
        let blocks = blocks(in: node, marks: marks, depth: depth)
        flow.add(blocks.filter { block in block != flow.blocks.last })
    }

    private mutating func readFactBox(_ node: ParsedNode, into flow: inout Flow, _ marks: [Mark], _ depth: Int) {
        var title = ""
        if let heading = node.meaningfulChildren.first, ElementNames.headings.contains(heading.name) {
            title = text(of: heading)
            taken.insert(ObjectIdentifier(heading))
        }
        flow.add(.factBox(title: title, blocks(in: node, marks: marks, depth: depth + 1)))
    }

    /// The first element for which the condition holds and whose words are not taken, outside of figures and quotations
    /// further in: what stands in those is theirs.
    func untaken(in node: ParsedNode, where condition: (ParsedNode) -> Bool) -> ParsedNode? {
        for child in node.children where !child.isText && !taken.contains(ObjectIdentifier(child)) {
            if condition(child) { return child }
            if child.name == "figure" || (child.name == "blockquote" && node.name == "blockquote") { continue }
            if let found = untaken(in: child, where: condition) { return found }
        }
        return nil
    }

    /// An element's words on one line, without those that were already taken.
    func text(of node: ParsedNode) -> String {
        var line = LineBuilder()
        addText(of: node, to: &line)
        return line.finish().plainText
    }

    private func addText(of node: ParsedNode, to line: inout LineBuilder) {
        let isBlock = node.name == "br" || ElementNames.special.contains(node.name)
        if isBlock { line.add(" ", []) }
        line.add(node.text, [])
        for child in node.children where !taken.contains(ObjectIdentifier(child)) { addText(of: child, to: &line) }
        if isBlock { line.add(" ", []) }
    }
}

extension [Mark] {
    func adding(_ mark: Mark) -> [Mark] { contains(mark) ? self : self + [mark] }
}
