/// The picture library with its rights, former files and uses, and the people of bylines. What must be read from stories'
/// texts, and words that must be folded, wait in `awaited_library` until `Newsroom.takeStock` has read them.
let librarySchema = """
    ALTER TABLE picture ADD COLUMN rights_holder TEXT NOT NULL DEFAULT '';
    ALTER TABLE picture ADD COLUMN rights_until TEXT;
    ALTER TABLE picture ADD COLUMN original_name TEXT NOT NULL DEFAULT '';
    ALTER TABLE picture ADD COLUMN added_by BIGINT REFERENCES staff(id);
    ALTER TABLE picture ADD COLUMN uses BIGINT NOT NULL DEFAULT 0;
    ALTER TABLE picture ADD COLUMN changes BIGINT NOT NULL DEFAULT 0;
    CREATE INDEX picture_by_time ON picture (created_at, id);
    CREATE INDEX picture_unused ON picture (uses, id) WHERE uses = 0;
    CREATE INDEX picture_rights_until ON picture (rights_until, id) WHERE rights_until IS NOT NULL;
    CREATE TABLE picture_file (
        content_hash TEXT PRIMARY KEY,
        picture_id BIGINT NOT NULL REFERENCES picture(id),
        type TEXT NOT NULL,
        width BIGINT NOT NULL,
        height BIGINT NOT NULL,
        byte_count BIGINT NOT NULL,
        focal_x DOUBLE PRECISION,
        focal_y DOUBLE PRECISION,
        tone BIGINT,
        moves BIGINT NOT NULL,
        replaced_at BIGINT NOT NULL
    );
    CREATE INDEX picture_file_by_picture ON picture_file (picture_id, replaced_at);
    CREATE TABLE picture_use (
        picture_id BIGINT NOT NULL REFERENCES picture(id),
        kind TEXT NOT NULL,
        subject_id BIGINT NOT NULL,
        PRIMARY KEY (picture_id, kind, subject_id)
    ){clustered};
    CREATE INDEX picture_use_by_subject ON picture_use (kind, subject_id, picture_id);
    INSERT INTO picture_use (picture_id, kind, subject_id)
    SELECT portrait_id, 'portrait', id FROM contributor WHERE portrait_id IS NOT NULL;
    UPDATE picture SET uses = (SELECT COUNT(*) FROM picture_use WHERE picture_use.picture_id = picture.id)
    WHERE id IN (SELECT picture_id FROM picture_use);
    CREATE TABLE awaited_library (
        kind TEXT NOT NULL,
        subject_id BIGINT NOT NULL,
        PRIMARY KEY (kind, subject_id)
    ){clustered};
    INSERT INTO awaited_library (kind, subject_id) SELECT 'picture', id FROM picture;
    INSERT INTO awaited_library (kind, subject_id) SELECT 'story', id FROM article;
    INSERT INTO awaited_library (kind, subject_id) SELECT 'page', id FROM page;
    ALTER TABLE contributor ADD COLUMN name_words TEXT NOT NULL DEFAULT '';
    UPDATE contributor SET name_words = REPLACE(LOWER(name), ' ', '-');
    ALTER TABLE contributor ADD COLUMN staff_id BIGINT REFERENCES staff(id);
    ALTER TABLE contributor ADD COLUMN merged_into BIGINT REFERENCES contributor(id);
    ALTER TABLE contributor ADD COLUMN changes BIGINT NOT NULL DEFAULT 0;
    CREATE UNIQUE INDEX contributor_by_staff ON contributor (staff_id);
    CREATE INDEX contributor_merged ON contributor (merged_into) WHERE merged_into IS NOT NULL;
    CREATE INDEX article_byline_by_contributor ON article_byline (contributor_id, article_id);
    CREATE TABLE awaited_byline (
        article_id BIGINT NOT NULL REFERENCES article(id),
        contributor_id BIGINT NOT NULL REFERENCES contributor(id),
        former_name TEXT NOT NULL,
        PRIMARY KEY (article_id, contributor_id)
    ){clustered};

    """
