package import Newspaper

/// Who is to do what with which story, and until when: at most one task a story.
package struct AssignmentStore {
    let connection: any Connection

    package func find(_ article: Identifier<Article>) throws -> Assignment? {
        try connection.first(
            "SELECT staff_id, task, due_at FROM assignment WHERE article_id = $1", [.id(article)]
        ) { try Assignment($0, from: 0) }
    }

    /// Keeps a task in the place of the story's former one.
    package func keep(_ assignment: Assignment, of article: Identifier<Article>) throws {
        try connection.run(
            """
            INSERT INTO assignment (article_id, staff_id, task, due_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (article_id) DO UPDATE SET staff_id = excluded.staff_id, task = excluded.task,
                due_at = excluded.due_at
            """,
            [
                .id(article), .id(assignment.person), .text(assignment.task),
                .instant(assignment.due ?? Assignment.noTime),
            ])
    }

    package func remove(_ article: Identifier<Article>) throws {
        try connection.run("DELETE FROM assignment WHERE article_id = $1", [.id(article)])
    }

    /// How many stories somebody has, up to `limit`.
    package func count(of staff: Identifier<StaffMember>, limit: Int) throws -> Int {
        try connection.first(
            """
            SELECT COUNT(*) FROM (SELECT 1 AS one FROM assignment WHERE staff_id = $1 LIMIT $2) AS counted
            """, [.id(staff), .integer(limit)]
        ) { Int(try $0.integer(0)) } ?? 0
    }
}

extension Assignment {
    /// How the table says that there is no time.
    static let noTime = Instant(milliseconds: .max)

    /// Reads a person, a task and a time beginning at a column.
    init(_ row: Row, from column: Int) throws {
        let due = try row.instant(column + 2)
        self.init(
            person: try row.idOrNil(column), task: try row.text(column + 1), due: due == Self.noTime ? nil : due)
    }
}

extension Connection {
    package var assignments: AssignmentStore { AssignmentStore(connection: self) }
}
