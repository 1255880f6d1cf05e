/// Which elements are open in the parser, as far as it takes to bound their number.
///
/// Each rule closes no more than the parser itself closes (HTML 13.2.6), so the parser's own stack is never much deeper
/// than this one.
struct OpenElements {
    static let maximumDepth = 160
    /// Formatting elements that may be open at once, in and out of the stack.
    private static let maximumFormatting = 24
    /// How many formatting elements the parser may have to open again in later blocks.
    private static let maximumReopened = 300_000

    enum Answer {
        case accepted
        /// Too deep.
        case refused
        /// A part of a table outside any table, which the parser would pass over.
        case passedOver
        /// Formatting has cost too much: these end tags are due, and no formatting is accepted from now on.
        case acceptedLast(closing: [String])
    }

    private var stack: [ElementSet.Code] = []
    private var formatting: [String] = []
    private var reopened = 0
    /// Start tags that were refused, so that their end tags are too.
    private var refused: [String: Int] = [:]

    mutating func open(_ name: String) -> Answer {
        guard let code = ElementSet.code(of: name) else { return .passedOver }
        makeRoom(for: name, code)
        if Sets.tableParts.contains(code), !stack.contains(where: { $0 == Sets.table }) { return .passedOver }
        if Sets.formatting.contains(code) { return openFormatting(name, code) }
        reopened += formatting.count
        if Sets.void.contains(code) { return .accepted }
        return push(code, name) ? .accepted : .refused
    }

    /// Whether the end tag should reach the parser.
    mutating func close(_ name: String) -> Bool {
        guard let code = ElementSet.code(of: name) else { return false }
        if let count = refused[name], count > 0 {
            refused[name] = count - 1
            return false
        }
        if Sets.formatting.contains(code) { return closeFormatting(name, code) }
        if Sets.headings.contains(code) {
            pop(through: Sets.headings, upTo: Sets.scopeBarriers)
        } else if code == Sets.table || Sets.tableParts.contains(code) {
            pop(through: ElementSet(code: code), upTo: Sets.tables)
        } else {
            pop(through: ElementSet(code: code), upTo: Sets.special.contains(code) ? Sets.scopeBarriers : Sets.special)
        }
        return true
    }

    private mutating func openFormatting(_ name: String, _ code: ElementSet.Code) -> Answer {
        guard reopened < Self.maximumReopened else {
            defer { formatting = [] }
            if !formatting.isEmpty { return .acceptedLast(closing: formatting.reversed()) }
            refused[name, default: 0] += 1
            return .refused
        }
        if name == "a" || name == "nobr", formatting.contains(name) { _ = closeFormatting(name, code) }
        guard formatting.count < Self.maximumFormatting else {
            refused[name, default: 0] += 1
            return .refused
        }
        guard push(code, name) else { return .refused }
        formatting.append(name)
        return .accepted
    }

    private mutating func closeFormatting(_ name: String, _ code: ElementSet.Code) -> Bool {
        guard let index = formatting.lastIndex(of: name) else { return false }
        formatting.remove(at: index)
        guard let place = stack.lastIndex(of: code) else { return true }
        if stack[place...].contains(where: Sets.special.contains) {
            stack.remove(at: place)
        } else {
            stack.removeSubrange(place...)
        }
        return true
    }

    /// Closes what the start tag of this name closes by itself.
    private mutating func makeRoom(for name: String, _ code: ElementSet.Code) {
        switch name {
        case "li": pop(through: Sets.item, upTo: Sets.itemBarriers)
        case "dd", "dt": pop(through: Sets.term, upTo: Sets.itemBarriers)
        case "td", "th": keepTable(and: Sets.row)
        case "tr": keepTable(and: Sets.body)
        case "caption", "colgroup", "col", "tbody", "thead", "tfoot": keepTable(and: [])
        default: break
        }
        if Sets.closingParagraph.contains(code) { pop(through: Sets.paragraph, upTo: Sets.scopeBarriers) }
        if Sets.headings.contains(code), let last = stack.last, Sets.headings.contains(last) { stack.removeLast() }
    }

    /// A part of a table ends everything that is open inside the table.
    private mutating func keepTable(and parts: [ElementSet.Code]) {
        guard let table = stack.lastIndex(where: { $0 == Sets.table }) else { return }
        stack.removeSubrange((table + 1)...)
        stack += parts
    }

    private mutating func pop(through elements: ElementSet, upTo barriers: ElementSet) {
        var index = stack.count
        while index > 0 {
            index -= 1
            if elements.contains(stack[index]) {
                stack.removeSubrange(index...)
                return
            }
            if barriers.contains(stack[index]) { return }
        }
    }

    private mutating func push(_ code: ElementSet.Code, _ name: String) -> Bool {
        guard stack.count < Self.maximumDepth else {
            refused[name, default: 0] += 1
            return false
        }
        stack.append(code)
        return true
    }
}

/// The sets of elements that the rules ask for.
private enum Sets {
    static let formatting = ElementSet(ElementNames.formatting)
    static let void = ElementSet(ElementNames.void)
    static let special = ElementSet(ElementNames.special)
    static let headings = ElementSet(ElementNames.headings)
    static let tableParts = ElementSet(ElementNames.tableParts)
    static let scopeBarriers = ElementSet(ElementNames.scopeBarriers)
    static let closingParagraph = ElementSet(ElementNames.closingParagraph)
    static let item = ElementSet(["li"])
    static let term = ElementSet(["dd", "dt"])
    static let itemBarriers = ElementSet(ElementNames.special.subtracting(["address", "div", "p"]))
    static let paragraph = ElementSet(["p"])
    static let tables = ElementSet(["table"])
    static let table = ElementSet.code(of: "table")
    static let body = ["tbody"].compactMap(ElementSet.code)
    static let row = ["tbody", "tr"].compactMap(ElementSet.code)
}
