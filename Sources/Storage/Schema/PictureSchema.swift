/// What is known of a picture beyond its size: who holds the rights, its colour while it loads, whether it moves.
let pictureSchema = """
    ALTER TABLE picture ADD COLUMN rights TEXT NOT NULL DEFAULT '';
    ALTER TABLE picture ADD COLUMN tone BIGINT;
    ALTER TABLE picture ADD COLUMN moves BIGINT NOT NULL DEFAULT 0;

    """
