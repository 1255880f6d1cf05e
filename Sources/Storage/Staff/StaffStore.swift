package import Newspaper

/// Those who work at the desk.
package struct StaffStore {
    let connection: any Connection

    package func find(_ id: Identifier<StaffMember>) throws -> StaffMember? {
        try connection.first(Self.byID, [.id(id)], Self.member)
    }

    package func find(_ email: EmailAddress) throws -> StaffMember? {
        try connection.first(Self.byEmail, [.text(email.text)], Self.member)
    }

    /// Everybody, those who were added first coming first.
    package func all() throws -> [StaffMember] {
        try connection.all(Self.everybody, [], Self.member)
    }

    package func isEmpty() throws -> Bool {
        try connection.first("SELECT 1 FROM staff LIMIT 1") { _ in true } == nil
    }

    /// Keeps somebody new; the identifier is the database's.
    package func add(
        _ email: EmailAddress, name: String, role: Role, passwordHash: String?, at: Instant
    ) throws -> StaffMember {
        let values: [Value] = [
            .text(email.text), .text(name), .text(role.rawValue), .text(passwordHash), .instant(at),
        ]
        let id = try connection.insert(Self.insertion, values)
        return StaffMember(id: Identifier(rawValue: id), email: email, name: name, role: role)
    }

    /// Keeps another name, role, sections, activity or language.
    package func save(_ member: StaffMember) throws {
        try connection.run(
            Self.saving,
            [
                .id(member.id), .text(member.name), .text(member.role.rawValue), .flag(member.isActive),
                .text(member.language?.rawValue),
                .text(member.ownSections.map { $0.map { String($0.rawValue) }.joined(separator: ",") }),
            ])
    }

    /// The hash of somebody's password; nil while they have chosen none.
    package func passwordHash(of id: Identifier<StaffMember>) throws -> String? {
        try connection.first("SELECT password_hash FROM staff WHERE id = $1", [.id(id)]) { try $0.textOrNil(0) } ?? nil
    }

    package func savePasswordHash(_ hash: String, of id: Identifier<StaffMember>) throws {
        try connection.run("UPDATE staff SET password_hash = $2 WHERE id = $1", [.id(id), .text(hash)])
    }

    static func member(_ row: Row) throws -> StaffMember {
        guard let email = EmailAddress(try row.text(1)) else {
            throw StorageError.unexpectedResult("\"\(try row.text(1))\" is no e-mail address")
        }
        return StaffMember(
            id: try row.id(0), email: email, name: try row.text(2), role: try stored(try row.text(3)),
            ownSections: try row.textOrNil(6).map { text in
                text.split(separator: ",").compactMap { Int64($0) }.map(Identifier.init(rawValue:))
            },
            isActive: try row.flag(4), language: try row.textOrNil(5).map(stored))
    }

    /// The columns that `member` reads.
    static let columns = """
        staff.id, staff.email, staff.name, staff.role, staff.is_active, staff.desk_language, staff.own_sections
        """
    private static let saving: Statement = """
        UPDATE staff SET name = $2, role = $3, is_active = $4, desk_language = $5, own_sections = $6 WHERE id = $1
        """
    private static let byID = Statement("SELECT \(columns) FROM staff WHERE id = $1")
    private static let byEmail = Statement("SELECT \(columns) FROM staff WHERE email = $1")
    private static let everybody = Statement("SELECT \(columns) FROM staff ORDER BY id")
    private static let insertion: Statement = """
        INSERT INTO staff (email, name, role, password_hash, is_active, added_at)
        VALUES ($1, $2, $3, $4, 1, $5) RETURNING id
        """
}

extension Connection {
    package var staff: StaffStore { StaffStore(connection: self) }
}
