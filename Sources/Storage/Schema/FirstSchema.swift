/// Migration 1. Times are milliseconds since 1970 in UTC, flags 0 or 1, documents and lists JSON text.
let firstSchema = """
    CREATE TABLE publication (
        id BIGINT PRIMARY KEY CHECK (id = 1),
        name TEXT NOT NULL,
        share_services TEXT NOT NULL,
        version BIGINT NOT NULL
    );
    CREATE TABLE edition (
        id {identity},
        code TEXT NOT NULL UNIQUE,
        position BIGINT NOT NULL,
        name TEXT NOT NULL,
        tagline TEXT NOT NULL,
        language TEXT NOT NULL,
        direction TEXT NOT NULL,
        time_zone TEXT NOT NULL,
        is_default BIGINT NOT NULL,
        permalink_pattern TEXT NOT NULL,
        about TEXT NOT NULL,
        copyright TEXT NOT NULL,
        hosting TEXT NOT NULL
    );
    CREATE TABLE section (
        id {identity},
        edition_id BIGINT NOT NULL REFERENCES edition(id),
        parent_id BIGINT REFERENCES section(id),
        slug TEXT NOT NULL,
        path TEXT NOT NULL,
        name TEXT NOT NULL,
        description TEXT NOT NULL,
        position BIGINT NOT NULL,
        UNIQUE (edition_id, path)
    );
    CREATE TABLE menu (
        edition_id BIGINT NOT NULL REFERENCES edition(id),
        name TEXT NOT NULL,
        items TEXT NOT NULL,
        PRIMARY KEY (edition_id, name)
    );
    CREATE TABLE picture (
        id {identity},
        external_id TEXT UNIQUE,
        content_hash TEXT NOT NULL,
        type TEXT NOT NULL,
        width BIGINT NOT NULL,
        height BIGINT NOT NULL,
        byte_count BIGINT NOT NULL,
        alternative_text TEXT NOT NULL,
        caption TEXT NOT NULL,
        credit TEXT NOT NULL,
        focal_x DOUBLE PRECISION,
        focal_y DOUBLE PRECISION,
        created_at BIGINT NOT NULL
    );
    CREATE INDEX picture_content_hash ON picture (content_hash);
    CREATE TABLE contributor (
        id {identity},
        slug TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        biography TEXT NOT NULL,
        portrait_id BIGINT REFERENCES picture(id)
    );
    CREATE TABLE topic (
        id {identity},
        edition_id BIGINT NOT NULL REFERENCES edition(id),
        slug TEXT NOT NULL,
        name TEXT NOT NULL,
        UNIQUE (edition_id, slug)
    );
    CREATE TABLE page (
        id {identity},
        edition_id BIGINT NOT NULL REFERENCES edition(id),
        external_id TEXT,
        path TEXT NOT NULL,
        title TEXT NOT NULL,
        state TEXT NOT NULL,
        modified_at BIGINT NOT NULL,
        body TEXT NOT NULL,
        UNIQUE (edition_id, path)
    );
    CREATE UNIQUE INDEX page_external_id ON page (edition_id, external_id);
    CREATE TABLE article (
        id {identity},
        edition_id BIGINT NOT NULL REFERENCES edition(id),
        external_id TEXT,
        slug TEXT NOT NULL,
        permalink TEXT UNIQUE,
        state TEXT NOT NULL,
        format TEXT NOT NULL,
        kicker TEXT NOT NULL,
        headline TEXT NOT NULL,
        short_headline TEXT NOT NULL,
        standfirst TEXT NOT NULL,
        dateline TEXT NOT NULL,
        excerpt TEXT NOT NULL,
        word_count BIGINT NOT NULL,
        lead_picture_id BIGINT REFERENCES picture(id),
        lead_alternative_text TEXT NOT NULL,
        lead_caption TEXT NOT NULL,
        lead_credit TEXT NOT NULL,
        primary_section_id BIGINT REFERENCES section(id),
        source_name TEXT,
        source_credit TEXT,
        created_at BIGINT NOT NULL,
        published_at BIGINT,
        first_published_at BIGINT,
        modified_at BIGINT NOT NULL,
        embargo_at BIGINT,
        revision BIGINT NOT NULL,
        body TEXT NOT NULL
    );
    CREATE UNIQUE INDEX article_external_id ON article (edition_id, external_id);
    CREATE INDEX article_scheduled ON article (published_at, id) WHERE state = 'scheduled';
    CREATE TABLE article_byline (
        article_id BIGINT NOT NULL REFERENCES article(id),
        position BIGINT NOT NULL,
        contributor_id BIGINT NOT NULL REFERENCES contributor(id),
        PRIMARY KEY (article_id, position)
    ){clustered};
    CREATE TABLE article_section (
        article_id BIGINT NOT NULL REFERENCES article(id),
        position BIGINT NOT NULL,
        section_id BIGINT NOT NULL REFERENCES section(id),
        PRIMARY KEY (article_id, position)
    ){clustered};
    CREATE TABLE article_topic (
        article_id BIGINT NOT NULL REFERENCES article(id),
        position BIGINT NOT NULL,
        topic_id BIGINT NOT NULL REFERENCES topic(id),
        PRIMARY KEY (article_id, position)
    ){clustered};
    CREATE TABLE article_related (
        article_id BIGINT NOT NULL REFERENCES article(id),
        position BIGINT NOT NULL,
        related_id BIGINT NOT NULL REFERENCES article(id),
        PRIMARY KEY (article_id, position)
    ){clustered};
    CREATE TABLE awaited_relation (
        edition_id BIGINT NOT NULL REFERENCES edition(id),
        external_id TEXT NOT NULL,
        article_id BIGINT NOT NULL REFERENCES article(id),
        position BIGINT NOT NULL,
        PRIMARY KEY (edition_id, external_id, article_id)
    ){clustered};
    CREATE TABLE listing (
        edition_id BIGINT NOT NULL,
        kind TEXT NOT NULL,
        subject_id BIGINT NOT NULL,
        published_at BIGINT NOT NULL,
        article_id BIGINT NOT NULL REFERENCES article(id),
        PRIMARY KEY (edition_id, kind, subject_id, published_at, article_id)
    ){clustered};
    CREATE INDEX listing_article ON listing (article_id);
    CREATE TABLE archive_month (
        edition_id BIGINT NOT NULL REFERENCES edition(id),
        year BIGINT NOT NULL,
        month BIGINT NOT NULL,
        articles BIGINT NOT NULL,
        PRIMARY KEY (edition_id, year, month)
    ){clustered};
    CREATE TABLE revision (
        article_id BIGINT NOT NULL REFERENCES article(id),
        number BIGINT NOT NULL,
        created_at BIGINT NOT NULL,
        author TEXT NOT NULL,
        note TEXT NOT NULL,
        state TEXT NOT NULL,
        content TEXT NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (article_id, number)
    );
    CREATE TABLE redirect (
        from_path TEXT PRIMARY KEY,
        to_path TEXT NOT NULL
    );
    CREATE INDEX redirect_to_path ON redirect (to_path, from_path);
    CREATE TABLE front (
        edition_id BIGINT NOT NULL REFERENCES edition(id),
        section_id BIGINT NOT NULL,
        slots TEXT NOT NULL,
        PRIMARY KEY (edition_id, section_id)
    );
    CREATE TABLE comment (
        id {identity},
        external_id TEXT NOT NULL,
        article_id BIGINT NOT NULL REFERENCES article(id),
        parent_external_id TEXT,
        author_name TEXT NOT NULL,
        author_address TEXT NOT NULL,
        author_mail TEXT NOT NULL,
        text TEXT NOT NULL,
        is_approved BIGINT NOT NULL,
        created_at BIGINT NOT NULL,
        UNIQUE (article_id, external_id)
    );
    CREATE INDEX comment_created_at ON comment (article_id, created_at, id);
    CREATE TABLE imported_item (
        source TEXT NOT NULL,
        external_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        old_path TEXT NOT NULL,
        new_path TEXT NOT NULL,
        detail TEXT NOT NULL,
        PRIMARY KEY (source, external_id)
    ){clustered};
    CREATE INDEX imported_item_old_path ON imported_item (source, old_path);
    CREATE INDEX imported_item_new_path ON imported_item (source, new_path);
    CREATE TABLE audit (
        id {identity},
        at BIGINT NOT NULL,
        actor TEXT NOT NULL,
        verb TEXT NOT NULL,
        subject_kind TEXT NOT NULL,
        subject_id BIGINT,
        detail TEXT NOT NULL
    );
    CREATE TABLE event (
        id {identity},
        at BIGINT NOT NULL,
        kind TEXT NOT NULL,
        subject_id BIGINT,
        detail TEXT NOT NULL
    );

    """
