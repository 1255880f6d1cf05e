import Documents
import Editorial
import Foundation
import Newspaper
import Storage
import Themes

extension Desk {
    /// The page on which a story is written.
    func showStory(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let story = try await readableStory(asked), let member = asked.signedIn?.member else {
            return try trouble(.missing, asked)
        }
        let title = story.standing.content.headline.isEmpty ? strings["untitled"] : story.standing.content.headline
        let surroundings = Surroundings(
            conversation: try await conversation(story),
            checks: checks(try await newsroom(asked).findings(of: story.article.id), of: story.article.id),
            before: try await beforePublication(story, member), corrections: try await corrections(of: story, member))
        return try page(asked, titled: title) { frame in
            var page = storyPage(story, surroundings, member, frame)
            page.frame.stylesheets +=
                [editor.address(of: "editor/editor.css")] + [address(ofAsset: "story.css")].compactMap { $0 }
            page.frame.scripts += [editor.address(of: "editor/page/story-page.js")]
            page.modules = editor.modules
            return page
        }
    }

    /// A page of the real theme with the text as it stands.
    func showPreview(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let story = try await readableStory(asked) else { return try trouble(.missing, asked) }
        var article = story.article
        article.content = story.standing.content
        guard let html = try await preview(article) else { return try trouble(.missing, asked) }
        return .preview(html: html)
    }

    /// What stands beside the text and is no part of it.
    private struct Surroundings {
        let conversation: Conversation
        let checks: Checks
        let before: BeforePublication
        let corrections: Corrections?
    }

    private func storyPage(
        _ story: ReadableStory, _ surroundings: Surroundings, _ member: StaffMember, _ frame: DeskFrame
    ) -> StoryPage {
        let (article, content) = (story.article, story.standing.content)
        let id = article.id.rawValue
        let edition = story.edition.edition
        let zone = edition.timeZone
        let fields = content.formFields
        let sections = story.edition.sections
        return StoryPage(
            frame: frame, id: Int(id), point: story.standing.point.text, edition: edition.code,
            editionName: edition.name, storyLanguage: edition.language, storyDirection: edition.direction.rawValue,
            mayWrite: story.mayWrite, fields: fields,
            saveAction: DeskAddresses.story(id, "draft"), textAddress: DeskAddresses.story(id, "text"),
            presenceAction: DeskAddresses.story(id, "presence"),
            suggestionsAddress: DeskAddresses.story(id, "suggestions"),
            previewAddress: DeskAddresses.story(id, "preview"),
            tokenAddress: DeskAddresses.token, signInAddress: DeskAddresses.signIn(next: DeskAddresses.story(id)),
            findStories: member.may(.seeAllStories) ? DeskAddresses.findStories : nil,
            findPictures: DeskAddresses.findPictures, addPicture: DeskAddresses.pictures,
            findContributors: DeskAddresses.findContributors, addContributor: DeskAddresses.contributors,
            findTopics: DeskAddresses.findTopics, addTopic: DeskAddresses.topics,
            words: pageWords(Self.keysOfPageWords + Self.keysOfLibraryWords), state: article.state.rawValue,
            stateName: words(for: article.state),
            isAhead: story.isAhead && article.state.isSettled,
            savedBy: story.standing.author, saved: moment(story.standing.saved, in: zone),
            published: article.state.isSettled ? article.times.published.map { moment($0, in: zone) } : nil,
            publicAddress: article.state.isPublic ? article.permalink.map(Addresses.article) : nil,
            embargo: article.times.embargo.flatMap { $0 > clock.now() ? moment($0, in: zone) : nil },
            conversation: surroundings.conversation, checks: surroundings.checks, before: surroundings.before,
            corrections: surroundings.corrections,
            formats: Format.allCases.map {
                DeskChoice(
                    key: $0.rawValue, name: edition.formatNames[$0] ?? words(for: $0), isCurrent: $0 == content.format)
            },
            sections: content.sections.compactMap { sections[id: $0] }.map {
                Chosen(id: Int($0.id.rawValue), name: name(of: $0, in: story.edition))
            },
            allSections: sections.sections.map {
                Chosen(id: Int($0.id.rawValue), name: name(of: $0, in: story.edition))
            },
            byline: story.contributors.map { Chosen(id: Int($0.id.rawValue), name: $0.name) },
            topics: story.topics.map { Chosen(id: Int($0.id.rawValue), name: $0.name) },
            related: story.related.map { Chosen(id: Int($0.id.rawValue), name: $0.headline) },
            picture: story.picture.map { StoryPage.Lead(address: FoundPicture($0).thumbnail) },
            writers: story.writers.map(\.name),
            revisions: story.revisions.map { line in
                StoryPage.Revision(
                    address: DeskAddresses.revisions(id, from: max(1, line.number - 1), to: line.number),
                    author: line.author, note: line.note, stateName: words(for: line.state),
                    moment: moment(line.created, in: zone))
            },
            moves: moves(of: story, member), assignment: assignment(of: story, member), zone: zone.identifier)
    }

