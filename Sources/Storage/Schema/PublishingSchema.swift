/// What stands between a story and its readers: what colleagues say of it, whom they tell, to whom it is shown before, how
/// it is checked; and what had to be corrected afterwards.
let publishingSchema = """
    CREATE TABLE story_comment (
        id {identity},
        article_id BIGINT NOT NULL REFERENCES article(id),
        answers_id BIGINT REFERENCES story_comment(id),
        staff_id BIGINT REFERENCES staff(id),
        author TEXT NOT NULL,
        at BIGINT NOT NULL,
        passage TEXT NOT NULL,
        text TEXT NOT NULL,
        settled_at BIGINT,
        settled_by TEXT
    );
    CREATE INDEX story_comment_by_article ON story_comment (article_id, id);
    CREATE TABLE notice (
        id {identity},
        staff_id BIGINT NOT NULL REFERENCES staff(id),
        at BIGINT NOT NULL,
        kind TEXT NOT NULL,
        article_id BIGINT NOT NULL REFERENCES article(id),
        actor TEXT NOT NULL,
        detail TEXT NOT NULL,
        is_seen BIGINT NOT NULL
    );
    CREATE INDEX notice_by_staff ON notice (staff_id, id);
    CREATE INDEX notice_unseen ON notice (staff_id, article_id) WHERE is_seen = 0;
    CREATE TABLE preview_link (
        token_hash TEXT PRIMARY KEY,
        article_id BIGINT NOT NULL REFERENCES article(id),
        author TEXT NOT NULL,
        ends_at BIGINT NOT NULL
    );
    CREATE INDEX preview_link_by_article ON preview_link (article_id, ends_at);
    CREATE TABLE correction (
        id {identity},
        article_id BIGINT NOT NULL REFERENCES article(id),
        at BIGINT NOT NULL,
        text TEXT NOT NULL
    );
    CREATE INDEX correction_by_article ON correction (article_id, at, id);
    ALTER TABLE publication ADD COLUMN checks TEXT NOT NULL DEFAULT '';

    """
