/// Fronts as editors lay them out: what is public, what is being laid out, what is to come and what was.
let frontsSchema = """
    ALTER TABLE front ADD COLUMN published_at BIGINT NOT NULL DEFAULT 0;
    ALTER TABLE front ADD COLUMN author TEXT NOT NULL DEFAULT 'publication.yaml';
    ALTER TABLE front ADD COLUMN source TEXT NOT NULL DEFAULT 'file';
    UPDATE front SET published_at = (SELECT COALESCE(MAX(at), 0) FROM audit WHERE verb = 'apply');
    CREATE TABLE front_draft (
        edition_id BIGINT NOT NULL REFERENCES edition(id),
        section_id BIGINT NOT NULL,
        number BIGINT NOT NULL,
        author TEXT NOT NULL,
        saved_at BIGINT NOT NULL,
        slots TEXT NOT NULL,
        PRIMARY KEY (edition_id, section_id)
    );
    CREATE TABLE front_save (
        edition_id BIGINT NOT NULL REFERENCES edition(id),
        section_id BIGINT NOT NULL,
        number BIGINT NOT NULL,
        slots TEXT NOT NULL,
        PRIMARY KEY (edition_id, section_id, number)
    );
    CREATE TABLE front_schedule (
        edition_id BIGINT NOT NULL REFERENCES edition(id),
        section_id BIGINT NOT NULL,
        due_at BIGINT NOT NULL,
        author TEXT NOT NULL,
        slots TEXT NOT NULL,
        PRIMARY KEY (edition_id, section_id, due_at)
    );
    CREATE INDEX front_schedule_due ON front_schedule (due_at);
    CREATE TABLE front_layout (
        id {identity},
        edition_id BIGINT NOT NULL REFERENCES edition(id),
        section_id BIGINT NOT NULL,
        published_at BIGINT NOT NULL,
        author TEXT NOT NULL,
        source TEXT NOT NULL,
        slots TEXT NOT NULL
    );
    CREATE INDEX front_layout_by_front ON front_layout (edition_id, section_id, id);
    INSERT INTO front_layout (edition_id, section_id, published_at, author, source, slots)
        SELECT edition_id, section_id, published_at, author, source, slots FROM front;
    CREATE TABLE breaking_bar (
        edition_id BIGINT PRIMARY KEY REFERENCES edition(id),
        words TEXT NOT NULL,
        link TEXT NOT NULL,
        until_at BIGINT NOT NULL
    );

    """
