import Documents
import Editorial
import HTTPTypes
import Newspaper
import Storage
import Themes

extension Desk {
    /// Keeps what a page has written so far; a page without scripts is sent back to the story.
    func saveDraft(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let id: Identifier<Article> = asked.id("id") else { return try trouble(.missing, asked) }
        return try await answerStory(asked) {
            let form = StoryForm(asked.form)
            let outcome = try await newsroom(asked).saveDraft(try form.content(), of: id, from: try form.start())
            switch outcome {
            case .saved(let point):
                guard asked.wantsData else { return .redirect(to: DeskAddresses.story(id.rawValue)) }
                return try .data(SavedText(point: point.text, saved: moment(clock.now())))
            case .clash(let standing): return try .data(ClashingText(standing, moment(standing.saved)), .conflict)
            }
        }
    }

    /// The text as it stands, for a page that wants to go on from it.
    func showText(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let story = try await readableStory(asked) else { return try trouble(.missing, asked) }
        return try .data(ClashingText(story.standing, moment(story.standing.saved)))
    }

    /// A new token for the forms of a page whose session has changed under it.
    func showToken(_ asked: DeskRequest) async throws -> DeskAnswer {
        try .data(PageToken(token: asked.signedIn?.token.formToken ?? "", person: asked.signedIn?.member.name ?? ""))
    }

    /// Notes that somebody has a story open, and tells who else has, and where its text stands.
    func notePresence(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let story = try await readableStory(asked), let member = asked.signedIn?.member else {
            return try trouble(.missing, asked)
        }
        let id = story.article.id
        let others = try await newsroom(asked).notePresence(in: id)
        let said = try await database.read { try $0.storyComments.of(id, limit: Self.commentsShown) }
        return try .data(
            Presence(
                others: others.filter { $0.id != member.id }.map(\.name), point: story.standing.point.text,
                author: story.standing.author, comments: Self.mark(of: said)))
    }

    /// Runs a verb on a story and says, in the form that was asked for, why it could not be done.
    func answerStory(_ asked: DeskRequest, _ verb: () async throws -> DeskAnswer) async throws -> DeskAnswer {
        do {
            return try await verb()
        } catch PublishingFault.blocked(let findings) {
            return try lookAgain(findings, asked, label: "")
        } catch let fault as PublishingFault {
            return try refusal(words(for: fault), asked)
        } catch let fault as ArticleFault {
            return try refusal(strings.text("faultStory", ["reason": words(for: fault)]), asked)
        } catch let malformed as StoryForm.Malformed {
            return try refusal(strings.text("faultField", ["field": malformed.field]), asked)
        } catch NewsroomError.changedSince {
            return try refusal(strings["faultChangedSince"], asked, .conflict)
        } catch NewsroomError.unknownArticle, NewsroomError.unknownRevision {
            return try trouble(.missing, asked)
        }
    }

    func refusal(
        _ words: String, _ asked: DeskRequest, _ status: HTTPResponse.Status = .unprocessableContent
    ) throws -> DeskAnswer {
        if asked.wantsData { return try .data(Refusal(fault: words), status) }
        return try page(asked, title: "titleRefused", status: status) { frame in
            TroublePage(frame: frame, status: String(status.code), title: frame.title, text: words)
        }
    }

    func words(for fault: ArticleFault) -> String {
        switch fault {
        case .headlineMissing: strings["faultHeadlineMissing"]
        case .headlineTooLong(let characters):
            strings.text(
                "faultHeadlineTooLong",
                ["count": String(characters), "most": String(ArticleContent.headlineCharacters)])
        case .fieldTooLong(let field, _): strings.text("faultFieldTooLong", ["field": field])
        case .illegalMove(let from, let to):
            strings.text("faultMove", ["from": words(for: from), "to": words(for: to)])
        case .underEmbargo(let until): strings.text("faultEmbargo", ["until": isolated(moment(until).text)])
        case .noTimeToSchedule: strings["faultNoTime"]
        }
    }

    func words(for fault: PublishingFault) -> String {
        switch fault {
        case .noText: strings["faultNoText"]
        case .textTooLong(let characters, let most):
            strings.text("faultTextTooLong", ["count": String(characters), "most": String(most)])
        case .unknownComment: strings["textMissing"]
        case .notPublic: strings["faultNotPublic"]
        case .alreadyPublic: strings["faultAlreadyPublic"]
        case .notAnAddress: strings["faultNotAnAddress"]
        case .blocked(let findings): findings.map { words(for: $0) }.joined(separator: " ")
        }
    }

    func words(for state: ArticleState) -> String {
        strings["state" + state.rawValue.prefix(1).uppercased() + state.rawValue.dropFirst()]
    }
}

/// What a page is told when its words are kept.
struct SavedText: Encodable, Sendable {
    var point: String
    var saved: DeskMoment
}

/// A story's text and choices as a page shows them for comparison.
struct ClashingText: Encodable, Sendable {
    var point: String
    var author: String
    var saved: DeskMoment
    /// By the names of the form's fields.
    var fields: [String: String]

    init(_ standing: StandingText, _ saved: DeskMoment) {
        point = standing.point.text
        author = standing.author
        self.saved = saved
        fields = standing.content.formFields
    }
}

struct PageToken: Encodable, Sendable {
    var token: String
    var person: String
}

struct Presence: Encodable, Sendable {
    var others: [String]
    var point: String
    /// Who wrote the text that stands.
    var author: String
    /// Another text whenever something was said about the story.
    var comments: String
}

struct Refusal: Encodable, Sendable {
    var fault: String
}

extension ArticleContent {
    /// The content as `StoryForm` reads it.
    var formFields: [String: String] {
        [
            "headline": headline, "kicker": kicker, "shortHeadline": shortHeadline, "standfirst": standfirst,
            "dateline": dateline, "format": format.rawValue, "byline": Self.list(byline.contributors),
            "sections": Self.list(sections), "topics": Self.list(topics), "related": Self.list(related),
            "picture": leadPicture.map { String($0.picture.rawValue) } ?? "",
            "pictureText": leadPicture?.alternativeText ?? "", "pictureCaption": leadPicture?.caption ?? "",
            "pictureCredit": leadPicture?.credit ?? "", "sourceName": source?.name ?? "",
            "sourceCredit": source?.credit ?? "", "body": body.json,
        ]
    }

    private static func list<Noun>(_ identifiers: [Identifier<Noun>]) -> String {
        identifiers.map { String($0.rawValue) }.joined(separator: ",")
    }
}
