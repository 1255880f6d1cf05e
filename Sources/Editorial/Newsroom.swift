package import Credentials
package import Newspaper
package import Storage

/// The one door for change: whatever alters what readers can see is a verb of the newsroom.
///
/// Each verb writes state, revision, audit entry and event in one transaction; `ls` of this folder tells what can be done.
package struct Newsroom: Sendable {
    let database: any Database
    let clock: NewsroomClock
    /// Who does it, as revisions and the audit log name them.
    let actor: String
    /// Whose permissions count; nil for the program itself and for whoever runs its commands, who may do everything.
    let person: StaffMember?
    /// What new passwords are hashed at.
    let passwordCost: PasswordCost

    package init(
        database: any Database, clock: NewsroomClock, actor: String, passwordCost: PasswordCost = .today
    ) {
        self.database = database
        self.clock = clock
        self.actor = actor
        self.passwordCost = passwordCost
        person = nil
    }

    private init(_ newsroom: Newsroom, person: StaffMember) {
        database = newsroom.database
        clock = newsroom.clock
        actor = person.name
        passwordCost = newsroom.passwordCost
        self.person = person
    }

    /// The same newsroom with somebody at work in it: what they do bears their name, and they may do what their role may.
    package func acting(as person: StaffMember) -> Newsroom { Newsroom(self, person: person) }

    /// - Throws: `NewsroomError.forbidden` when the person may not.
    func require(_ permission: Permission) throws {
        if let person, !person.may(permission) { throw NewsroomError.forbidden(permission) }
    }

    /// How revisions made by imports are signed, so that a later import knows what nobody has edited since.
    package static let importActorPrefix = "import"

    /// Runs one verb in one transaction, with what it needs to know in hand.
    func transaction<Result: Sendable>(
        _ body: @escaping @Sendable (Session) throws -> Result
    ) async throws -> Result {
        let (newsroom, now) = (self, clock.now())
        return try await database.write { connection in
            let session = try Session(connection, of: newsroom, at: now)
            let result = try body(session)
            try session.settle()
            return result
        }
    }

    /// Looks something up as a verb would, and changes nothing.
    func reading<Result: Sendable>(
        _ body: @escaping @Sendable (Session) throws -> Result
    ) async throws -> Result {
        let (newsroom, now) = (self, clock.now())
        return try await database.read { try body(Session($0, of: newsroom, at: now)) }
    }
}

/// One verb at work: its transaction, the publication as it is, the time and the person.
struct Session {
    let connection: any Connection
    let publication: Publication
    let now: Instant
    let actor: String
    /// Whose permissions count; nil for the program itself.
    let person: StaffMember?
    let memory = SessionMemory()

    init(_ connection: any Connection, of newsroom: Newsroom, at now: Instant) throws {
        self.connection = connection
        self.now = now
        publication = try connection.publications.load()
        actor = newsroom.actor
        person = newsroom.person
    }

    func audit(_ verb: String, _ subjectKind: String, _ subject: Int64?, detail: String = "") throws {
        try connection.audit.add(
            AuditEntry(
                at: now, actor: actor, verb: verb, subjectKind: subjectKind, subject: subject, detail: detail))
    }

    func edition(_ id: Identifier<Edition>) throws -> EditionContents {
        guard let contents = publication.edition(id) else { throw NewsroomError.unknownEdition(id.rawValue) }
        return contents
    }
}

/// What a verb cannot do.
package enum NewsroomError: Error, Hashable, Sendable, CustomStringConvertible {
    case unknownEdition(Int64)
    case unknownArticle(Int64)
    case unknownRevision(Int)
    case forbidden(Permission)
    /// An editor with sections of their own would decide about a story of others.
    case outsideSections
    /// The text is no longer the one that was decided upon.
    case changedSince(TextPoint)
    case unknownFront(String)
    /// The front is no longer laid out as it was when that was decided upon; who changed it.
    case frontChangedSince(String)

    package var description: String {
        switch self {
        case .unknownEdition(let id): "there is no edition number \(id)"
        case .unknownArticle(let id): "there is no story number \(id)"
        case .unknownRevision(let number): "there is no revision number \(number) of the story"
        case .changedSince: "somebody has changed the story meanwhile"
        case .unknownFront(let place): "there is no front \(place)"
        case .frontChangedSince(let author): "\(author) has changed the front meanwhile"
        case .outsideSections: "the story stands in sections where somebody else decides"
        case .forbidden(let permission): "this needs the permission \(permission.rawValue)"
        }
    }
}
