/// What search suggests, and what stories are like one another.
let searchListsSchema = """
    CREATE TABLE vocabulary (
        edition_id BIGINT NOT NULL REFERENCES edition(id),
        word TEXT NOT NULL,
        initial TEXT NOT NULL,
        length BIGINT NOT NULL,
        stories BIGINT NOT NULL,
        PRIMARY KEY (edition_id, word)
    ){clustered};
    CREATE INDEX vocabulary_initial ON vocabulary (edition_id, initial, length, word);
    CREATE TABLE article_likeness (
        article_id BIGINT NOT NULL REFERENCES article(id),
        position BIGINT NOT NULL,
        like_id BIGINT NOT NULL REFERENCES article(id),
        PRIMARY KEY (article_id, position)
    ){clustered};
    CREATE TABLE awaited_likeness (
        article_id BIGINT NOT NULL PRIMARY KEY REFERENCES article(id)
    ){clustered};
    INSERT INTO awaited_likeness (article_id)
    SELECT article_id FROM listing WHERE kind = 'edition' AND subject_id = 0;

    """
