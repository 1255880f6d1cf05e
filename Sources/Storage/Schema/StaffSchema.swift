/// Staff, the browsers in which they are signed in, and links that work once. Of every secret only a hash is kept.
let staffSchema = """
    CREATE TABLE staff (
        id {identity},
        email TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        role TEXT NOT NULL,
        password_hash TEXT,
        is_active BIGINT NOT NULL,
        added_at BIGINT NOT NULL
    );
    CREATE TABLE staff_session (
        id {identity},
        staff_id BIGINT NOT NULL REFERENCES staff(id),
        token_hash TEXT NOT NULL UNIQUE,
        agent TEXT NOT NULL,
        began_at BIGINT NOT NULL,
        seen_at BIGINT NOT NULL
    );
    CREATE INDEX staff_session_by_staff ON staff_session (staff_id, seen_at);
    CREATE TABLE staff_link (
        token_hash TEXT PRIMARY KEY,
        staff_id BIGINT NOT NULL REFERENCES staff(id),
        ends_at BIGINT NOT NULL
    );
    CREATE INDEX staff_link_by_staff ON staff_link (staff_id);
    CREATE INDEX audit_by_actor ON audit (actor, id) WHERE verb <> 'import';
    CREATE INDEX audit_by_verb ON audit (verb, id) WHERE verb <> 'import';

    """
