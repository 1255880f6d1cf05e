import Credentials
import Editorial
import Foundation
import Newspaper
import Storage
import Themes

extension Desk {
    func setEmbargo(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let story = try await readableStory(asked) else { return try trouble(.missing, asked) }
        let wanted = asked.form["until"] ?? ""
        return try await decide(asked, notice: wanted.isEmpty ? "noticeEmbargoLifted" : "noticeEmbargo") { id in
            let time = Instant(localTime: wanted, in: story.edition.edition.timeZone)
            guard wanted.isEmpty || time != nil else { throw ArticleFault.noTimeToSchedule }
            try await newsroom(asked).embargo(id, until: time)
        }
    }

    func readdress(_ asked: DeskRequest) async throws -> DeskAnswer {
        try await decide(asked, notice: "noticeReaddressed") { id in
            try await newsroom(asked).readdress(id, to: asked.form["slug"] ?? "")
        }
    }

    func addCorrection(_ asked: DeskRequest) async throws -> DeskAnswer {
        try await decide(asked, notice: "noticeCorrected") { id in
            try await newsroom(asked).correct(id, asked.form["text"] ?? "")
        }
    }

    /// Runs a verb that decides about a story, whatever its words are.
    private func decide(
        _ asked: DeskRequest, notice: String, _ verb: (Identifier<Article>) async throws -> Void
    ) async throws -> DeskAnswer {
        guard let id: Identifier<Article> = asked.id("id") else { return try trouble(.missing, asked) }
        return try await answerStory(asked) {
            try await verb(id)
            let address = Self.done(DeskAddresses.story(id.rawValue), notice)
            return asked.wantsData ? try .data(NextPage(address: address)) : .redirect(to: address)
        }
    }

    // MARK: Links for those outside

    func sharePreview(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let id: Identifier<Article> = asked.id("id"),
            let days = asked.form["days"].flatMap({ Int($0) }), Newsroom.previewDays.contains(days)
        else { return try trouble(.missing, asked) }
        return try await answerStory(asked) {
            let token = try await newsroom(asked).sharePreview(of: id, days: days)
            let address = (origin ?? asked.origin) + DeskAddresses.sharedPreview(token.text)
            let until = moment(clock.now().adding(seconds: Double(days) * 86_400))
            if asked.wantsData {
                return try .data(SharedLink(address: address, text: strings["linkShownOnce"] + " " + until.text))
            }
            return try page(asked, title: "titleShared") { frame in
                PreviewLinkPage(
                    frame: frame, storyAddress: DeskAddresses.story(id.rawValue), address: address, until: until)
            }
        }
    }

    func endPreviews(_ asked: DeskRequest) async throws -> DeskAnswer {
        try await decide(asked, notice: "noticeLinksEnded") { id in
            try await newsroom(asked).endPreviews(of: id)
        }
    }

    /// The page of a story for somebody who holds a link to it.
    func showSharedPreview(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let token = asked.parts["token"].flatMap(SecretToken.init(shown:)),
            let article = try await newsroom.previewed(token), let html = try await preview(article)
        else { return try trouble(.previewOver, asked) }
        return .preview(html: html)
    }

    func beforePublication(
        _ story: ReadableStory, _ member: StaffMember
    ) async throws -> BeforePublication {
        let (article, now) = (story.article, clock.now())
        let id = article.id
        let zone = story.edition.edition.timeZone
        let ends = try await database.read { try $0.previewLinks.ends(of: id, after: now) }
        let isHeldBack = article.times.embargo.map { now < $0 } ?? false
        let mayChange = story.mayWrite && (article.times.embargo == nil || story.mayBePublished(by: member))
        return BeforePublication(
            slug: article.slug.text, addressAction: DeskAddresses.story(id.rawValue, "address"),
            mayReaddress: story.mayWrite && (article.permalink == nil || story.mayBePublished(by: member)),
            embargoAction: mayChange && (article.times.firstPublished == nil || article.times.embargo != nil)
                ? DeskAddresses.story(id.rawValue, "embargo") : nil,
            embargoTime: article.times.embargo.map { $0.localTime(in: zone) },
            shareAction: story.mayWrite && !isHeldBack ? DeskAddresses.story(id.rawValue, "preview-links") : nil,
            endAction: DeskAddresses.story(id.rawValue, "preview-links/end"),
            days: [1, 3, 7, 30].map { days in
                DeskChoice(key: String(days), name: strings.counted("forDays", days), isCurrent: days == 3)
            },
            openLinks: ends.first.map { last in
                BeforePublication.OpenLinks(
                    text: strings.counted("openLinks", ends.count), until: moment(last, in: zone))
            })
    }

    func corrections(of story: ReadableStory, _ member: StaffMember) async throws -> Corrections? {
        let id = story.article.id
        let made = try await database.read { try $0.corrections.of(id) }
        let mayAdd = story.mayBePublished(by: member) && story.article.state.isPublic
        guard mayAdd || !made.isEmpty else { return nil }
        return Corrections(
            action: mayAdd ? DeskAddresses.story(id.rawValue, "correction") : nil,
            made: made.map { correction in
                Corrections.Made(
                    moment: moment(correction.at, in: story.edition.edition.timeZone), text: correction.text)
            })
    }
}

/// A link as a page's script reads it.
private struct SharedLink: Encodable {
    var address: String
    var text: String
}
