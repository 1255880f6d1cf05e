/// What search engines, feed readers and readers of old addresses need: rules for crawlers, when a month last changed,
/// redirects with a status and by pattern.
let discoverySchema = """
    ALTER TABLE publication ADD COLUMN crawlers TEXT NOT NULL DEFAULT '{}';
    ALTER TABLE archive_month ADD COLUMN modified_at BIGINT NOT NULL DEFAULT 0;
    ALTER TABLE redirect ADD COLUMN status BIGINT NOT NULL DEFAULT 301;
    ALTER TABLE redirect ADD COLUMN hits BIGINT NOT NULL DEFAULT 0;
    CREATE TABLE redirect_pattern (
        from_pattern TEXT PRIMARY KEY,
        to_pattern TEXT NOT NULL,
        status BIGINT NOT NULL,
        hits BIGINT NOT NULL
    );
    CREATE TABLE translation (
        article_id BIGINT PRIMARY KEY REFERENCES article(id),
        original_id BIGINT NOT NULL REFERENCES article(id)
    );
    CREATE INDEX translation_original ON translation (original_id);

    """
