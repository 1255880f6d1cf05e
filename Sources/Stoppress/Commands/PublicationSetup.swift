import Editorial
import Foundation
import Newspaper
import Pictures
import Storage
import Wires

/// Makes a database's publication what a plan says, with the pictures that the plan names.
struct PublicationSetup {
    let database: any Database
    let pictures: PictureFolder

    private var newsroom: Newsroom { Newsroom(database: database, clock: .system, actor: "stoppress new") }

    /// Says whether anything changed. `keepingExisting` leaves a publication that is there already as it is.
    func apply(_ plan: PublicationPlan, from file: URL?, keepingExisting: Bool = false) async throws -> Bool {
        if keepingExisting, try await database.read({ try $0.publications.find() }) != nil { return false }
        let named = try await pictures(of: plan, beside: file?.deletingLastPathComponent())
        let plan = plan.placing(named)
        let changed = try await newsroom.apply(plan)
        guard !named.isEmpty else { return changed }
        // The library belongs to a publication, so pictures come into it after the publication is there.
        let added = try await newsroom.addPictures(named.map(\.picture))
        let portraits = Dictionary(uniqueKeysWithValues: zip(named.map(\.name), added))
        return try await newsroom.apply(plan, portraits: portraits) || changed
    }

    private func pictures(of plan: PublicationPlan, beside folder: URL?) async throws -> [NamedPicture] {
        guard let folder else { return [] }
        return try await PublicationPictures(folder: folder, database: database, pictures: pictures).find(plan)
    }
}
