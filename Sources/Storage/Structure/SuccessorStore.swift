package import Newspaper

/// What took the place of sections and topics that were merged into others. Drafts and revisions go on naming what is
/// gone; whoever reads one follows it to what stands there now.
package struct SuccessorStore {
    let connection: any Connection

    /// Notes what took the place of a section that is gone; nil for nothing.
    package func keep(_ successor: Identifier<Section>?, of former: Identifier<Section>) throws {
        try keep(successor?.rawValue ?? 0, of: former.rawValue, kind: Self.section)
    }

    /// Notes what took the place of a topic that is gone; nil for nothing.
    package func keep(_ successor: Identifier<Topic>?, of former: Identifier<Topic>) throws {
        try keep(successor?.rawValue ?? 0, of: former.rawValue, kind: Self.topic)
    }

    /// A text's choices with what was merged in the place of what is gone.
    package func following(_ content: ArticleContent) throws -> ArticleContent {
        var following = content
        following.sections = try self.following(content.sections, kind: Self.section)
        following.topics = try self.following(content.topics, kind: Self.topic)
        return following
    }

    private func following<Noun>(_ ids: [Identifier<Noun>], kind: String) throws -> [Identifier<Noun>] {
        guard !ids.isEmpty else { return [] }
        let pairs: [(Identifier<Noun>, Identifier<Noun>)] = try connection.all(
            Self.ofMany, [.members(ids), .text(kind)]
        ) { (try $0.id(0), try $0.id(1)) }
        guard !pairs.isEmpty else { return ids }
        let successors = Dictionary(pairs) { first, _ in first }
        var seen: Set<Identifier<Noun>> = []
        return ids.map { successors[$0] ?? $0 }.filter { $0.rawValue != 0 && seen.insert($0).inserted }
    }

    /// The number under which something new is to be kept, where the engine gave it one that drafts know something else
    /// by: SQLite gives the highest number again when its row is gone. Nil when the number is new.
    func freshNumber(insteadOf number: Int64, kind: String) throws -> Int64? {
        let taken = try connection.first(
            """
            SELECT MAX(former_id) FROM successor
            WHERE kind = $1 AND EXISTS (SELECT 1 FROM successor WHERE kind = $1 AND former_id = $2)
            """, [.text(kind), .integer(number)]
        ) { try $0.integerOrNil(0) }
        return taken.flatMap(\.self).map { $0 + 1 }
    }

    /// Those that had led to what is gone now lead on with it, so that nobody follows twice.
    private func keep(_ successor: Int64, of former: Int64, kind: String) throws {
        let values: [Value] = [.text(kind), .integer(former), .integer(successor)]
        try connection.run("UPDATE successor SET successor_id = $3 WHERE kind = $1 AND successor_id = $2", values)
        try connection.run("INSERT INTO successor (kind, former_id, successor_id) VALUES ($1, $2, $3)", values)
    }

    static let section = "section"
    static let topic = "topic"
    private static let ofMany: Statement =
        "SELECT former_id, successor_id FROM successor WHERE kind = $2 AND former_id IN {members $1}"
}

extension Connection {
    package var successors: SuccessorStore { SuccessorStore(connection: self) }
}
