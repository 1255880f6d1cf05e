/// The nodes of a document's JSON, by the names that the editor gives them; the commonest come first.
enum NodeKind: UInt8 {
    case text
    case paragraph
    case hardBreak
    case heading
    case bulletList
    case orderedList
    case listItem
    case blockquote
    case pullQuotation
    case picture
    case gallery
    case table
    case tableRow
    case tableCell
    case tableHeader
    case codeBlock
    case horizontalRule
    case factBox
    case embed
    case footnote
    case doc

    var name: StaticString {
        switch self {
        case .text: "text"
        case .paragraph: "paragraph"
        case .hardBreak: "hardBreak"
        case .heading: "heading"
        case .bulletList: "bulletList"
        case .orderedList: "orderedList"
        case .listItem: "listItem"
        case .blockquote: "blockquote"
        case .pullQuotation: "pullQuotation"
        case .picture: "picture"
        case .gallery: "gallery"
        case .table: "table"
        case .tableRow: "tableRow"
        case .tableCell: "tableCell"
        case .tableHeader: "tableHeader"
        case .codeBlock: "codeBlock"
        case .horizontalRule: "horizontalRule"
        case .factBox: "factBox"
        case .embed: "embed"
        case .footnote: "footnote"
        case .doc: "doc"
        }
    }
}
