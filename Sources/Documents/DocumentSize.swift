/// How much of its `Limits` a part of a document takes, counted as the JSON reader counts.
package struct DocumentSize: Hashable, Sendable {
    package private(set) var nodes: Int
    package private(set) var textBytes: Int

    package init(nodes: Int = 0, textBytes: Int = 0) {
        self.nodes = nodes
        self.textBytes = textBytes
    }

    package var isWithinLimits: Bool { nodes <= Limits.nodes && textBytes <= Limits.textBytes }

    package static func + (first: DocumentSize, second: DocumentSize) -> DocumentSize {
        DocumentSize(nodes: first.nodes + second.nodes, textBytes: first.textBytes + second.textBytes)
    }

    fileprivate static func sum(_ sizes: some Sequence<DocumentSize>, nodes: Int) -> DocumentSize {
        sizes.reduce(DocumentSize(nodes: nodes), +)
    }

    fileprivate static let node = DocumentSize(nodes: 1)
}

extension Block {
    package var size: DocumentSize {
        switch self {
        case .paragraph(let inlines), .heading(_, let inlines), .pullQuotation(let inlines, _):
            .sum(inlines.map(\.size), nodes: 1)
        case .unorderedList(let items), .orderedList(_, let items): .sum(items.map { .container($0.blocks) }, nodes: 1)
        case .quotation(let blocks, _), .factBox(_, let blocks): .container(blocks)
        case .gallery(let pictures): DocumentSize(nodes: pictures.count + 1)
        case .table(let table):
            .sum(table.rows.map { row in .sum(row.map { .container($0.blocks) }, nodes: 1) }, nodes: 1)
        case .code(let text, _): DocumentSize(nodes: 2, textBytes: text.utf8.count)
        case .picture, .divider, .embed: .node
        }
    }
}

extension Inline {
    fileprivate var size: DocumentSize {
        switch self {
        case .text(let text, _): DocumentSize(nodes: 1, textBytes: text.utf8.count)
        case .lineBreak: .node
        case .footnote(let note): .sum(note.map(\.size), nodes: 1)
        }
    }
}

extension DocumentSize {
    /// A node with blocks inside it; an empty paragraph stands in for none.
    fileprivate static func container(_ blocks: [Block]) -> DocumentSize {
        blocks.isEmpty ? DocumentSize(nodes: 2) : sum(blocks.map(\.size), nodes: 1)
    }
}
