import Documents
import Editorial
import ForeignHTML
import Newspaper
import Storage

extension WordPressWork {
    private static let commentBatch = 1000

    /// Readers' comments on a story; what machines sent and what was thrown away is named.
    func comments(of item: ExportItem, on article: Identifier<Article>, _ remarks: inout [String]) -> [Comment] {
        var left = ContentProblems()
        let kept = item.comments.compactMap { comment -> Comment? in
            if let reason = Self.reasonToLeave(comment) {
                left.add(reason)
                return nil
            }
            return incoming(comment, of: item, on: article)
        }
        remarks += left.lines
        return kept
    }

    private static func reasonToLeave(_ comment: ExportComment) -> String? {
        switch comment.type {
        case "", "comment": break
        case "pingback", "trackback": return "a \(comment.type) is left out"
        default: return "a comment of the type \"\(comment.type)\" is left out"
        }
        switch comment.approval {
        case "1", "0", "approve", "hold": return nil
        case "spam": return "a comment marked as spam is left out"
        case "trash", "post-trashed": return "a comment in the trash is left out"
        default: return "a comment with the status \"\(comment.approval)\" is left out"
        }
    }

    private func incoming(
        _ comment: ExportComment, of item: ExportItem, on article: Identifier<Article>
    ) -> Comment {
        let zone = survey.edition.edition.timeZone
        let hasParent = !comment.parent.isEmpty && comment.parent != "0"
        let created = comment.date.instant(in: zone) ?? item.published.instant(in: zone)
        return Comment(
            externalID: survey.site.commentID(comment.identifier), article: article,
            parentExternalID: hasParent ? survey.site.commentID(comment.parent) : nil,
            authorName: PlainWords.line(comment.author), authorAddress: comment.authorAddress,
            authorMail: comment.authorMail, text: Self.text(comment.content),
            isApproved: comment.approval == "1" || comment.approval == "approve",
            created: created ?? Instant(milliseconds: 0))
    }

    /// A comment's words with their paragraphs; addresses behind links are written out, for plain text has no links.
    static func text(_ html: String) -> String {
        let document = HTMLReader.read(ClassicParagraphs.applied(to: html)).document
        let written = document.blocks.rewritten(
            leaf: { [$0] },
            line: { line in
                line.map { inline in
                    guard case .text(let words, let marks) = inline else { return inline }
                    for case .link(let target) in marks where !words.contains(target.address) {
                        return .text("\(words) (\(target.address))", marks)
                    }
                    return inline
                }
            })
        return Document(written).plainText.trimmingWhitespace()
    }

    mutating func keep(_ comments: [Comment]) async throws {
        var rest = comments[...]
        while !rest.isEmpty {
            _ = try await newsroom.importComments(Array(rest.prefix(Self.commentBatch)))
            report.count(min(rest.count, Self.commentBatch), "comments")
            rest = rest.dropFirst(Self.commentBatch)
        }
    }

}

extension ExportItem {
    /// Pages and attachments have no comments here; nil when the item had none.
    var remarkOnComments: String? {
        guard !comments.isEmpty else { return nil }
        return
            "\(comments.count) comment\(comments.count == 1 ? "" : "s") on it left out, for only stories have comments"
    }
}
