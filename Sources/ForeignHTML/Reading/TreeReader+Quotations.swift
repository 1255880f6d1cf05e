import Documents

extension TreeReader {
    static let pullQuotationClasses = ["pull-quotation", "wp-block-pullquote", "pullquote", "pull-quote"]

    mutating func readQuotation(_ node: ParsedNode, into flow: inout Flow, _ marks: [Mark], _ depth: Int) {
        if let embed = socialEmbed(node) { return flow.add(.embed(embed)) }
        if node.has(anyClass: Self.pullQuotationClasses) { return readPullQuotation(node, into: &flow, marks, depth) }
        let attribution = takeAttribution(of: node)
        guard canNest(node, at: depth) else {
            readBlock(node, into: &flow, marks, depth)
            if let attribution { flow.add(.paragraph([.text(attribution)])) }
            return
        }
        let blocks = blocks(in: node, marks: marks, depth: depth + 1)
        flow.endLine()
        if !blocks.isEmpty || attribution != nil { flow.add(.quotation(blocks, attribution: attribution)) }
    }

    mutating func readPullQuotation(_ node: ParsedNode, into flow: inout Flow, _ marks: [Mark], _ depth: Int) {
        let footer =
            untaken(in: node) { $0.name == "footer" || $0.name == "figcaption" }
            ?? untaken(in: node) { $0.name == "cite" }
        var attribution: String?
        if let footer {
            attribution = self.attribution(text(of: footer))
            taken.insert(ObjectIdentifier(footer))
        }
        let quote = node.first { $0.name == "blockquote" }
        var inner = Flow()
        if node.name != "blockquote", let quote, node.meaningfulChildren.allSatisfy({ $0 === quote || $0 === footer }) {
            readChildren(of: quote, into: &inner, marks, depth)
        } else {
            readChildren(of: node, into: &inner, marks, depth)
        }
        inner.endLine()
        let (line, others) = inner.blocks.asLine
        flow.endLine()
        if !line.isEmpty || attribution != nil { flow.add(.pullQuotation(line, attribution: attribution)) }
        flow.add(others)
    }

    /// Whose words they are, when a footer or `cite` at the end of the quotation says so.
    private mutating func takeAttribution(of quotation: ParsedNode) -> String? {
        guard let last = quotation.meaningfulChildren.last else { return nil }
        var found: ParsedNode?
        if last.name == "footer" || last.name == "cite" {
            found = last
        } else if last.name == "p" || last.name == "div" {
            let inside = last.meaningfulChildren
            let isAlone = inside.count == 1 || (inside.count > 1 && inside[inside.count - 2].name == "br")
            if isAlone, let cite = inside.last, cite.name == "cite" || cite.name == "footer" { found = cite }
        }
        guard let found, let attribution = attribution(text(of: found)) else { return nil }
        taken.insert(ObjectIdentifier(found))
        return attribution
    }

    /// Without the dash that is often written before a name; nil when nothing is left.
    private func attribution(_ text: String) -> String? {
        let name = String(text.drop { "—–-―".contains($0) || $0.isWhitespace })
        return name.isEmpty ? nil : name
    }
}
