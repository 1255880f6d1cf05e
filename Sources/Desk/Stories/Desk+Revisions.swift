import Documents
import Editorial
import Newspaper
import Storage
import Themes

extension Desk {
    /// Two texts of a story, with every word that came or went between them.
    func showRevisions(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let story = try await readableStory(asked) else { return try trouble(.missing, asked) }
        let id = story.article.id
        let from = asked.query["from"].flatMap { Int($0) } ?? 1
        let to = asked.query["to"].flatMap { Int($0) }
        let texts = try await database.read { connection -> ComparedTexts? in
            let revisions = connection.revisions
            guard let old = try revisions.find(article: id, number: from)?.content else { return nil }
            let new = try to.map { try revisions.find(article: id, number: $0)?.content } ?? story.standing.content
            return try new.map { new in
                ComparedTexts(old: try connection.named(old), new: try connection.named(new))
            }
        }
        guard let texts else { return try trouble(.missing, asked) }
        return try page(asked, title: "titleRevisions") { frame in
            RevisionsPage(
                frame: frame, headline: story.standing.content.headline,
                storyLanguage: story.edition.edition.language, storyDirection: story.edition.edition.direction.rawValue,
                storyAddress: DeskAddresses.story(id.rawValue), action: DeskAddresses.story(id.rawValue, "revisions"),
                older: choices(story, from), newer: choices(story, to), isNow: to == nil,
                fields: zip(Self.comparedFields, zip(texts.old.fields, texts.new.fields)).compactMap { key, values in
                    guard values.0 != values.1 else { return nil }
                    return RevisionsPage.Field(
                        name: strings[key],
                        runs: WordDifference.words(from: values.0, to: values.1).map(RevisionsPage.Run.init))
                },
                paragraphs: WordDifference.paragraphs(from: texts.old.text, to: texts.new.text).map { runs in
                    RevisionsPage.Paragraph(runs: runs.map(RevisionsPage.Run.init))
                },
                isSame: texts.old == texts.new,
                restoreAction: story.mayWrite ? DeskAddresses.story(id.rawValue, "restoration") : nil, from: from,
                point: story.standing.point.text)
        }
    }

    func restoreRevision(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let id: Identifier<Article> = asked.id("id"), let number = asked.form["revision"].flatMap({ Int($0) })
        else { return try trouble(.missing, asked) }
        return try await answerStory(asked) {
            _ = try await newsroom(asked).restore(number, of: id, seen: try StoryForm(asked.form).start())
            return .redirect(to: Self.done(DeskAddresses.story(id.rawValue), "noticeRestored"))
        }
    }

    private func choices(_ story: ReadableStory, _ chosen: Int?) -> [DeskChoice] {
        story.revisions.map { line in
            let time = isolated(moment(line.created, in: story.edition.edition.timeZone).text)
            return DeskChoice(
                key: String(line.number), name: "\(line.number) · \(time) · \(line.author)",
                isCurrent: line.number == chosen)
        }
    }

    /// The keys of the fields that `NamedText` has, in its order.
    private static let comparedFields = [
        "headline", "kicker", "standfirst", "shortHeadline", "dateline", "format", "byline", "sections", "topics",
        "related", "leadPicture", "pictureText", "pictureCaption", "pictureCredit", "sourceName", "sourceCredit",
    ]
}

private struct ComparedTexts: Sendable {
    let old: NamedText
    let new: NamedText
}

/// A story's content in words alone: what was chosen stands under its name.
private struct NamedText: Hashable, Sendable {
    let fields: [String]
    let text: String
}

extension Connection {
    fileprivate func named(_ content: ArticleContent) throws -> NamedText {
        let sections = try publications.load().editions.map(\.sections)
        let lead = content.leadPicture
        let picture = try lead.flatMap { try pictures.find([$0.picture])[$0.picture] }
        let lists = [
            try contributors.find(content.byline.contributors).map(\.name),
            content.sections.compactMap { id in sections.lazy.compactMap { $0[id: id]?.name }.first },
            try topics.find(content.topics).map(\.name), try storyLines.find(content.related).map(\.headline),
        ].map { $0.joined(separator: ", ") }
        let pictureWords = picture.map { $0.caption.isEmpty ? $0.fileName : $0.caption }
        return NamedText(
            fields: [
                content.headline, content.kicker, content.standfirst, content.shortHeadline, content.dateline,
                content.format.rawValue,
            ] + lists + [
                pictureWords ?? "", lead?.alternativeText ?? "", lead?.caption ?? "", lead?.credit ?? "",
                content.source?.name ?? "", content.source?.credit ?? "",
            ],
            text: content.body.plainText)
    }
}
