package import Newspaper

/// What was kept before the library knew of it, and waits to be read once.
package struct AwaitedLibraryStore {
    let connection: any Connection

    package enum Waiting: Hashable, Sendable {
        case picture(Identifier<Picture>)
        case story(Identifier<Article>)
        case page(Identifier<StaticPage>)
    }

    /// The next that wait; words of pictures go before, for they are searched at once.
    package func next(limit: Int) throws -> [Waiting] {
        for kind in ["picture", "page", "story"] {
            let found = try connection.all(Self.ofKind, [.text(kind), .integer(limit)]) { row in
                let subject = try row.integer(0)
                return switch kind {
                case "picture": Waiting.picture(Identifier(rawValue: subject))
                case "page": Waiting.page(Identifier(rawValue: subject))
                default: Waiting.story(Identifier(rawValue: subject))
                }
            }
            if !found.isEmpty { return found }
        }
        return []
    }

    /// Whether anything waits in which pictures may be used.
    package func hidesUses() throws -> Bool {
        try ["page", "story"].contains { kind in
            try connection.first(Self.ofKind, [.text(kind), .integer(1)]) { _ in true } ?? false
        }
    }

    package func remove(_ waiting: Waiting) throws {
        let key: [Value] =
            switch waiting {
            case .picture(let id): [.text("picture"), .id(id)]
            case .story(let id): [.text("story"), .id(id)]
            case .page(let id): [.text("page"), .id(id)]
            }
        try connection.run("DELETE FROM awaited_library WHERE kind = $1 AND subject_id = $2", key)
    }

    private static let ofKind: Statement =
        "SELECT subject_id FROM awaited_library WHERE kind = $1 ORDER BY subject_id DESC LIMIT $2"
}

extension Connection {
    package var awaitedLibrary: AwaitedLibraryStore { AwaitedLibraryStore(connection: self) }
}