    /// What the person may do with the story now; the first is the one that the page offers first.
    private func moves(of story: ReadableStory, _ member: StaffMember) -> StoryPage.Moves {
        let article = story.article
        let id = article.id.rawValue
        var moves = StoryPage.Moves(action: DeskAddresses.story(id, "move"))
        let mayPublish = story.mayBePublished(by: member)
        if mayPublish, article.state == .published || article.state.mayMove(to: .published) {
            moves.publishAction = DeskAddresses.story(id, "publication")
            moves.publishLabel = strings[article.state == .published ? "publishAgain" : "publish"]
            moves.isPublic = article.state == .published
            if article.state == .scheduled || article.state.mayMove(to: .scheduled) {
                moves.scheduleAction = DeskAddresses.story(id, "schedule")
            }
            if article.state == .published { moves.withdrawAction = DeskAddresses.story(id, "withdrawal") }
        }
        let order: [ArticleState] = [.submitted, .inReview, .approved, .draft]
        moves.others = order.filter { article.state.mayMove(to: $0) }
            .filter {
                mayPublish || [.draft, .submitted].contains($0) && [.draft, .submitted].contains(article.state)
            }
            .map { state in
                DeskChoice(key: state.rawValue, name: strings[Self.key(ofMoveTo: state, from: article.state)])
            }
        moves.isFirst = !mayPublish
        return moves
    }

    private static func key(ofMoveTo state: ArticleState, from: ArticleState) -> String {
        switch state {
        case .submitted: "moveSubmit"
        case .inReview: "moveReview"
        case .approved: "moveApprove"
        default: from == .published ? "moveUnpublish" : "moveBack"
        }
    }

    func words(for format: Format) -> String {
        strings["format" + format.rawValue.prefix(1).uppercased() + format.rawValue.dropFirst()]
    }

    static let keysOfPageWords = [
        "pageSaved", "pageSaving", "pageUnsaved", "pageOffline", "pageSignedOut", "pageSignIn", "pageRefused",
        "pageReadOnly", "pageOthers", "pageNewer", "pageLoadNewer", "pageKept", "pageRestore", "pageDiscard",
        "pageClashTitle", "pageClashText", "pageYours", "pageTheirs", "pageBoth", "pageKeepMerged", "pageEmpty",
        "pageRemove", "pageMoveUp", "pageAdd", "pageCharacters", "pageSame", "pageCommentOn", "pageCopy", "pageCopied",
        "pageLookAgain", "pageBlocked", "pageBack", "pageGone", "pageNoConnection",
        "pageSuggested", "pageAddSuggested",
        "headline", "kicker", "standfirst", "shortHeadline", "dateline", "format", "byline", "sections", "topics",
        "related", "pictureText", "pictureCaption", "pictureCredit", "sourceName", "sourceCredit",
        "body",
    ]
}
