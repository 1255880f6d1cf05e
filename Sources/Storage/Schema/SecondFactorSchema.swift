/// The second factor: secrets of authenticator apps, digests of recovery codes, and who has shown a password and not yet a
/// code.
let secondFactorSchema = """
    CREATE TABLE second_factor (
        staff_id BIGINT PRIMARY KEY REFERENCES staff(id),
        secret TEXT NOT NULL,
        is_confirmed BIGINT NOT NULL,
        last_step BIGINT NOT NULL
    );
    CREATE TABLE recovery_code (
        code_hash TEXT NOT NULL,
        staff_id BIGINT NOT NULL REFERENCES staff(id),
        PRIMARY KEY (staff_id, code_hash)
    );
    CREATE TABLE half_sign_in (
        token_hash TEXT PRIMARY KEY,
        staff_id BIGINT NOT NULL REFERENCES staff(id),
        ends_at BIGINT NOT NULL,
        tries BIGINT NOT NULL
    );
    CREATE INDEX half_sign_in_by_staff ON half_sign_in (staff_id);
    ALTER TABLE publication ADD COLUMN second_factor_roles TEXT NOT NULL DEFAULT '';

    """
