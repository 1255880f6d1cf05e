#include <libpq-fe.h>

// libpq names the fields of an error by character constants, which Swift does not see.
static inline const char *postgres_error_code(const PGresult *result) {
    return PQresultErrorField(result, PG_DIAG_SQLSTATE);
}

static inline const char *postgres_error_text(const PGresult *result) {
    return PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
}
