import Foundation

/// A block as the block editor writes it into comments: `<!-- wp:name {attributes} -->inside<!-- /wp:name -->`.
struct EditorBlock: Hashable, Sendable {
    /// With its namespace left out when that is WordPress's own; empty for what stands between blocks.
    var name: String
    var attributes: BlockAttributes
    var pieces: [Piece] = []
    var isVoid = false

    indirect enum Piece: Hashable, Sendable {
        case html(String)
        case block(EditorBlock)
    }

    /// The HTML directly and deeply inside, without the comments.
    var html: String {
        pieces.map { piece in
            switch piece {
            case .html(let html): html
            case .block(let block): block.html
            }
        }.joined()
    }

    /// The blocks directly inside.
    var blocks: [EditorBlock] {
        pieces.compactMap { piece in
            if case .block(let block) = piece { block } else { nil }
        }
    }
}

/// What of a block's attributes decides what becomes of it.
struct BlockAttributes: Hashable, Sendable {
    var address: String?
    var identifier: Int64?
    var identifiers: [Int64] = []
    /// The number of the reusable block that stands here.
    var reference: Int64?

    init() {}

    init(json: String) {
        guard let object = try? JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any] else { return }
        address = (object["url"] ?? object["href"] ?? object["src"] ?? object["mediaUrl"]) as? String
        identifier = Self.number(object["id"]) ?? Self.number(object["mediaId"])
        identifiers = (object["ids"] as? [Any])?.compactMap(Self.number) ?? []
        reference = Self.number(object["ref"])
    }

    private static func number(_ value: Any?) -> Int64? {
        if let text = value as? String { return Int64(text) }
        return (value as? NSNumber)?.int64Value
    }
}

/// Reads the block editor's comments into a tree; what is never closed ends where the content does.
struct EditorBlockParser {
    private var stack: [EditorBlock] = [EditorBlock(name: "", attributes: BlockAttributes())]

    static func hasBlocks(_ content: String) -> Bool { content.contains("<!-- wp:") }

    static func blocks(of content: String) -> [EditorBlock.Piece] {
        var parser = EditorBlockParser()
        for token in MarkupTokenizer.tokens(of: content, verbatim: []) { parser.take(token) }
        while parser.stack.count > 1 { parser.close() }
        return parser.stack[0].pieces
    }

    private mutating func take(_ token: MarkupToken) {
        guard token.kind == .comment, let delimiter = Delimiter(comment: token.source) else {
            append(html: token.source)
            return
        }
        switch delimiter {
        case .closing(let name):
            guard stack.dropFirst().contains(where: { $0.name == name }) else { return }
            while stack.count > 1, stack[stack.count - 1].name != name { close() }
            close()
        case .opening(let name, let json):
            // Deeper than any real content; what follows becomes part of the deepest.
            guard stack.count < 64 else { return }
            stack.append(EditorBlock(name: name, attributes: BlockAttributes(json: json)))
        case .void(let name, let json):
            var block = EditorBlock(name: name, attributes: BlockAttributes(json: json))
            block.isVoid = true
            stack[stack.count - 1].pieces.append(.block(block))
        }
    }

    private mutating func append(html: String) {
        if case .html(let before) = stack[stack.count - 1].pieces.last {
            stack[stack.count - 1].pieces[stack[stack.count - 1].pieces.count - 1] = .html(before + html)
        } else {
            stack[stack.count - 1].pieces.append(.html(html))
        }
    }

    private mutating func close() {
        guard stack.count > 1, let block = stack.popLast() else { return }
        stack[stack.count - 1].pieces.append(.block(block))
    }

    private enum Delimiter {
        case opening(name: String, json: String)
        case void(name: String, json: String)
        case closing(name: String)

        init?(comment: String) {
            guard comment.hasPrefix("<!--"), comment.hasSuffix("-->") else { return nil }
            let inside = comment.dropFirst(4).dropLast(3).trimmingWhitespace()
            if inside.hasPrefix("/wp:") {
                self = .closing(name: Self.plain(inside.dropFirst(4).trimmingWhitespace()))
                return
            }
            guard inside.hasPrefix("wp:") else { return nil }
            let name = inside.dropFirst(3).prefix { !$0.isWhitespace && $0 != "{" && $0 != "/" || $0 == "/" }
            var rest = inside.dropFirst(3 + name.count).trimmingWhitespace()
            let isVoid = rest.hasSuffix("/") || name.hasSuffix("/")
            if rest.hasSuffix("/") { rest.removeLast() }
            let plain = Self.plain(name.hasSuffix("/") ? String(name.dropLast()) : String(name))
            self = isVoid ? .void(name: plain, json: rest) : .opening(name: plain, json: rest)
        }

        private static func plain(_ name: String) -> String {
            name.hasPrefix("core/") ? String(name.dropFirst(5)) : name
        }
    }
}
