/// What the desk arranges: work that goes on behind a move or merger, what took the place of what was merged, the texts of
/// static pages, an edition's inks, and what `publication.yaml` said when it was last applied.
let structureSchema = """
    ALTER TABLE edition ADD COLUMN inks TEXT NOT NULL DEFAULT '{}';
    CREATE TABLE restructuring (
        id {identity},
        kind TEXT NOT NULL,
        edition_id BIGINT NOT NULL REFERENCES edition(id),
        subject_id BIGINT NOT NULL,
        target_id BIGINT NOT NULL,
        former TEXT NOT NULL,
        after_id BIGINT NOT NULL,
        done BIGINT NOT NULL,
        total BIGINT NOT NULL
    );
    CREATE TABLE successor (
        kind TEXT NOT NULL,
        former_id BIGINT NOT NULL,
        successor_id BIGINT NOT NULL,
        PRIMARY KEY (kind, former_id)
    ){clustered};
    CREATE TABLE page_draft (
        page_id BIGINT PRIMARY KEY REFERENCES page(id),
        saves BIGINT NOT NULL,
        author TEXT NOT NULL,
        saved_at BIGINT NOT NULL,
        title TEXT NOT NULL,
        body TEXT NOT NULL
    );
    CREATE TABLE page_revision (
        page_id BIGINT NOT NULL REFERENCES page(id),
        number BIGINT NOT NULL,
        created_at BIGINT NOT NULL,
        author TEXT NOT NULL,
        title TEXT NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (page_id, number)
    ){clustered};
    CREATE TABLE applied_place (
        place TEXT PRIMARY KEY,
        declared TEXT NOT NULL,
        standing TEXT NOT NULL,
        subject_id BIGINT
    );
    CREATE INDEX article_section_by_section ON article_section (section_id, article_id);
    CREATE INDEX article_topic_by_topic ON article_topic (topic_id, article_id);
    CREATE INDEX topic_by_name ON topic (edition_id, name, id);

    """
