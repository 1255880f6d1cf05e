/// Articles that belong together.
let storyPackageSchema = """
    CREATE TABLE story_package (
        id {identity},
        edition_id BIGINT NOT NULL REFERENCES edition(id),
        name TEXT NOT NULL,
        UNIQUE (edition_id, name)
    );
    CREATE TABLE story_package_article (
        package_id BIGINT NOT NULL REFERENCES story_package(id),
        position BIGINT NOT NULL,
        article_id BIGINT NOT NULL UNIQUE REFERENCES article(id),
        PRIMARY KEY (package_id, position)
    ){clustered};

    """
