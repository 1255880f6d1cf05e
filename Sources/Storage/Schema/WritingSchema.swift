/// What is being written and by whom. Of public stories, which may be millions, nothing more is kept.
let writingSchema = """
    CREATE TABLE draft (
        article_id BIGINT PRIMARY KEY REFERENCES article(id),
        revision BIGINT NOT NULL,
        saves BIGINT NOT NULL,
        staff_id BIGINT REFERENCES staff(id),
        author TEXT NOT NULL,
        began_at BIGINT NOT NULL,
        saved_at BIGINT NOT NULL,
        headline TEXT NOT NULL,
        word_count BIGINT NOT NULL,
        content TEXT NOT NULL,
        body TEXT NOT NULL
    );
    CREATE INDEX draft_by_time ON draft (saved_at, article_id);
    CREATE TABLE story_writer (
        article_id BIGINT NOT NULL REFERENCES article(id),
        staff_id BIGINT NOT NULL REFERENCES staff(id),
        touched_at BIGINT NOT NULL,
        PRIMARY KEY (article_id, staff_id)
    ){clustered};
    CREATE INDEX story_writer_by_staff ON story_writer (staff_id, touched_at, article_id);
    CREATE TABLE story_presence (
        article_id BIGINT NOT NULL REFERENCES article(id),
        staff_id BIGINT NOT NULL REFERENCES staff(id),
        seen_at BIGINT NOT NULL,
        PRIMARY KEY (article_id, staff_id)
    ){clustered};
    CREATE INDEX article_in_work ON article (edition_id, state, modified_at, id) WHERE state <> 'published';

    """
