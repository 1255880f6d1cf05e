/// The language in which the desk speaks to somebody; null for whoever has chosen none.
let deskLanguageSchema = """
    ALTER TABLE staff ADD COLUMN desk_language TEXT;

    """
