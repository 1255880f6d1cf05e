import Newspaper
import Storage

/// What a plan said when it was last applied, place by place: where it says the same again, what the desk has made of the
/// place since stays (decision 019).
final class AppliedBook {
    private let connection: any Connection
    private var places: [String: AppliedPlace]

    init(_ connection: any Connection) throws {
        self.connection = connection
        places = try connection.appliedPlaces.all()
    }

    /// Whether a plan says something in a place that it did not say before.
    func isNews(_ place: String, _ declared: String) -> Bool { places[place]?.declared != declared }

    /// The same for a place where one saying may come to other things: it counts too as long as nobody else has touched
    /// what came of it, which is what stands there now.
    func isNews(_ place: String, _ declared: String, standing: String) -> Bool {
        guard let known = places[place] else { return true }
        return known.declared != declared || known.standing == standing
    }

    /// The number of what was made by a place when it was last applied.
    func subject(of place: String) -> Int64? { places[place]?.subject }

    func note(_ place: String, _ declared: String, standing: String = "", subject: Int64? = nil) throws {
        let applied = AppliedPlace(place: place, declared: declared, standing: standing, subject: subject)
        guard places[place] != applied else { return }
        places[place] = applied
        try connection.appliedPlaces.keep(applied)
    }

    /// What is to stand in a place: what the plan says, where that is news, else what stands there.
    func choose<Value>(_ place: String, _ declared: String, _ planned: Value, instead known: Value?) throws -> Value {
        guard let known, !isNews(place, declared) else {
            try note(place, declared)
            return planned
        }
        return known
    }
}
