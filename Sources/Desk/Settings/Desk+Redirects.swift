import Editorial
import Newspaper
import Storage
import Themes

extension Desk {
    /// Addresses of the past, and where they lead.
    func showRedirects(_ asked: DeskRequest) async throws -> DeskAnswer {
        try await redirectsPage(asked)
    }

    /// Adds a redirect, or changes the one from there.
    func keepRedirect(_ asked: DeskRequest) async throws -> DeskAnswer {
        let fields = ["from", "to", "status"].map { asked.form[$0] ?? "" }
        guard fields[0].hasPrefix("/") || fields[0].contains("://") else {
            return try await redirectsPage(asked, fault: words(for: .notAnAddress(fields[0])))
        }
        let line = fields.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",")
        let taken = try await take(asked, line)
        if let reason = taken.left.first {
            return try await redirectsPage(asked, fault: words(for: .redirect(reason)))
        }
        return .redirect(to: Self.done(DeskAddresses.redirects, "noticeRedirectKept"))
    }

    /// Takes in a list, as the command line does; what was left out is said with its reason.
    func takeRedirects(_ asked: DeskRequest) async throws -> DeskAnswer {
        let taken = try await take(asked, asked.form["list"] ?? "")
        guard !taken.left.isEmpty else {
            return .redirect(to: Self.done(DeskAddresses.redirects, "noticeRedirectsTaken"))
        }
        let text = strings.text(
            "redirectsTaken", ["kept": String(taken.kept), "left": String(taken.left.count)])
        return try await redirectsPage(asked, fault: text, left: taken.left)
    }

    func removeRedirect(_ asked: DeskRequest) async throws -> DeskAnswer {
        try await answerStructure(asked) {
            try await newsroom(asked).removeRedirect(from: asked.form["from"] ?? "")
            return .redirect(to: Self.done(DeskAddresses.redirects, "noticeRedirectRemoved"))
        } refused: {
            try await redirectsPage(asked, fault: $0)
        }
    }

    private func take(_ asked: DeskRequest, _ list: String) async throws -> RedirectsTaken {
        let newsroom = newsroom(asked)
        return try await settingsTools.takeRedirects(list) { redirects in
            try await newsroom.keepRedirects(redirects).map { outcome in
                switch outcome {
                case .kept, .unchanged: .kept
                case .refused(let reason): .refused(reason: reason)
                }
            }
        }
    }

    private func redirectsPage(
        _ asked: DeskRequest, fault: String? = nil, left: [String] = []
    ) async throws -> DeskAnswer {
        guard let (publication, edition) = try await settingsEdition(asked) else { return try trouble(.missing, asked) }
        let (words, after) = (asked.query["q"] ?? "", asked.query["after"] ?? "")
        let (found, patterns) = try await database.read { connection in
            let limit = Self.redirectsAPage + 1
            let page =
                try words.isEmpty
                ? connection.redirects.page(after: after, limit: limit)
                : connection.redirects.page(with: words, after: after, limit: limit)
            let patterns = try connection.redirects.patterns().filter { after.isEmpty && $0.pattern.has(words) }
            return (
                page.map { KnownRedirect(redirect: $0.redirect, hits: $0.hits) },
                patterns.map { KnownRedirect(redirect: $0.pattern.redirect, hits: $0.hits) }
            )
        }
        let shown = found.prefix(Self.redirectsAPage)
        let trial = try await trial(asked.query["try"] ?? "")
        // Redirects are the whole newspaper's.
        var head = settingsHead(publication, edition, in: DeskAddresses.redirects)
        head.hasEditions = false
        let query = words.isEmpty ? "" : "q=\(PercentEncoding.queryValue(words))&"
        return try settingsPage(asked, titled: strings["settingsRedirects"], fault: fault) { frame in
            RedirectsPage(
                frame: frame, head: head, words: words,
                action: DeskAddresses.redirects, rows: shown.map(row), patterns: patterns.map(row),
                emptyText: strings[words.isEmpty ? "emptyRedirects" : "emptyRedirectsFound"],
                nextAddress: found.count > shown.count
                    ? shown.last.map {
                        "\(DeskAddresses.redirects)?\(query)after=\(PercentEncoding.queryValue($0.redirect.from))"
                    } : nil,
                removeAction: DeskAddresses.redirectRemoval, listAction: DeskAddresses.redirectFile,
                list: left.isEmpty ? "" : asked.form["list"] ?? "", left: Array(left.prefix(Self.mostLeftShown)),
                statuses: statuses(.moved),
                form: fault == nil
                    ? RedirectsPage.Form()
                    : RedirectsPage.Form(from: asked.form["from"] ?? "", to: asked.form["to"] ?? ""), trial: trial,
                trialAddress: asked.query["try"] ?? "", fault: fault)
        }
    }

    /// What readers get at an address, in words; nil when none is asked about.
    private func trial(_ address: String) async throws -> RedirectsPage.Trial? {
        guard !address.isEmpty else { return nil }
        let answer = try await settingsTools.answer(address)
        let text =
            switch answer?.status {
            case nil: strings["trialNoAddress"]
            case 200: strings["trialPage"]
            case 301, 308: strings.text("trialMoved", ["to": answer?.target ?? ""])
            case 410: strings["trialGone"]
            default: strings["trialNothing"]
            }
        return RedirectsPage.Trial(address: address, text: text)
    }

    private func row(_ known: KnownRedirect) -> RedirectsPage.Row {
        RedirectsPage.Row(
            from: known.redirect.from, to: known.redirect.to, isGone: known.redirect.status == .gone,
            hits: strings.counted("hitCount", known.hits), statuses: statuses(known.redirect.status))
    }

    private func statuses(_ current: RedirectStatus) -> [DeskChoice] {
        RedirectStatus.allCases.map {
            DeskChoice(
                key: String($0.rawValue), name: strings["redirect\($0.rawValue)"], isCurrent: $0 == current)
        }
    }

    private static let redirectsAPage = 50
    private static let mostLeftShown = 200
}

private struct KnownRedirect: Sendable {
    let redirect: Redirect
    let hits: Int
}

extension RedirectPattern {
    fileprivate var redirect: Redirect { Redirect(from: from, to: to, status: status) }

    fileprivate func has(_ words: String) -> Bool { words.isEmpty || from.contains(words) || to.contains(words) }
}
