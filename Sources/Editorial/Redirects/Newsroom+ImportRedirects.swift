package import Newspaper
import Storage

/// What became of a redirect that was given.
package enum RedirectOutcome: Hashable, Sendable {
    case kept
    /// It was here already, the same.
    case unchanged
    case refused(reason: String)
}

extension Newsroom {
    /// Takes in redirects, exact ones and patterns, all in one transaction, and says of each, in order, what became of
    /// it. An address at which something lives keeps its page; what would lead in a circle is refused.
    package func importRedirects(_ redirects: [Redirect]) async throws -> [RedirectOutcome] {
        try await transaction { session in
            var patterns = PatternBook(known: try session.connection.redirects.patterns().map(\.pattern))
            let outcomes = try redirects.map { try session.take($0, &patterns) }
            let kept = outcomes.count { $0 == .kept }
            if kept > 0 { try session.audit("import", "redirects", nil, detail: String(kept)) }
            // Patterns are among what every page has in memory; exact redirects are looked up where they are kept.
            try session.noteChangedPublication(if: patterns.hasChanged)
            return outcomes
        }
    }
}

/// All patterns, those just taken in among them.
private struct PatternBook {
    private var patterns: [String: RedirectPattern]
    private(set) var hasChanged = false

    init(known: [RedirectPattern]) {
        patterns = Dictionary(known.map { ($0.from, $0) }) { first, _ in first }
    }

    func has(_ pattern: RedirectPattern) -> Bool { patterns[pattern.from] == pattern }

    mutating func keep(_ pattern: RedirectPattern) {
        patterns[pattern.from] = pattern
        hasChanged = true
    }

    /// Why a pattern would send readers round more than one corner; nil when it does not.
    func refusal(of pattern: RedirectPattern) -> String? {
        if pattern.sendsOn(targetOf: pattern) { return "it leads to itself" }
        for other in patterns.values where other.from != pattern.from {
            if other.sendsOn(targetOf: pattern) { return "its target is sent on again by \(other.from)" }
            if pattern.sendsOn(targetOf: other) { return "it would send on the target of \(other.from)" }
        }
        return nil
    }
}

extension Session {
    fileprivate func take(_ redirect: Redirect, _ patterns: inout PatternBook) throws -> RedirectOutcome {
        if redirect.from.utf8.count > Self.pathBytes || redirect.to.utf8.count > Self.pathBytes {
            return .refused(reason: "a path is longer than \(Self.pathBytes) bytes")
        }
        return try RedirectPattern.isPattern(redirect.from)
            ? take(pattern: redirect, &patterns) : take(exact: redirect)
    }

    private func take(exact redirect: Redirect) throws -> RedirectOutcome {
        if [redirect.to, Redirect.path(of: redirect.to)].contains(redirect.from) {
            return .refused(reason: "it leads to itself")
        }
        if try isLiving(redirect.from) { return .refused(reason: "something lives at \(redirect.from)") }
        let known = try connection.redirects.find(redirect.from)
        guard let next = try redirect.status == .gone ? nil : end(of: redirect.to) else {
            if known == redirect { return .unchanged }
            try connection.redirects.keep(redirect)
            return .kept
        }
        // The chain is collapsed: who is sent to an old address is sent where that one leads.
        if [next.to, Redirect.path(of: next.to)].contains(redirect.from) {
            return .refused(reason: "\(redirect.to) leads back to it")
        }
        let collapsed = Redirect(
            from: redirect.from, to: next.to, status: next.status == .gone ? .gone : redirect.status)
        if known == collapsed { return .unchanged }
        try connection.redirects.keep(collapsed)
        return .kept
    }

    /// The last of the redirects that take over from one another where a reader of a target is; nil when none does.
    private func end(of target: String) throws -> Redirect? {
        var end: Redirect?
        var target = target
        for _ in 0..<Self.mostRedirects {
            let path = Redirect.path(of: target)
            guard let next = try connection.redirects.find(target) ?? connection.redirects.find(path) else { break }
            end = next
            target = next.to
        }
        return end
    }

    private func take(pattern redirect: Redirect, _ patterns: inout PatternBook) throws -> RedirectOutcome {
        let pattern: RedirectPattern
        do {
            pattern = try RedirectPattern(from: redirect.from, to: redirect.to, status: redirect.status)
        } catch {
            return .refused(reason: error.reason)
        }
        if patterns.has(pattern) { return .unchanged }
        if let reason = patterns.refusal(of: pattern) { return .refused(reason: reason) }
        try connection.redirects.keep(pattern)
        patterns.keep(pattern)
        return .kept
    }

    /// Whether readers find a story, a section or a page at a path.
    private func isLiving(_ path: String) throws -> Bool {
        if try connection.articles.find(permalink: path)?.state.isPublic == true { return true }
        return try publication.editions.contains { contents in
            let prefix = Addresses(edition: contents.edition).permalink(patternPath: "/")
            guard path.hasPrefix(prefix) else { return false }
            let own = path.dropFirst(prefix.count).split(separator: "/").joined(separator: "/")
            return try own.isEmpty || contents.sections[path: own] != nil
                || connection.pages.isTaken(path: own, edition: contents.edition.id)
        }
    }

    /// Chains are collapsed as they are kept; only what leads to an old path with a query makes them longer.
    private static var mostRedirects: Int { 10 }

    /// The longest path that is kept, in UTF-8 bytes: what an index holds. No browser or site makes longer ones.
    static var pathBytes: Int { 2000 }
}
