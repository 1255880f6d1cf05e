import Newspaper
package import Storage

/// A newspaper of many stories, made by a few statements over whole sets, so that a test can have it within seconds.
///
/// Story i belongs to the English edition, every tenth to the Hebrew one; six sections, 200 topics, 50 contributors.
package struct LargeArchive: Sendable {
    package let shelf: Shelf
    package let stories: Int

    /// Fills a database that has a `Shelf` in it.
    package init(_ connection: any Connection, shelf: Shelf, stories: Int) throws {
        self.shelf = shelf
        self.stories = stories
        for script in Self.scripts(stories, shelf) + Self.searchScripts(connection.dialect) + ["ANALYZE"] {
            try connection.runScript(script)
        }
    }

    private static func scripts(_ stories: Int, _ shelf: Shelf) -> [String] {
        [
            """
            WITH RECURSIVE \(numbers(50)) INSERT INTO contributor (slug, name, kind, biography)
            SELECT 'writer-' || i, 'Writer ' || i, 'person', '' FROM numbers
            """,
            """
            WITH RECURSIVE \(numbers(200)) INSERT INTO topic (edition_id, slug, name)
            SELECT \(shelf.english.rawValue), 'topic-' || i, 'Topic ' || i FROM numbers
            """,
            """
            WITH RECURSIVE \(numbers(stories)) INSERT INTO article (
                edition_id, external_id, slug, permalink, state, format, kicker, headline, short_headline, standfirst,
                dateline, excerpt, word_count, lead_alternative_text, lead_caption, lead_credit, primary_section_id,
                created_at, published_at, first_published_at, modified_at, revision, body)
            SELECT CASE WHEN i % 10 = 0 THEN \(shelf.hebrew.rawValue) ELSE \(shelf.english.rawValue) END,
                'large-' || i, 'story-' || i, '/story-' || i || '/', CASE WHEN i % 997 = 0 THEN 'scheduled' WHEN i % 50 = 3 THEN 'draft' ELSE 'published' END,
                CASE WHEN i % 7 = 0 THEN 'opinion' ELSE 'news' END, '', 'Headline ' || i, '', 'Standfirst of ' || i, '',
                'Excerpt', 100, '', '', '', \(shelf.news.rawValue), \(published), \(published), \(published), \(published), 1,
                '{"type":"doc","content":[]}'
            FROM numbers
            """,
            part("article_byline", "contributor_id", "(SELECT MIN(id) FROM contributor) + i % 50"),
            part("article_section", "section_id", "\(shelf.news.rawValue)"),
            part("article_topic", "topic_id", "(SELECT MIN(id) FROM topic) + i % 200"),
            part("article_related", "related_id", "i"),
            listing("'edition'", "0"), listing("'section'", "primary_section_id"),
            listing("'format ' || format", "0"),
            listing(
                "'contributor'",
                "(SELECT contributor_id FROM article_byline WHERE article_id = article.id AND position = 0)"),
            listing("'topic'", "(SELECT topic_id FROM article_topic WHERE article_id = article.id AND position = 0)"),
            """
            INSERT INTO picture (
                external_id, content_hash, type, width, height, byte_count, alternative_text, caption, credit, created_at,
                uses, rights_until)
            SELECT external_id, slug, 'image/jpeg', 1600, 900, 100000, '', '', '', created_at,
                CASE WHEN id % 50 = 7 THEN 0 ELSE 1 END,
                CASE id % 100 WHEN 1 THEN '2025-06-30' WHEN 2 THEN '2026-12-01' WHEN 3 THEN '2031-01-01' END
            FROM article ORDER BY id
            """,
            "INSERT INTO picture_use (picture_id, kind, subject_id) SELECT id, 'story', id FROM picture WHERE uses > 0",
            """
            INSERT INTO picture_file (
                content_hash, picture_id, type, width, height, byte_count, moves, replaced_at)
            SELECT 'former-' || id, id, 'image/jpeg', 1600, 900, 100000, 0, created_at FROM picture
            """,
            "INSERT INTO awaited_library (kind, subject_id) SELECT 'story', id FROM article",
            """
            INSERT INTO awaited_byline (article_id, contributor_id, former_name)
            SELECT article_id, contributor_id, 'Writer' FROM article_byline
            """,
            """
            INSERT INTO revision (article_id, number, created_at, author, note, state, content, body)
            SELECT id, 1, created_at, 'import', '', state, '{}', '{}' FROM article
            """,
            "INSERT INTO redirect (from_path, to_path) SELECT '/?p=' || id, permalink FROM article",
            """
            INSERT INTO comment (external_id, article_id, author_name, author_address, author_mail, text, is_approved, created_at)
            SELECT 'c', id, 'Reader', '', '', 'Well said', 1, created_at FROM article
            """,
            """
            INSERT INTO imported_item (source, external_id, kind, old_path, new_path, detail)
            SELECT 'large.example', external_id, 'post', '/?p=' || id, permalink, '' FROM article
            """,
            """
            INSERT INTO vocabulary (edition_id, word, initial, length, stories)
            SELECT edition_id, 'word' || id, 'w', length('word' || id), 1 FROM article
            """,
            "INSERT INTO archive_month (edition_id, year, month, articles) SELECT id, 2001, 9, \(stories) FROM edition",
            part("article_likeness", "like_id", "i"),
            "INSERT INTO awaited_likeness (article_id) SELECT id FROM article",
            "INSERT INTO event (at, kind, subject_id, detail) SELECT created_at, 'articleAdded', id, '' FROM article",
            """
            INSERT INTO audit (at, actor, verb, subject_kind, subject_id, detail)
            SELECT created_at, 'import', 'import', 'article', id, '' FROM article
            """,
            """
            WITH RECURSIVE \(numbers(20_000)) INSERT INTO front_layout (
                edition_id, section_id, published_at, author, source, slots)
            SELECT \(shelf.english.rawValue), i % 50, i, 'Writer', 'desk', '[]' FROM numbers
            """,
            """
            WITH RECURSIVE \(numbers(10_000)) INSERT INTO front_save (edition_id, section_id, number, slots)
            SELECT \(shelf.english.rawValue), i % 50, i, '[]' FROM numbers
            """,
        ] + newsroom
    }

    /// Three hundred people, the browsers in which they are signed in, and what they are writing.
    private static let newsroom = [
        """
        WITH RECURSIVE \(numbers(300)) INSERT INTO staff (email, name, role, is_active, added_at)
        SELECT 'writer-' || i || '@courier.example', 'Writer ' || i, 'reporter', 1, 0 FROM numbers
        """,
        """
        WITH RECURSIVE \(numbers(3000)) INSERT INTO staff_session (staff_id, token_hash, agent, began_at, seen_at)
        SELECT (SELECT MIN(id) FROM staff) + i % 300, 'hash-' || i, '', 0, i FROM numbers
        """,
        """
        WITH RECURSIVE \(numbers(3000)) INSERT INTO staff_link (token_hash, staff_id, ends_at)
        SELECT 'hash-' || i, (SELECT MIN(id) FROM staff) + i % 300, i FROM numbers
        """,
        """
        INSERT INTO draft (
            article_id, revision, saves, staff_id, author, began_at, saved_at, headline, word_count, content, body)
        SELECT id, 1, 1, (SELECT MIN(id) FROM staff) + id % 300, '', created_at, created_at, headline, 100, '{}', '{}'
        FROM article WHERE state <> 'published'
        """,
        """
        INSERT INTO story_writer (article_id, staff_id, touched_at)
        SELECT id, (SELECT MIN(id) FROM staff) + id % 300, created_at FROM article
        """,
        """
        INSERT INTO story_presence (article_id, staff_id, seen_at)
        SELECT article_id, staff_id, saved_at FROM draft
        """,
        """
        INSERT INTO story_comment (article_id, staff_id, author, at, passage, text)
        SELECT id, (SELECT MIN(id) FROM staff), '', created_at, '', 'text' FROM article WHERE id % 3 = 0
        """,
        """
        INSERT INTO notice (staff_id, at, kind, article_id, actor, detail, is_seen)
        SELECT (SELECT MIN(id) FROM staff) + id % 300, created_at, 'moved', id, '', '', id % 50 / 49 FROM article
        """,
        """
        INSERT INTO preview_link (token_hash, article_id, author, ends_at)
        SELECT 'hash-' || id, id, '', created_at FROM article WHERE id % 20 = 0
        """,
        "INSERT INTO correction (article_id, at, text) SELECT id, created_at, 'text' FROM article WHERE id % 9 = 0",
        """
        INSERT INTO assignment (article_id, staff_id, task, due_at)
        SELECT id, (SELECT MIN(id) FROM staff) + id % 300, '', created_at FROM article
        """,
    ]

    /// Ten minutes between two stories; three at each time.
    private static let published = "1000000000000 + i / 3 * 600000"

    private static func numbers(_ count: Int) -> String {
        "numbers(i) AS (SELECT CAST(1 AS BIGINT) UNION ALL SELECT i + 1 FROM numbers WHERE i < \(count))"
    }

    private static func part(_ table: String, _ column: String, _ value: String) -> String {
        "INSERT INTO \(table) (article_id, position, \(column)) SELECT i, 0, \(value) FROM (SELECT id AS i FROM article) AS stories"
    }

    private static func listing(_ kind: String, _ subject: String) -> String {
        """
        INSERT INTO listing (edition_id, kind, subject_id, published_at, article_id)
        SELECT edition_id, \(kind), \(subject), published_at, id FROM article WHERE state = 'published'
        """
    }

    private static let lists = "':edition :section' || primary_section_id || ' :format' || format || ' :year2001'"

    /// The search index is the one table that each engine fills in words of its own.
    private static func searchScripts(_ dialect: any Dialect) -> [String] {
        dialect.name == "SQLite"
            ? [
                """
                INSERT INTO article_search (rowid, edition_id, lists, headline, standfirst, names, body)
                SELECT id, edition_id, \(lists), headline, standfirst, 'writer', 'the harbour lies quiet' FROM article
                """,
                """
                INSERT INTO picture_search (rowid, words, credit)
                SELECT id, 'picture ' || id || ' harbour', 'writer ' || id % 50 FROM picture WHERE id > 1
                """,
            ]
            : [
                """
                INSERT INTO article_search (article_id, edition_id, words)
                SELECT id, edition_id, setweight(to_tsvector('simple'::regconfig, headline), 'A')
                    || setweight(to_tsvector('simple'::regconfig, 'the harbour lies quiet'), 'D')
                    || array_to_tsvector(string_to_array(\(lists), ' ')) FROM article
                """,
                """
                INSERT INTO picture_search (picture_id, words)
                SELECT id, setweight(to_tsvector('simple'::regconfig, 'picture ' || id || ' harbour'), 'A')
                    || setweight(to_tsvector('simple'::regconfig, 'writer ' || id % 50), 'B') FROM picture WHERE id > 1
                """,
            ]
    }
}
