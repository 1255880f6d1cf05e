/// Who is to do what with a story until when, the views that people keep, and what each changed together last. An
/// assignment without a time is due at the end of all times, so that one index has everything in its order.
let planningSchema = """
    CREATE TABLE assignment (
        article_id BIGINT PRIMARY KEY REFERENCES article(id),
        staff_id BIGINT REFERENCES staff(id),
        task TEXT NOT NULL,
        due_at BIGINT NOT NULL
    );
    CREATE INDEX assignment_by_staff ON assignment (staff_id, due_at, article_id);
    CREATE INDEX assignment_by_time ON assignment (due_at, article_id);
    CREATE TABLE saved_filter (
        id {identity},
        staff_id BIGINT NOT NULL REFERENCES staff(id),
        name TEXT NOT NULL,
        query TEXT NOT NULL,
        UNIQUE (staff_id, name)
    );
    CREATE TABLE bulk_change (
        staff_id BIGINT PRIMARY KEY REFERENCES staff(id),
        changed_at BIGINT NOT NULL,
        stories TEXT NOT NULL
    );
    CREATE INDEX article_planned ON article (edition_id, published_at, id) WHERE state = 'scheduled';
    CREATE INDEX article_under_embargo ON article (edition_id, embargo_at, id) WHERE embargo_at IS NOT NULL;

    """
