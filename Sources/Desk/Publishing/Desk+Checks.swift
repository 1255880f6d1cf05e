import Editorial
import HTTPTypes
import Newspaper
import Storage
import Themes

extension Desk {
    /// What should be looked at in a story before readers get it.
    func showFindings(_ asked: DeskRequest) async throws -> DeskAnswer {
        guard let id: Identifier<Article> = asked.id("id") else { return try trouble(.missing, asked) }
        return try await answerStory(asked) {
            let found = try await newsroom(asked).findings(of: id).map(finding)
            guard asked.wantsData else { return .redirect(to: DeskAddresses.story(id.rawValue)) }
            return try .data(try findingsData(found, asked))
        }
    }

    func checks(_ findings: [CheckFinding], of id: Identifier<Article>) -> Checks {
        Checks(
            address: DeskAddresses.story(id.rawValue, "checks"), count: findings.count,
            isOpen: findings.contains(where: \.isBlocking), findings: findings.map(finding))
    }

    /// Asks once more when something was found in a story that somebody is about to put before readers; nil when nothing
    /// was, or when they have been asked.
    func lookAgain(_ asked: DeskRequest, label: String) async throws -> DeskAnswer? {
        guard asked.form["checked"] == nil, let id: Identifier<Article> = asked.id("id") else { return nil }
        let findings = try await newsroom(asked).findings(of: id)
        return findings.isEmpty ? nil : try lookAgain(findings, asked, label: label)
    }

    /// The same for what the newsroom has refused.
    func lookAgain(_ findings: [CheckFinding], _ asked: DeskRequest, label: String) throws -> DeskAnswer {
        let found = findings.map(finding)
        let isBlocked = findings.contains(where: \.isBlocking)
        if asked.wantsData {
            var data = try findingsData(found, asked)
            data.label = isBlocked ? nil : label
            return try .data(data, .conflict)
        }
        return try page(asked, title: isBlocked ? "titleBlocked" : "titleLookAgain", status: .conflict) { frame in
            LookAgainPage(
                frame: frame, storyAddress: DeskAddresses.story(asked.parts["id"].flatMap(Int64.init) ?? 0),
                findings: found, action: isBlocked ? nil : asked.target, label: label,
                fields: ["point", "at", "quietly", "note"].compactMap { name in
                    asked.form[name].map { DeskChoice(key: name, name: $0) }
                })
        }
    }

    private func findingsData(_ found: [Checks.Finding], _ asked: DeskRequest) throws -> FindingsData {
        let page = FindingsPage(frame: frame(asked, title: strings["checks"]), findings: found)
        return FindingsData(html: try theme.render(page), count: found.count)
    }

    private func finding(_ found: CheckFinding) -> Checks.Finding {
        Checks.Finding(
            text: words(for: found),
            isBlocking: found.isBlocking, places: found.places)
    }

    func words(for found: CheckFinding) -> String {
        strings.counted("check" + found.check.rawValue.capitalizedFirst, found.count)
    }

    // MARK: How they are weighed

    func showCheckRules(_ asked: DeskRequest) async throws -> DeskAnswer {
        let rules = try await database.read { try $0.publications.checkRules() }
        return try page(asked, title: "titleChecks") { frame in
            CheckRulesPage(
                frame: frame, action: DeskAddresses.checks,
                rules: PublicationCheck.allCases.map { check in
                    CheckRulesPage.Rule(
                        key: check.rawValue, name: strings["rule" + check.rawValue.capitalizedFirst],
                        weights: CheckWeight.allCases.map { weight in
                            DeskChoice(
                                key: weight.rawValue, name: strings["weight" + weight.rawValue.capitalizedFirst],
                                isCurrent: weight == rules[check])
                        })
                })
        }
    }

    func weighChecks(_ asked: DeskRequest) async throws -> DeskAnswer {
        var rules = CheckRules()
        for check in PublicationCheck.allCases {
            guard let weight = asked.form[check.rawValue].flatMap(CheckWeight.init) else {
                return try trouble(.missing, asked)
            }
            rules[check] = weight
        }
        try await newsroom(asked).weigh(rules)
        return .redirect(to: Self.done(DeskAddresses.checks, "noticeChecksKept"))
    }
}

/// Findings as a page's script reads them.
private struct FindingsData: Encodable {
    var html: String
    var count: Int
    /// What the button says that publishes all the same; nil when something stands in the way.
    var label: String?
}

extension String {
    /// For keys of strings that are made of a name.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
