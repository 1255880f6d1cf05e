import Editorial
import Newspaper
import Storage
import Themes

extension Desk {
    /// What was said about a story, for a page that shows an older state of it.
    func showComments(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let story = try await readableStory(asked) else { return try trouble(.missing, asked) }
        let conversation = try await conversation(story)
        guard asked.wantsData else { return .redirect(to: DeskAddresses.story(story.article.id.rawValue)) }
        let page = CommentsPage(frame: frame(asked, title: strings["comments"]), threads: conversation.threads)
        return try .data(
            ConversationData(html: try theme.render(page), open: conversation.open, mark: conversation.mark))
    }

    func addComment(_ asked: DeskRequest) async throws -> DeskAnswer {
        try await say(asked) { newsroom, id in
            try await newsroom.comment(
                on: id, asked.form["text"] ?? "", passage: asked.form["passage"] ?? "",
                answering: asked.form["answers"].flatMap(Int64.init).map(Identifier.init(rawValue:)))
        }
    }

    func settleComment(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let comment: Identifier<StoryComment> = asked.id("comment") else { return try trouble(.missing, asked) }
        return try await say(asked) { newsroom, id in
            try await newsroom.settle(comment, on: id, isOpen: asked.form["open"] != nil)
        }
    }

    private func say(
        _ asked: DeskRequest, _ verb: (Newsroom, Identifier<Article>) async throws -> Void
    ) async throws -> DeskAnswer {
        guard let id: Identifier<Article> = asked.id("id") else { return try trouble(.missing, asked) }
        return try await answerStory(asked) {
            try await verb(newsroom(asked), id)
            return asked.wantsData ? try await showComments(asked) : .redirect(to: DeskAddresses.story(id.rawValue))
        }
    }

    func conversation(_ story: ReadableStory) async throws -> Conversation {
        let id = story.article.id
        let said = try await database.read { try $0.storyComments.of(id, limit: Self.commentsShown) }
        let zone = story.edition.edition.timeZone
        let threads = said.filter { $0.answers == nil }.map { first in
            Conversation.Thread(
                id: Int(first.id.rawValue), author: first.author, moment: moment(first.at, in: zone),
                passage: first.passage.nonEmpty, text: first.text,
                answers: said.filter { $0.answers == first.id }.map { answer in
                    Conversation.Answer(
                        author: answer.author, moment: moment(answer.at, in: zone), text: answer.text)
                },
                isSettled: first.settled != nil, settledBy: first.settledBy,
                sayAction: DeskAddresses.story(id.rawValue, "comments"),
                settleAction: DeskAddresses.comment(first.id.rawValue, of: id.rawValue))
        }
        // What is open stands first; what is settled is there to be read.
        let sorted = threads.filter { !$0.isSettled } + threads.filter(\.isSettled)
        let open = threads.count { !$0.isSettled }
        return Conversation(
            address: DeskAddresses.story(id.rawValue, "comments"), threads: sorted, open: open, hasOpen: open > 0,
            mark: Self.mark(of: said))
    }

    /// Another text whenever something was said or settled.
    static func mark(of said: [StoryComment]) -> String { "\(said.count).\(said.count { $0.settled != nil })" }

    static let commentsShown = 500
}

/// A conversation as a page's script reads it.
private struct ConversationData: Encodable {
    var html: String
    var open: Int
    var mark: String
}

extension String {
    var nonEmpty: String? { isEmpty ? nil : self }
}
