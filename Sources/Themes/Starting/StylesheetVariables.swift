/// The variables that a style sheet sets on the root of the page, each in a comment, in the rules that set them.
///
/// A new theme begins with them: taken from the sheet itself they are always those that there are, and as comments they
/// leave the default theme as it is until somebody changes one.
struct StylesheetVariables {
    private let tokens: [StylesheetToken]

    init(stylesheet: String) {
        tokens = StylesheetToken.all(in: stylesheet)
    }

    /// A style sheet of those rules alone.
    var text: String { Self.rules(in: tokens[...], indentation: "").joined(separator: "\n\n") + "\n" }

    /// The rules on the root among some tokens, each with the comment above it; at-rules are kept where they hold such
    /// rules.
    private static func rules(in tokens: ArraySlice<StylesheetToken>, indentation: String) -> [String] {
        var rules: [String] = []
        var comment: String?
        var rest = tokens
        while let token = rest.popFirst() {
            switch token {
            case .comment(let text): comment = text
            case .opening(let prelude):
                let content = popContent(of: &rest)
                if let body = body(of: prelude, content, indentation: indentation + "  ") {
                    let above = comment.map { "\(indentation)\($0)\n" } ?? ""
                    rules.append("\(above)\(indentation)\(prelude) {\n\(body)\n\(indentation)}")
                }
                comment = nil
            case .declaration, .closing: comment = nil
            }
        }
        return rules
    }

    private static func body(
        of prelude: String, _ content: ArraySlice<StylesheetToken>, indentation: String
    ) -> String? {
        if prelude.hasPrefix("@") {
            let rules = rules(in: content, indentation: indentation)
            return rules.isEmpty ? nil : rules.joined(separator: "\n\n")
        }
        guard prelude.hasPrefix(":root") else { return nil }
        let lines = content.compactMap { token in
            switch token {
            case .declaration(let text) where text.hasPrefix("--"): "\(indentation)/* \(text); */"
            case .comment(let text): indentation + text
            default: nil
            }
        }
        return lines.contains { $0.contains("/* --") } ? lines.joined(separator: "\n") : nil
    }

    /// Takes what stands between an opening brace and the one that closes it.
    private static func popContent(of rest: inout ArraySlice<StylesheetToken>) -> ArraySlice<StylesheetToken> {
        let start = rest
        var depth = 1
        while depth > 0, let token = rest.popFirst() {
            if case .opening = token { depth += 1 }
            if case .closing = token { depth -= 1 }
        }
        return start[start.startIndex..<max(start.startIndex, rest.startIndex - 1)]
    }
}
